// What the viewer of a funder reads: the reports that were sent to their body here, as they left. No draft, no number finer than those.
import { z } from 'zod'
import { dayText, id, instantText, query } from '#core/kernel'
import { Definition, Filled } from '../domain/filled.ts'
import { languages } from '../domain/funder-report.ts'

const text = z.string()

const line = z.object({
  funder_report_id: id(),
  project_title: text,
  funder: text,
  title: text,
  language: z.enum(languages),
  from_month: text,
  to_month: text,
  edition: z.number(),
  frozen_at: instantText(),
  sent_on: dayText(),
})
export type ReceivedLine = z.infer<typeof line>

export const received = query('reports.received', {
  verb: 'funder-report.read',
  input: z.object({}),
  output: z.object({ reports: z.array(line) }),
})
export type Received = z.infer<(typeof received)['output']>

export const receivedOne = query('reports.received-one', {
  verb: 'funder-report.read',
  input: z.object({ funder_report_id: id() }),
  output: line.extend({
    replaces: text.nullable(),
    content: z.array(Filled),
    definitions: z.array(Definition),
    cut_off_at: instantText(),
    frozen_by_name: text,
    mark: text,
  }),
})
export type OneReceived = z.infer<(typeof receivedOne)['output']>
