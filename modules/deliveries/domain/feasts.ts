// Italian public holidays by name, and those of the next weeks on which a hub would be open as on any other day: proposed as
// days to close, never closed by themselves.
import { daysAfter, easterOf, isHoliday } from '#core/kernel'
import { type DayTold, openingsOn } from './opening.ts'
import type { PickupWindowRecord } from './pickup-window.ts'

const fixed = {
  '01-01': 'new_year',
  '01-06': 'epiphany',
  '04-25': 'liberation',
  '05-01': 'labour',
  '06-02': 'republic',
  '08-15': 'assumption',
  '10-04': 'francis',
  '11-01': 'all_saints',
  '12-08': 'immaculate',
  '12-25': 'christmas',
  '12-26': 'stephen',
} as const
export type Feast = (typeof fixed)[keyof typeof fixed] | 'easter' | 'easter_monday'

export const feastOf = (day: string): Feast | undefined => {
  if (!isHoliday(day)) return undefined
  const easter = easterOf(Number(day.slice(0, 4)))
  if (day === easter) return 'easter'
  if (day === daysAfter(easter, 1)) return 'easter_monday'
  return fixed[day.slice(5) as keyof typeof fixed]
}

export const daysAhead = 60

export const feastsToTell = (
  windows: readonly PickupWindowRecord[],
  days: readonly DayTold[],
  { from, hub_unit_id }: { from: string; hub_unit_id: string },
): { day: string; feast: Feast }[] =>
  Array.from({ length: daysAhead }, (_, i) => daysAfter(from, i)).flatMap((day) => {
    const feast = feastOf(day)
    const isTold = days.some((each) => each.is_active && each.on_day === day && each.unit_id === hub_unit_id)
    return feast && !isTold && openingsOn(windows, days, { day, hub_unit_id }).length > 0
      ? [{ day, feast }]
      : []
  })
