// One report whole: its blocks while it is written, what it said once frozen, where it went, and which edition it replaces.
import { answering, notFound, type Row } from '#core/kernel'
import { type OneReport, report } from '../queries/reports.ts'
import { reportColumns, reportTables } from './reports.ts'

const one = `
  select ${reportColumns}, p.key as project_key, r.blocks, r.begun_at, r.withdrawn_at, r.withdrawn_because,
    (select b.name from access.workers b where b.network_id = r.network_id and b.worker_id = r.begun_by) as begun_by_name,
    case when f.frozen_at is null then null else jsonb_build_object('title', f.title, 'funder', f.funder, 'project_title', f.project_title,
      'replaces', f.replaces, 'content', f.content, 'definitions', f.definitions, 'frozen_by_name', f.frozen_by_name, 'mark', f.mark) end as frozen,
    f.cut_off_at
  from ${reportTables} where r.network_id = $1 and r.funder_report_id = $2`

const replaced = `
  select o.funder_report_id, o.edition, f.frozen_at from reports.funder_reports r
  join reports.funder_reports o on o.network_id = r.network_id and o.funder_report_id = r.replaces_id
  join reports.frozen f on f.network_id = o.network_id and f.funder_report_id = o.funder_report_id
  where r.network_id = $1 and r.funder_report_id = $2`

const replacing = `
  select funder_report_id, edition, state from reports.funder_reports
  where network_id = $1 and replaces_id = $2 and state <> 'withdrawn' order by edition desc, begun_at desc limit 1`

const sendings = `
  select s.sending_id, s.to_whom, s.way, s.to_organisation_id, s.sent_on, s.note, w.name as worker_name from reports.sendings s
  join access.workers w on w.network_id = s.network_id and w.worker_id = s.worker_id
  where s.network_id = $1 and s.funder_report_id = $2 order by s.sent_on, s.at`

const readers = 'select organisation_id, name from reports.reading_bodies($1)'

const tell = ([found = [], before = [], after = [], sent = [], bodies = []]: Row[][]): OneReport => {
  const [row] = found
  if (!row) return notFound()
  const { frozen, cut_off_at, ...line } = row
  return {
    ...line,
    frozen: frozen ? { ...(frozen as Row), cut_off_at, frozen_at: line.frozen_at } : null,
    replaces: before[0] ?? null,
    replaced_by: after[0] ?? null,
    sendings: sent,
    readers: bodies,
  } as unknown as OneReport
}

export const oneReportAnswering = answering(report, {
  statements: ({ funder_report_id }, { network_id }) => {
    const values = [network_id, funder_report_id]
    return [
      { name: 'one funder report', text: one, values },
      { name: 'the edition it replaces', text: replaced, values },
      { name: 'the edition that replaces it', text: replacing, values },
      { name: 'where it was sent', text: sendings, values },
      { name: 'who can read it here', text: readers, values: [network_id] },
    ]
  },
  tell,
})
