// What a coordinator decides about a report: how urgent it is, who goes, where else it belongs, or that it was none.
// Whoever is asked to go is let read the text, and is let out again when somebody else is asked instead.
import { z } from 'zod'
import { Share, Worker } from '#core/access'
import {
  action,
  all,
  type Change,
  dayInItaly,
  id,
  insert,
  instantText,
  locked,
  type Moment,
  maybe,
  notFound,
  one,
  refuse,
  update,
} from '#core/kernel'
import { Unit } from '#network'
import { feedbackDue, handlingDue } from '../domain/deadlines.ts'
import { Report, type ReportRecord, ReportText } from '../domain/report.ts'
import { annulReasons, redirections, urgencies } from '../domain/words.ts'
import { reportStep, stateAfter, theReport } from './report-step.ts'

export const triageReport = action('reception.triage-report', {
  input: z.object({
    report_id: id(),
    urgency: z.enum(urgencies),
    /** Looked for, and found or not: the report this one tells again. */
    duplicate_of_id: id().nullable(),
  }),
  verb: 'report.triage',
  needs: ({ report_id, duplicate_of_id }) => ({
    reports: locked(Report, { report_id }),
    same: maybe(Report, { report_id: duplicate_of_id }),
  }),
  on: ({ reports }) => ({ unit_id: theReport(reports).unit_id }),
  decide: ({ reports, same }, { report_id, urgency, duplicate_of_id }, moment) => {
    const report = theReport(reports)
    const state = stateAfter(report, 'triage')
    if (duplicate_of_id === report_id) refuse('reception.duplicate-of-itself')
    if (duplicate_of_id !== null && !same) notFound()
    return {
      changes: [
        update(
          Report,
          { report_id },
          {
            state,
            urgency,
            duplicate_of_id,
            triaged_at: moment.now,
            due_at: handlingDue(moment.now, urgency),
          },
        ),
        reportStep(report, { event: 'triage', to_state: state, reason: urgency }, moment),
      ],
      events: [{ name: 'report-triaged', data: { report_id, unit_id: report.unit_id, urgency } }],
    }
  },
})

/** The unit that is asked reads the text for as long as it is theirs to go. */
const letIn = (
  report: ReportRecord,
  to: { unit_id: string; organisation_id: string },
  moment: Moment,
): Change[] =>
  to.unit_id === report.unit_id
    ? []
    : [
        insert(Share, {
          share_id: moment.born(1),
          person_id: report.report_id,
          from_organisation_id: report.organisation_id,
          organisation_id: to.organisation_id,
          unit_id: to.unit_id,
          compartments: ['base'],
          purpose: 'direct_care',
          legal_basis: 'public_task',
          begins_on: dayInItaly(moment.now),
          ended_on: null,
          cause_id: report.report_id,
          is_keeper: false,
        }),
      ]

export const assignReport = action('reception.assign-report', {
  input: z.object({
    report_id: id(),
    to_unit_id: id(),
    to_worker_id: id().nullable(),
    due_at: instantText().nullable(),
  }),
  verb: 'report.triage',
  needs: ({ report_id, to_unit_id, to_worker_id }) => ({
    reports: locked(Report, { report_id }),
    unit: one(Unit, { unit_id: to_unit_id }),
    worker: maybe(Worker, { worker_id: to_worker_id }),
    shares: all(Share, { cause_id: report_id }),
  }),
  on: ({ reports }) => ({ unit_id: theReport(reports).unit_id }),
  decide: ({ reports, unit, worker, shares }, { report_id, to_worker_id, due_at }, moment) => {
    const report = theReport(reports)
    const state = stateAfter(report, 'assign')
    if (unit.ended_on) refuse('reception.unit-closed')
    if (to_worker_id !== null && worker?.organisation_id !== unit.organisation_id)
      refuse('reception.worker-not-there')
    const today = dayInItaly(moment.now)
    const left = shares.filter((share) => share.ended_on === null && share.unit_id !== unit.unit_id)
    const isIn = shares.some((share) => share.ended_on === null && share.unit_id === unit.unit_id)
    return {
      changes: [
        update(
          Report,
          { report_id },
          {
            state,
            to_unit_id: unit.unit_id,
            to_worker_id,
            due_at: due_at ?? handlingDue(report.triaged_at ?? moment.now, report.urgency),
          },
        ),
        update(ReportText, { file_id: report_id }, { to_unit_id: unit.unit_id }),
        reportStep(
          { ...report, to_unit_id: unit.unit_id },
          { event: 'assign', to_state: state, reason: null },
          moment,
        ),
        ...left.map(({ share_id }) => update(Share, { share_id }, { ended_on: dayBefore(today) })),
        ...(isIn ? [] : letIn(report, unit, moment)),
      ],
      derive: [{ kind: 'person', id: report_id }],
    }
  },
})

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

export const redirectReport = action('reception.redirect-report', {
  input: z.object({ report_id: id(), redirected_to: z.enum(redirections), was_told: z.literal(true) }),
  verb: 'report.triage',
  needs: ({ report_id }) => ({ reports: locked(Report, { report_id }) }),
  on: ({ reports }) => ({ unit_id: theReport(reports).unit_id }),
  decide: ({ reports }, { report_id, redirected_to }, moment) => {
    const report = theReport(reports)
    const state = stateAfter(report, 'redirect')
    return {
      changes: [
        update(
          Report,
          { report_id },
          {
            state,
            redirected_to,
            handled_at: moment.now,
            due_at: report.feedback_wanted ? feedbackDue(moment.now) : null,
          },
        ),
        reportStep(report, { event: 'redirect', to_state: state, reason: redirected_to }, moment),
      ],
    }
  },
})

export const annulReport = action('reception.annul-report', {
  input: z.object({ report_id: id(), reason: z.enum(annulReasons) }),
  verb: 'report.triage',
  needs: ({ report_id }) => ({ reports: locked(Report, { report_id }) }),
  on: ({ reports }) => ({ unit_id: theReport(reports).unit_id }),
  decide: ({ reports }, { report_id, reason }, moment) => {
    const report = theReport(reports)
    const state = stateAfter(report, 'annul')
    return {
      changes: [
        update(Report, { report_id }, { state, due_at: null, closed_at: moment.now }),
        reportStep(report, { event: 'annul', to_state: state, reason }, moment),
      ],
    }
  },
})
