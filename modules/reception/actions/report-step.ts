// One step in the life of a report, with its trace. Two coordinators at once: the second finds the state changed and
// is told so.
import { type Change, insert, type Moment, notFound, refuse } from '#core/kernel'
import { type ReportRecord, ReportStep } from '../domain/report.ts'
import { type ReportEvent, type ReportState, reportAfter } from '../domain/report-states.ts'

export const theReport = (reports: ReportRecord[]): ReportRecord => reports[0] ?? notFound()

export const stateAfter = (report: ReportRecord, event: ReportEvent): ReportState =>
  reportAfter(report.state, event) ?? refuse('reception.not-from-here', { state: report.state })

export const reportStep = (
  { report_id, unit_id, organisation_id, to_unit_id }: ReportRecord,
  { event, to_state, reason }: { event: ReportEvent; to_state: ReportState; reason: string | null },
  moment: Moment,
): Change =>
  insert(ReportStep, {
    step_id: moment.born(0),
    ...{ report_id, unit_id, organisation_id, to_unit_id },
    worker_id: moment.me.worker_id,
    ...{ event, to_state, reason },
    at: moment.now,
  })
