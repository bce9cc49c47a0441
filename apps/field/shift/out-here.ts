// The outing this phone is on although its beginning is still on another phone: remembered here, for tonight only.
import type { CrewRecord, ShiftRecord } from '../phone/night.ts'

const place = 'prossima-field.out'
const listeners = new Set<() => void>()

export const readOut = (): string | null => localStorage.getItem(place)

export const rememberOut = (shift_id: string): void => {
  localStorage.setItem(place, shift_id)
  for (const listener of [...listeners]) listener()
}

export const subscribeOut = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The same outing as who is already walking sees it. */
export const asWalked = (
  shift: ShiftRecord,
  mine: Pick<CrewRecord, 'checked_in_at'> | undefined,
  out: string | null,
): ShiftRecord =>
  shift.state === 'confirmed' && out === shift.shift_id && mine?.checked_in_at
    ? { ...shift, state: 'in_progress', started_at: mine.checked_in_at }
    : shift
