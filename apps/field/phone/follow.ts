// Reads again after anything changed on the phone: one reading after the other, never two at once.
import { isRefusal, type Problem } from '#core/kernel'
import { type Device, drawn } from '#core/sync/device'

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

/** A sending that begins or fails changes how the phone stands and nothing that was read. */
const momentOf = (device: Device): string => {
  const { state, carried } = device.standing()
  return [device.age(), state, carried?.is_readable].join()
}

export const follow = <R>(
  device: Device,
  reading: (device: Device) => Promise<R | undefined>,
  tell: (told: Reading<R>) => void,
): (() => void) => {
  let isOver = false
  let isReading = false
  let isStale = false
  let last = ''
  const read = async (isFirst = false) => {
    if (isReading) {
      isStale = true
      return
    }
    isReading = true
    if (!isFirst) await drawn()
    if (isOver) return
    last = momentOf(device)
    const told = await once(() => reading(device))
    isReading = false
    if (isOver) return
    if (told) tell(told)
    const isOld = isStale && momentOf(device) !== last
    isStale = false
    if (isOld) void read()
  }
  const hush = device.subscribe(() => {
    if (momentOf(device) !== last) void read()
  })
  void read(true)
  return () => {
    isOver = true
    hush()
  }
}
