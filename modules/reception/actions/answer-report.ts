// Who went says what came of it; the coordinator thanks whoever told us, with words in which nobody can be recognised.
import { z } from 'zod'
import { action, id, line, locked, maybe, refuse, update } from '#core/kernel'
import { findPersonalTraces } from '#people'
import { feedbackDue } from '../domain/deadlines.ts'
import { Report, ReportContact } from '../domain/report.ts'
import { reportOutcomes } from '../domain/words.ts'
import { reportStep, stateAfter, theReport } from './report-step.ts'

export const recordOutcome = action('reception.record-outcome', {
  input: z.object({ report_id: id(), outcome: z.enum(reportOutcomes) }),
  verb: 'report.handle',
  needs: ({ report_id }) => ({ reports: locked(Report, { report_id }) }),
  on: ({ reports }) => {
    const report = theReport(reports)
    return { unit_id: report.to_unit_id ?? report.unit_id }
  },
  decide: ({ reports }, { report_id, outcome }, moment) => {
    const report = theReport(reports)
    const state = stateAfter(report, 'outcome')
    return {
      changes: [
        update(
          Report,
          { report_id },
          { state, outcome, handled_at: moment.now, due_at: feedbackDue(moment.now) },
        ),
        reportStep(report, { event: 'outcome', to_state: state, reason: outcome }, moment),
      ],
      events: [{ name: 'report-handled', data: { report_id, unit_id: report.unit_id, outcome } }],
    }
  },
})

export const giveFeedback = action('reception.give-feedback', {
  input: z.object({ report_id: id(), feedback: line(600).trim().min(3) }),
  verb: 'report.triage',
  needs: ({ report_id }) => ({
    reports: locked(Report, { report_id }),
    contact: maybe(ReportContact, { file_id: report_id }),
  }),
  on: ({ reports }) => ({ unit_id: theReport(reports).unit_id }),
  decide: ({ reports, contact }, { report_id, feedback }, moment) => {
    const report = theReport(reports)
    const state = stateAfter(report, 'feedback')
    const trace = findPersonalTraces(feedback)[0]
    if (trace) refuse('reception.feedback-tells-too-much', { found: trace.kind })
    return {
      changes: [
        update(Report, { report_id }, { state, feedback, due_at: null, closed_at: moment.now }),
        // Thanked: how to reach them is no longer needed.
        ...(contact?.contact ? [update(ReportContact, { file_id: report_id }, { contact: null })] : []),
        reportStep(report, { event: 'feedback', to_state: state, reason: null }, moment),
      ],
      events: [{ name: 'report-closed', data: { report_id, unit_id: report.unit_id } }],
    }
  },
})
