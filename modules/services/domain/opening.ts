// Is the door open at this instant, until when, and if not, when next? Hours are Italian hours, whatever the clock of
// who asks; a night that began yesterday evening still counts.
import { isHoliday } from './holidays.ts'
import { type HoursTold, weekdays } from './schedule.ts'

export interface OpenSpan {
  on_day: string
  opens_at: string
  closes_at: string
  note: string | null
}
export interface Opening {
  /** `unknown`: nobody wrote the hours. */
  state: 'open' | 'closed' | 'unknown'
  /** The span we are in. */
  now: OpenSpan | null
  /** The next one, within a month. */
  next: OpenSpan | null
  /** What is open today, in order. */
  today: OpenSpan[]
}

type Told = Pick<
  HoursTold,
  'freq' | 'byday' | 'nth' | 'opens_at' | 'closes_at' | 'valid_from' | 'valid_to' | 'is_on_holidays' | 'note'
>

const italian = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Day and hour as a clock on an Italian wall shows them. */
export const wallClock = (instant: string): { day: string; hour: string } => {
  const [day = '', hour = ''] = italian.format(new Date(instant)).split(' ')
  return { day, hour: hour.slice(0, 5) }
}

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const weekdayOf = (day: string) => weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] as string

const isNth = (day: string, nth: number): boolean =>
  nth === -1 ? plusDays(day, 7).slice(5, 7) !== day.slice(5, 7) : Math.ceil(Number(day.slice(8)) / 7) === nth

const opensOn = (told: Told, day: string): boolean =>
  (told.byday as string[]).includes(weekdayOf(day)) &&
  (told.freq === 'weekly' || isNth(day, told.nth ?? 1)) &&
  (told.valid_from === null || day >= told.valid_from) &&
  (told.valid_to === null || day <= told.valid_to) &&
  (told.is_on_holidays || !isHoliday(day))

const isOvernight = (span: OpenSpan): boolean => span.closes_at <= span.opens_at

export const spansOn = (schedules: readonly Told[], day: string): OpenSpan[] =>
  schedules
    .filter((told) => opensOn(told, day))
    .map(({ opens_at, closes_at, note }) => ({ on_day: day, opens_at, closes_at, note }))
    .sort((a, b) => (a.opens_at < b.opens_at ? -1 : 1))

const holds = (span: OpenSpan, { day, hour }: { day: string; hour: string }): boolean => {
  if (span.on_day === day) return hour >= span.opens_at && (isOvernight(span) || hour < span.closes_at)
  return isOvernight(span) && hour < span.closes_at
}

const daysAhead = 31

const nextAfter = (
  schedules: readonly Told[],
  { day, hour }: { day: string; hour: string },
): OpenSpan | null => {
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const found = spansOn(schedules, plusDays(day, ahead)).find((span) => ahead > 0 || span.opens_at > hour)
    if (found) return found
  }
  return null
}

export const openNow = (schedules: readonly Told[], instant: string): Opening => {
  if (schedules.length === 0) return { state: 'unknown', now: null, next: null, today: [] }
  const clock = wallClock(instant)
  const today = spansOn(schedules, clock.day)
  const spans = [...spansOn(schedules, plusDays(clock.day, -1)), ...today]
  const now = spans.find((span) => holds(span, clock)) ?? null
  return { state: now ? 'open' : 'closed', now, next: nextAfter(schedules, clock), today }
}
