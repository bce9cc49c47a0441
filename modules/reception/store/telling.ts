// Calls and reports with their clocks. What was told is opened with the key of its file; whoever may not, gets nothing.
import { answering, notFound, type Row } from '#core/kernel'
import { CallText } from '../domain/call.ts'
import { documentDue } from '../domain/deadlines.ts'
import { ReportContact, ReportText } from '../domain/report.ts'
import type { CallLine, ReportLine } from '../queries/shapes.ts'
import { calls, myReports, report, reports } from '../queries/telling.ts'
import { appointmentOfCall, municipalityOf, reportColumns, reportNames } from './columns.ts'

const key = (file: string) =>
  `(select k.wrapped from access.subject_keys k where k.network_id = $1 and k.person_id = ${file}) as subject_key`

const usualDays = 30

const since = (now: string, days: number): string =>
  new Date(Date.parse(now) - days * 86_400_000).toISOString()

export const callsAnswering = answering(calls, {
  statements: ({ unit_id, states, days }, { network_id, now }) => [
    {
      name: 'calls',
      text: `select c.call_id, c.unit_id, u.name as unit_name, c.worker_id, w.name as worker_name, c.at, c.duration_min, c.caller_kind,
               c.topics, c.urgency, c.municipality_code, c.report_id, c.referral_id, c.appointment_id,
               ${appointmentOfCall}, m.name as municipality_name, c.language, c.outcome, c.state, c.callback_due, c.attempts,
               t.file_id, t.note, t.callback_phone, p.person_id, ${key('c.call_id')}
             from reception.calls c
             join network.units u on u.network_id = c.network_id and u.unit_id = c.unit_id
             join access.workers w on w.network_id = c.network_id and w.worker_id = c.worker_id
             left join reception.call_texts t on t.network_id = c.network_id and t.file_id = c.call_id
             left join reception.call_persons k on k.network_id = c.network_id and k.call_id = c.call_id
             left join people.persons p on p.network_id = k.network_id and p.person_id = k.person_id
             ${municipalityOf('c')}
             where c.network_id = $1 and ($2::uuid is null or c.unit_id = $2) and ($3::text[] is null or c.state = any ($3))
               and (c.at >= $4 or c.state in ('answered', 'callback_due', 'called_back'))
             order by c.at desc, c.call_id limit 500`,
      values: [network_id, unit_id ?? null, states ?? null, since(now, days ?? usualDays)],
    },
  ],
  tell: ([rows = []], { unseal }) => ({
    calls: rows.map(({ file_id, subject_key, ...row }) => {
      const sealed = { ...row, file_id, subject_key } as Row
      const isToWrite = row.state === 'answered' || row.state === 'called_back'
      return {
        ...(row as unknown as CallLine),
        document_due: isToWrite ? documentDue(String(lastOf(row))) : null,
        note: file_id ? unseal(CallText, sealed, 'note') : null,
        callback_phone: file_id ? unseal(CallText, sealed, 'callback_phone') : null,
      }
    }),
  }),
})

/** When somebody last spoke with the caller: the call, or the attempt that reached them. */
const lastOf = (row: Row): unknown =>
  row.state === 'called_back' ? ((row.attempts as unknown[]).at(-1) ?? row.at) : row.at

export const reportsAnswering = answering(reports, {
  statements: ({ states, urgency, category, municipality_code, unit_id }, { network_id }) => [
    {
      name: 'reports',
      text: `select ${reportColumns} from reception.reports r ${reportNames}
             where r.network_id = $1 and ($2::text[] is null or r.state = any ($2)) and ($3::text is null or r.urgency = $3)
               and ($4::text is null or r.category = $4) and ($5::text is null or r.municipality_code = $5)
               and ($6::uuid is null or r.unit_id = $6 or r.to_unit_id = $6)
             order by r.due_at nulls last, r.received_at desc, r.report_id limit 500`,
      values: [
        network_id,
        states ?? null,
        urgency ?? null,
        category ?? null,
        municipality_code ?? null,
        unit_id ?? null,
      ],
    },
  ],
  tell: ([rows]) => ({ reports: (rows ?? []) as unknown as ReportLine[] }),
})

interface ToldIn {
  call_id: string
  at: string
  worker_name: string | null
}

interface Step {
  step_id: string
  event: string
  to_state: string
  reason: string | null
  at: string
  worker_name: string | null
}

export const reportAnswering = answering(report, {
  statements: ({ report_id }, { network_id }) => [
    {
      name: 'one report',
      text: `select ${reportColumns} from reception.reports r ${reportNames} where r.network_id = $1 and r.report_id = $2`,
      values: [network_id, report_id],
    },
    {
      name: 'text of a report',
      text: `select t.file_id, t.description, t.place, t.person_hints, ${key('t.file_id')}
             from reception.report_texts t where t.network_id = $1 and t.file_id = $2`,
      values: [network_id, report_id],
    },
    {
      name: 'contact of a report',
      text: `select t.file_id, t.contact, ${key('t.file_id')}
             from reception.report_contacts t where t.network_id = $1 and t.file_id = $2`,
      values: [network_id, report_id],
    },
    {
      name: 'steps of a report',
      text: `select s.step_id, s.event, s.to_state, s.reason, s.at, w.name as worker_name from reception.report_steps s
             left join access.workers w on w.network_id = s.network_id and w.worker_id = s.worker_id
             where s.network_id = $1 and s.report_id = $2 order by s.at, s.step_id limit 100`,
      values: [network_id, report_id],
    },
    {
      name: 'call a report was told in',
      text: `select c.call_id, c.at, w.name as worker_name from reception.calls c
             left join access.workers w on w.network_id = $1 and w.worker_id = c.worker_id
             where c.network_id = $1 and c.report_id = $2 order by c.at limit 1`,
      values: [network_id, report_id],
    },
    {
      name: 'reports nearby',
      text: `select ${reportColumns} from reception.reports r ${reportNames}
             join reception.reports mine on mine.network_id = r.network_id and mine.report_id = $2
               and r.municipality_code = mine.municipality_code and r.category = mine.category
               and r.received_at between mine.received_at - interval '30 days' and mine.received_at + interval '30 days'
             where r.network_id = $1 and r.report_id <> $2 and r.state <> 'annulled' order by r.received_at desc, r.report_id limit 20`,
      values: [network_id, report_id],
    },
  ],
  tell: ([found, texts, contacts, steps, calls, nearby], { unseal }) => {
    const line = found?.[0]
    if (!line) return notFound()
    const text = texts?.[0]
    const contact = contacts?.[0]
    return {
      report: line as unknown as ReportLine,
      description: text ? unseal(ReportText, text, 'description') : null,
      place: text ? unseal(ReportText, text, 'place') : null,
      person_hints: text ? unseal(ReportText, text, 'person_hints') : null,
      contact: contact ? unseal(ReportContact, contact, 'contact') : null,
      steps: (steps ?? []) as unknown as Step[],
      told_in: (calls?.[0] as unknown as ToldIn | undefined) ?? null,
      nearby: (nearby ?? []) as unknown as ReportLine[],
    }
  },
})

export const myReportsAnswering = answering(myReports, {
  statements: (_, { network_id }) => [
    {
      name: 'my reports',
      text: `select r.report_id, r.category, m.name as municipality_name, r.state, r.received_at, r.feedback
             from reception.reports r ${municipalityOf('r')}
             where r.network_id = $1 and r.worker_id = (select access.my_worker()) order by r.received_at desc, r.report_id limit 200`,
      values: [network_id],
    },
  ],
  tell: ([rows]) => ({
    reports: (rows ?? []) as unknown as {
      report_id: string
      category: string
      municipality_name: string | null
      state: string
      received_at: string
      feedback: string | null
    }[],
  }),
})
