// When a funder wants the next report: every quarter, half or year of the calendar, so many days after its end, from one person
// who is reminded before.
import { z } from 'zod'
import {
  code,
  dayAfterMonth,
  daysAfter,
  dayText,
  id,
  lastDayOfMonth,
  line,
  type MonthSpan,
  monthPattern,
  monthsAfter,
  monthsOfKind,
  noun,
  spanAround,
} from '#core/kernel'
import type { State } from './funder-report.ts'

export const Schedule = noun(
  'reports.schedule',
  { table: 'reports.schedules', key: 'schedule_id', by: 'network', conflict: 'latest' },
  z.object({
    schedule_id: id(),
    project_id: id(),
    template: code(),
    funder: line(160),
    every: z.enum(['quarter', 'half', 'year']),
    /** The first period is the one this month stands in. */
    first_month: z.string().regex(monthPattern),
    due_days: z.int().min(1).max(180),
    remind_days: z.int().min(1).max(60),
    owner_id: id(),
    ended_on: dayText().nullable(),
  }),
)
export type Schedule = z.infer<typeof Schedule.schema>

export interface Due extends MonthSpan {
  schedule_id: string
  due_on: string
  remind_on: string
}

type Timed = Pick<Schedule, 'schedule_id' | 'every' | 'first_month' | 'due_days' | 'remind_days' | 'ended_on'>

const dueFor = ({ schedule_id, due_days, remind_days }: Timed, period: MonthSpan): Due => {
  const due_on = daysAfter(lastDayOfMonth(period.to_month), due_days)
  return { ...period, schedule_id, due_on, remind_on: daysAfter(due_on, -remind_days) }
}

/** Every report promised so far, the next one included. A promise that ended asks for nothing that was not over by then. */
export const duesOf = (schedule: Timed, today: string): Due[] => {
  const dues: Due[] = []
  for (
    let period = spanAround(schedule.first_month, schedule.every);
    dues.length < 40;
    period = spanAround(monthsAfter(period.from_month, monthsOfKind[schedule.every]), schedule.every)
  ) {
    if (schedule.ended_on !== null && dayAfterMonth(period.to_month) > schedule.ended_on) return dues
    dues.push(dueFor(schedule, period))
    if (dayAfterMonth(period.to_month) > today) return dues
  }
  return dues
}

interface Made extends MonthSpan {
  project_id: string
  template: string | null
  state: State
}

const isFor = (made: Made, schedule: Pick<Schedule, 'project_id' | 'template'>, due: Due): boolean =>
  made.project_id === schedule.project_id &&
  made.template === schedule.template &&
  made.from_month === due.from_month &&
  made.to_month === due.to_month

/** The earliest that was not sent. */
export const nextDue = (
  schedule: Timed & Pick<Schedule, 'project_id' | 'template'>,
  made: readonly Made[],
  today: string,
): Due | undefined =>
  duesOf(schedule, today).find(
    (due) => !made.some((each) => each.state === 'sent' && isFor(each, schedule, due)),
  )
