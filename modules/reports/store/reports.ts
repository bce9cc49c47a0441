// The reports of the network, newest first, and what each funder waits for next.
import { answering, dayInItaly, monthOf, type Row } from '#core/kernel'
import { projectSpan } from '#monitoring'
import type { State } from '../domain/funder-report.ts'
import { nextDue, type Schedule } from '../domain/schedule.ts'
import { type Reports, reports } from '../queries/reports.ts'
import type { ReportLine, ScheduleLine } from '../queries/shapes.ts'

export const reportColumns = `
  r.funder_report_id, r.project_id, p.title as project_title, r.template, r.funder, r.title, r.language, r.from_month, r.to_month,
  r.state, r.edition, r.replaces_id, r.version, r.written_at, coalesce(w.name, '') as written_by_name, f.frozen_at,
  (select max(s.sent_on) from reports.sendings s where s.network_id = r.network_id and s.funder_report_id = r.funder_report_id) as sent_on`
export const reportTables = `
  reports.funder_reports r
  join network.projects p on p.network_id = r.network_id and p.project_id = r.project_id
  left join access.workers w on w.network_id = r.network_id and w.worker_id = r.written_by
  left join reports.frozen f on f.network_id = r.network_id and f.funder_report_id = r.funder_report_id`

const lines = `select ${reportColumns} from ${reportTables}
  where r.network_id = $1 order by r.to_month desc, r.written_at desc, r.funder_report_id limit 500`

const schedules = `
  select s.schedule_id, s.project_id, p.title as project_title, s.template, s.funder, s.every, s.first_month, s.due_days, s.remind_days,
    s.owner_id, coalesce(w.name, '') as owner_name, s.ended_on
  from reports.schedules s
  join network.projects p on p.network_id = s.network_id and p.project_id = s.project_id
  left join access.workers w on w.network_id = s.network_id and w.worker_id = s.owner_id
  where s.network_id = $1 and s.ended_on is null order by s.funder, s.schedule_id`

const projects =
  'select project_id, key, title, funders, starts_on, ends_on, duration_months from network.projects where network_id = $1 and ended_on is null order by key'

const owners = 'select worker_id, name from reports.may_answer($1)'

type Promised = Schedule & Pick<ScheduleLine, 'project_title' | 'owner_name'>

const scheduleOf = (promised: Promised, made: readonly ReportLine[], today: string): ScheduleLine => {
  const { ended_on: _, ...line } = promised
  const due = nextDue(promised, made as (ReportLine & { state: State })[], today)
  const begun = made.find(
    ({ project_id, template, from_month, to_month, state }) =>
      project_id === promised.project_id &&
      template === promised.template &&
      from_month === due?.from_month &&
      to_month === due.to_month &&
      state !== 'withdrawn',
  )
  const next = due && {
    ...{ from_month: due.from_month, to_month: due.to_month, due_on: due.due_on },
    ...{ is_near: today >= due.remind_on, is_late: today > due.due_on },
    funder_report_id: begun?.funder_report_id ?? null,
  }
  return { ...line, next: next ?? null }
}

type Running = Omit<Reports['projects'][number], 'runs'> & Parameters<typeof projectSpan>[0]

/** A year alone is all of its months. */
const projectOf = ({ project_id, key, title, funders, ...dates }: Running): Reports['projects'][number] => {
  const { starts_on, ends_on } = projectSpan(dates)
  const monthIn = (day: string, otherwise: string) =>
    day.length === 4 ? `${day}-${otherwise}` : monthOf(day)
  const runs =
    starts_on && ends_on ? { from_month: monthIn(starts_on, '01'), to_month: monthIn(ends_on, '12') } : null
  return { project_id, key, title, funders, runs }
}

export const reportsAnswering = answering(reports, {
  statements: (_, { network_id }) => [
    { name: 'funder reports', text: lines, values: [network_id] },
    { name: 'funder report schedules', text: schedules, values: [network_id] },
    { name: 'projects to report on', text: projects, values: [network_id] },
    { name: 'who may answer for a report', text: owners, values: [network_id] },
  ],
  tell: ([made = [], promised = [], known = [], able = []]: Row[][], { now }): Reports => {
    const reportLines = made as unknown as ReportLine[]
    return {
      reports: reportLines,
      schedules: (promised as unknown as Promised[]).map((each) =>
        scheduleOf(each, reportLines, dayInItaly(now)),
      ),
      projects: (known as unknown as Running[]).map(projectOf),
      owners: able as unknown as Reports['owners'],
    }
  },
})
