// How long until the crew says again that all is well: the same rule rings here and alarms at the desk.
import { lastOf, overdue } from '#outreach'
import type { CheckRecord, ShiftRecord } from '../phone/night.ts'

export interface Watch {
  due_at: string
  /** Whole minutes, rounded up; zero or less is late. */
  minutes_left: number
  total_minutes: number
}

const minute = 60_000

export const watchOf = (shift: ShiftRecord, checks: CheckRecord[], now: number): Watch | undefined => {
  if (shift.state !== 'in_progress' && shift.state !== 'interrupted') return undefined
  const started_at = shift.started_at ?? shift.starts_at
  const last_check_at = lastOf(checks.filter((check) => check.shift_id === shift.shift_id))
  const { due_at } = overdue(
    { ...shift, started_at },
    { last_check_at, last_news_at: null },
    new Date(now).toISOString(),
  )
  return {
    due_at,
    minutes_left: Math.ceil((Date.parse(due_at) - now) / minute),
    total_minutes: shift.safety_interval_min,
  }
}
