// How a promise with a date reads right now: time enough, running out, or missed. Late ones sort first.
export type ClockState = 'calm' | 'soon' | 'late'

export interface ClockTimes {
  due: Date
  now: Date
  /** When the promise was made; without it only the last day counts as running out. */
  from?: Date
}

export interface ClockReading {
  state: ClockState
  /** From 0 (just promised) to 1 (time is over). */
  filled: number
}

const day_ms = 24 * 60 * 60 * 1000
const last_part = 0.8

export function readClock({ due, now, from }: ClockTimes): ClockReading {
  const left = due.getTime() - now.getTime()
  if (left < 0) return { state: 'late', filled: 1 }
  const start = from?.getTime() ?? due.getTime() - 7 * day_ms
  const whole = Math.max(1, due.getTime() - start)
  const filled = Math.min(1, Math.max(0, 1 - left / whole))
  const running = left < day_ms || (from !== undefined && filled >= last_part)
  return { state: running ? 'soon' : 'calm', filled }
}

/** For lists of work: what is due first stands first, so what is late is on top. */
export function byDue(a: { due: Date }, b: { due: Date }): number {
  return a.due.getTime() - b.due.getTime()
}
