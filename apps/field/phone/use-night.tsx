// Tonight, read again after anything changed on the phone; what was read last stays on screen meanwhile.
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Problem } from '#core/kernel'
import type { Tab } from '../frame/route.ts'
import { tabsFor } from '../hub/hands.ts'
import { kitchensOf } from '../kitchen/kitchens.ts'
import { follow, type Reading } from './follow.ts'
import { type Night, readNight } from './night.ts'
import { useDevice } from './phone.tsx'

const NightContext = createContext<Night | undefined>(undefined)

export function NightProvider({
  children,
  otherwise,
}: {
  children: ReactNode
  otherwise: (problem: Problem | undefined) => ReactNode
}) {
  const device = useDevice()
  const [reading, setReading] = useState<Reading<Night>>({})
  useEffect(() => follow(device, readNight, setReading), [device])
  if (!reading.read) return otherwise(reading.problem)
  return <NightContext value={reading.read}>{children}</NightContext>
}

export function useNight(): Night {
  const night = useContext(NightContext)
  if (!night) throw new Error('Tonight is not read yet')
  return night
}

/** Who works with this phone; nobody while nothing is read. */
export const useMe = (): Night['me'] | undefined => useContext(NightContext)?.me

/** What this worker does with a phone, and where. */
export const useTabsHere = (): Tab[] => {
  const night = useContext(NightContext)
  return tabsFor(night?.me, kitchensOf(night?.me, night?.units ?? []))
}
