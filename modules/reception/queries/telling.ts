// Calls of the line and reports: lists with their clocks, and one report with what was told.
import { z } from 'zod'
import { id, query } from '#core/kernel'
import { callStates } from '../domain/call-states.ts'
import { reportStates } from '../domain/report-states.ts'
import { reportCategories, urgencies } from '../domain/words.ts'
import { CallLine, ReportLine } from './shapes.ts'

export const calls = query('reception.calls', {
  verb: 'call.see',
  input: z.object({
    unit_id: id().optional(),
    states: z.array(z.enum(callStates)).optional(),
    days: z.int().min(1).max(366).optional(),
  }),
  output: z.object({ calls: z.array(CallLine) }),
})

export const reports = query('reception.reports', {
  verb: 'report.see',
  input: z.object({
    states: z.array(z.enum(reportStates)).optional(),
    urgency: z.enum(urgencies).optional(),
    category: z.enum(reportCategories).optional(),
    municipality_code: z.string().max(6).optional(),
    unit_id: id().optional(),
  }),
  output: z.object({ reports: z.array(ReportLine) }),
})

const Step = z.object({
  step_id: z.string(),
  event: z.string(),
  to_state: z.string(),
  reason: z.string().nullable(),
  at: z.string(),
  worker_name: z.string().nullable(),
})

export const report = query('reception.report', {
  verb: 'report.see',
  input: z.object({ report_id: id() }),
  output: z.object({
    report: ReportLine,
    description: z.string().nullable(),
    place: z.string().nullable(),
    person_hints: z.string().nullable(),
    contact: z.string().nullable(),
    steps: z.array(Step),
    /** The call it was told in, for who answers the line. */
    told_in: z.object({ call_id: z.string(), at: z.string(), worker_name: z.string().nullable() }).nullable(),
    /** Same municipality and category in the thirty days before. */
    nearby: z.array(ReportLine),
  }),
})

export const myReports = query('reception.my-reports', {
  verb: 'report.see-own',
  input: z.object({}),
  output: z.object({
    reports: z.array(
      z.object({
        report_id: z.string(),
        category: z.string(),
        municipality_name: z.string().nullable(),
        state: z.string(),
        received_at: z.string(),
        feedback: z.string().nullable(),
      }),
    ),
  }),
  on: (_, me) => ({ worker_id: me.worker_id }),
})
