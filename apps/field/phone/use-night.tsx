// Tonight, read again after anything changed on the phone; what was read last stays on screen meanwhile.
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { isRefusal, type Problem } from '#core/kernel'
import type { Device } from '#core/sync/device'
import { type Night, readNight } from './night.ts'
import { useDevice } from './phone.tsx'

interface Reading {
  night?: Night
  /** Why nothing can be shown: too old, or never carried. */
  problem?: Problem
}

const NightContext = createContext<Night | undefined>(undefined)

/** Reads again and again, one reading after the other, never two at once. */
const follow = (device: Device, tell: (reading: Reading) => void): (() => void) => {
  let isOver = false
  let isReading = false
  let isStale = false
  const read = async () => {
    if (isReading) {
      isStale = true
      return
    }
    isReading = true
    const reading = await once(device)
    isReading = false
    if (isOver) return
    if (reading) tell(reading)
    if (isStale) {
      isStale = false
      void read()
    }
  }
  const hush = device.subscribe(() => void read())
  void read()
  return () => {
    isOver = true
    hush()
  }
}

const once = async (device: Device): Promise<Reading | undefined> => {
  try {
    const night = await readNight(device)
    return night && { night }
  } catch (error) {
    if (!isRefusal(error)) throw error
    // Closed in the middle of reading: the lock screen is already there.
    return error.problem.code === 'sync.phone-locked' ? undefined : { problem: error.problem }
  }
}

export function NightProvider({
  children,
  otherwise,
}: {
  children: ReactNode
  otherwise: (problem: Problem | undefined) => ReactNode
}) {
  const device = useDevice()
  const [reading, setReading] = useState<Reading>({})
  useEffect(() => follow(device, setReading), [device])
  if (!reading.night) return otherwise(reading.problem)
  return <NightContext value={reading.night}>{children}</NightContext>
}

export function useNight(): Night {
  const night = useContext(NightContext)
  if (!night) throw new Error('Tonight is not read yet')
  return night
}
