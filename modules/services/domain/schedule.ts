// When a door is open: every week or every month on these days, from an hour to an hour, perhaps only for a season.

import { z } from 'zod'
import { dayText, id, instantText, line, noun } from '#core/kernel'

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]
const hour = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const hours = {
  /** Only this door of the service; null: all of it. */
  location_id: id().nullable(),
  freq: z.enum(['weekly', 'monthly']),
  byday: z.array(z.enum(weekdays)).min(1).max(7),
  /** Of the month: the first … the fourth, or the last (-1). Null when weekly. */
  nth: z.int().min(-1).max(4).nullable(),
  opens_at: hour(),
  /** At or before `opens_at`: of the next day. */
  closes_at: hour(),
  valid_from: dayText().nullable(),
  valid_to: dayText().nullable(),
  is_on_holidays: z.boolean(),
  note: line(120).trim().nullable(),
}

export const Hours = z.object(hours)
export type HoursTold = z.infer<typeof Hours>

export const Schedule = noun(
  'services.schedule',
  { table: 'services.schedules', key: 'schedule_id', by: 'network', conflict: 'latest' },
  z.object({
    schedule_id: id(),
    service_id: id(),
    organisation_id: id(),
    ...hours,
    ended_at: instantText().nullable(),
  }),
)
export type ScheduleRecord = z.infer<(typeof Schedule)['schema']>

/** What keeps an hour from being true on any day. */
export const faultOfHours = (told: HoursTold): string | undefined => {
  const isMonthly = told.freq === 'monthly'
  if (isMonthly !== (told.nth !== null) || told.nth === 0) return 'services.week-of-month'
  if (told.valid_from !== null && told.valid_to !== null && told.valid_to < told.valid_from)
    return 'services.season-in-order'
  return undefined
}
