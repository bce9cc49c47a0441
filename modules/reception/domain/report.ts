// Somebody noticed something and tells us. The row holds codes and clocks; what was told is a file of its own, sealed,
// and how to thank the reporter is a third one that only coordinators open.
import { z } from 'zod'
import { code, id, instantText, line, noun } from '#core/kernel'
import { municipalityCode } from './call.ts'
import { reportEvents, reportStates } from './report-states.ts'
import {
  redirections,
  reportAbouts,
  reportCategories,
  reportChannels,
  reporterKinds,
  reportOutcomes,
  urgencies,
} from './words.ts'

export const Report = noun(
  'reception.report',
  { table: 'reception.reports', key: 'report_id', by: 'unit', conflict: 'ask' },
  z.object({
    report_id: id(),
    unit_id: id(),
    organisation_id: id(),
    /** Who is asked to go and see. */
    to_unit_id: id().nullable(),
    to_worker_id: id().nullable(),
    /** Who took it down, or the sentinel; nobody for the open form. */
    worker_id: id().nullable(),
    channel: z.enum(reportChannels),
    reporter_kind: z.enum(reporterKinds),
    about: z.enum(reportAbouts),
    category: z.enum(reportCategories),
    urgency: z.enum(urgencies),
    municipality_code: municipalityCode(),
    feedback_wanted: z.boolean(),
    has_contact: z.boolean(),
    state: z.enum(reportStates),
    received_at: instantText(),
    /** The next thing is due by then: triage, outcome, feedback. */
    due_at: instantText().nullable(),
    triaged_at: instantText().nullable(),
    handled_at: instantText().nullable(),
    closed_at: instantText().nullable(),
    redirected_to: z.enum(redirections).nullable(),
    outcome: z.enum(reportOutcomes).nullable(),
    duplicate_of_id: id().nullable(),
    /** For the reporter; holds nothing about a person. */
    feedback: line(600).nullable(),
    feedback_by: z.enum(['code', 'contact', 'sentinel']).nullable(),
  }),
)
export type ReportRecord = z.infer<typeof Report.schema>

export const ReportText = noun(
  'reception.report-text',
  {
    table: 'reception.report_texts',
    key: 'file_id',
    by: 'file',
    sealed: ['description', 'place', 'person_hints'],
  },
  z.object({
    file_id: id(),
    unit_id: id(),
    organisation_id: id(),
    to_unit_id: id().nullable(),
    description: line(4000).nullable(),
    place: line(400).nullable(),
    person_hints: line(1000).nullable(),
  }),
)

export const ReportContact = noun(
  'reception.report-contact',
  { table: 'reception.report_contacts', key: 'file_id', by: 'file', sealed: ['contact'] },
  z.object({ file_id: id(), unit_id: id(), organisation_id: id(), contact: line(200).nullable() }),
)

export const ReportStep = noun(
  'reception.report-step',
  { table: 'reception.report_steps', key: 'step_id', by: 'unit' },
  z.object({
    step_id: id(),
    report_id: id(),
    unit_id: id(),
    organisation_id: id(),
    to_unit_id: id().nullable(),
    worker_id: id().nullable(),
    event: z.enum(reportEvents),
    to_state: z.enum(reportStates),
    reason: code().nullable(),
    at: instantText(),
  }),
)
