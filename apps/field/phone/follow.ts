// Reads again after anything changed on the phone: one reading after the other, never two at once.
import { isRefusal, type Problem } from '#core/kernel'
import type { Device } from '#core/sync/device'

export interface Reading<R> {
  read?: R
  /** Why nothing can be shown: too old, or never carried. */
  problem?: Problem
}

const once = async <R>(reading: () => Promise<R | undefined>): Promise<Reading<R> | undefined> => {
  try {
    const read = await reading()
    return read === undefined ? undefined : { read }
  } catch (error) {
    if (!isRefusal(error)) throw error
    // Closed in the middle of reading: the lock screen is already there.
    return error.problem.code === 'sync.phone-locked' ? undefined : { problem: error.problem }
  }
}

const patience_ms = 250

/** What a tap changed is drawn first: reading everything again would hold its line back. Nothing is drawn behind a dark screen. */
const drawn = (): Promise<void> =>
  new Promise((done) => {
    const late = setTimeout(done, patience_ms)
    requestAnimationFrame(() => {
      clearTimeout(late)
      setTimeout(done)
    })
  })

export const follow = <R>(
  device: Device,
  reading: (device: Device) => Promise<R | undefined>,
  tell: (told: Reading<R>) => void,
): (() => void) => {
  let isOver = false
  let isReading = false
  let isStale = false
  const read = async (isFirst = false) => {
    if (isReading) {
      isStale = true
      return
    }
    isReading = true
    if (!isFirst) await drawn()
    if (isOver) return
    const told = await once(() => reading(device))
    isReading = false
    if (isOver) return
    if (told) tell(told)
    if (isStale) {
      isStale = false
      void read()
    }
  }
  const hush = device.subscribe(() => void read())
  void read(true)
  return () => {
    isOver = true
    hush()
  }
}
