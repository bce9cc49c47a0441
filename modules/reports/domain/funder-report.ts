// A report to a funder: about one project and one period, composed once, then frozen, then sent. A later edition is a report of
// its own that names the one it replaces.
import { z } from 'zod'
import { code, dayText, id, instantText, line, monthPattern, noun } from '#core/kernel'
import { Block } from './block.ts'

export const states = ['draft', 'frozen', 'sent', 'withdrawn'] as const
export type State = (typeof states)[number]
export const languages = ['it', 'en'] as const
export type Language = (typeof languages)[number]

export const FunderReport = noun(
  'reports.funder-report',
  { table: 'reports.funder_reports', key: 'funder_report_id', by: 'network', conflict: 'ask' },
  z.object({
    funder_report_id: id(),
    project_id: id(),
    /** Key of the template it began from. */
    template: code().nullable(),
    funder: line(160),
    title: line(160),
    language: z.enum(languages),
    from_month: z.string().regex(monthPattern),
    to_month: z.string().regex(monthPattern),
    blocks: z.array(Block).max(200),
    state: z.enum(states),
    /** Grows with every writing: who writes over somebody else's words is told. */
    version: z.int().min(1),
    edition: z.int().min(1).max(99),
    replaces_id: id().nullable(),
    begun_at: instantText(),
    begun_by: id(),
    written_at: instantText(),
    written_by: id(),
    withdrawn_at: instantText().nullable(),
    withdrawn_by: id().nullable(),
    withdrawn_because: line(600).nullable(),
  }),
)
export type FunderReport = z.infer<typeof FunderReport.schema>

export const ways = ['email', 'certified_email', 'portal', 'by_hand', 'post', 'desk'] as const

/** To whom a frozen report went, when, by which way. Never changed. */
export const Sending = noun(
  'reports.sending',
  { table: 'reports.sendings', key: 'sending_id', by: 'network' },
  z.object({
    sending_id: id(),
    funder_report_id: id(),
    to_whom: line(160),
    way: z.enum(ways),
    /** The body that reads it here; only by the way of the desk. */
    to_organisation_id: id().nullable(),
    sent_on: dayText(),
    note: line(400).nullable(),
    at: instantText(),
    worker_id: id(),
  }),
)
export type Sending = z.infer<typeof Sending.schema>
