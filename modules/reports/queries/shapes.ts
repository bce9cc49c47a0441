// The shapes the questions of this room share.
import { z } from 'zod'
import { dayText, id, instantText } from '#core/kernel'
import { languages, states } from '../domain/funder-report.ts'

const text = z.string()
export const words = z.object({ it: text, en: text })

export const reportLine = z.object({
  funder_report_id: id(),
  project_id: id(),
  project_title: words,
  template: text.nullable(),
  funder: text,
  title: text,
  language: z.enum(languages),
  from_month: text,
  to_month: text,
  state: z.enum(states),
  edition: z.number(),
  replaces_id: id().nullable(),
  version: z.number(),
  written_at: instantText(),
  written_by_name: text,
  frozen_at: instantText().nullable(),
  sent_on: dayText().nullable(),
})
export type ReportLine = z.infer<typeof reportLine>

export const scheduleLine = z.object({
  schedule_id: id(),
  project_id: id(),
  project_title: words,
  template: text,
  funder: text,
  every: z.enum(['quarter', 'half', 'year']),
  first_month: text,
  due_days: z.number(),
  remind_days: z.number(),
  owner_id: id(),
  owner_name: text,
  /** The next that was not sent; null when nothing is owed any more. */
  next: z
    .object({
      from_month: text,
      to_month: text,
      due_on: dayText(),
      is_near: z.boolean(),
      is_late: z.boolean(),
      /** The report already begun for it. */
      funder_report_id: id().nullable(),
    })
    .nullable(),
})
export type ScheduleLine = z.infer<typeof scheduleLine>
