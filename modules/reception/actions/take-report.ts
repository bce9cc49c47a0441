// Somebody tells what they noticed, by phone, at the desk or by letter, and we write it down; or a sentinel tells it
// themselves. Names of third persons are not asked; the text is sealed and stands apart from the codes.
import { z } from 'zod'
import { Subject } from '#core/access'
import { action, id, insert, line, locked, type Moment, notFound, refuse, update } from '#core/kernel'
import { Call, municipalityCode } from '../domain/call.ts'
import { triageDue } from '../domain/deadlines.ts'
import { Report, ReportContact, ReportStep, ReportText } from '../domain/report.ts'
import {
  reportAbouts,
  reportCategories,
  type reportChannels,
  type reporterKinds,
  urgencies,
} from '../domain/words.ts'

const Told = z.object({
  report_id: id(),
  unit_id: id(),
  about: z.enum(reportAbouts),
  category: z.enum(reportCategories),
  urgency: z.enum(urgencies),
  municipality_code: municipalityCode(),
  place: line(400).trim().min(3),
  description: line(4000).trim().min(10),
  person_hints: line(1000).nullable(),
})
type Told = z.infer<typeof Told>

interface From {
  channel: (typeof reportChannels)[number]
  reporter_kind: (typeof reporterKinds)[number]
  feedback_by: 'contact' | 'sentinel' | null
  contact: string | null
}

const received = (told: Told, from: From, moment: Moment) => {
  const { report_id, unit_id, description, place, person_hints, ...codes } = told
  const organisation_id = moment.me.units[unit_id] ?? notFound()
  const { worker_id } = moment.me
  const home = { unit_id, organisation_id }
  const { contact, ...how } = from
  return {
    changes: [
      insert(Subject, { person_id: report_id, ...home, kind: 'file' }),
      insert(Report, {
        report_id,
        ...home,
        ...codes,
        ...how,
        to_unit_id: null,
        to_worker_id: null,
        worker_id,
        feedback_wanted: from.feedback_by !== null,
        has_contact: contact !== null,
        state: 'received',
        received_at: moment.now,
        due_at: triageDue(moment.now, told.urgency),
        triaged_at: null,
        handled_at: null,
        closed_at: null,
        redirected_to: null,
        outcome: null,
        duplicate_of_id: null,
        feedback: null,
      }),
      insert(ReportText, {
        file_id: report_id,
        ...home,
        to_unit_id: null,
        description,
        place,
        person_hints: person_hints?.trim() || null,
      }),
      ...(contact !== null ? [insert(ReportContact, { file_id: report_id, ...home, contact })] : []),
      insert(ReportStep, {
        step_id: moment.born(0),
        report_id,
        ...home,
        to_unit_id: null,
        worker_id,
        event: 'submit',
        to_state: 'received',
        reason: null,
        at: moment.now,
      }),
    ],
    derive: [{ kind: 'person' as const, id: report_id }],
    events: [{ name: 'report-received', data: { report_id, unit_id, urgency: told.urgency } }],
  }
}

export const takeReport = action('reception.take-report', {
  input: Told.extend({
    channel: z.enum(['phone', 'email', 'in_person', 'institution']),
    reporter_kind: z.enum(['citizen', 'school', 'health', 'police', 'partner', 'self', 'anonymous']),
    contact: line(200).nullable(),
    /** The call it was told in: the call keeps the tie. */
    call_id: id().nullable().default(null),
  }),
  verb: 'report.take',
  seals: ({ report_id }) => [report_id],
  needs: ({ call_id }) => ({ calls: locked(Call, { call_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ calls }, { channel, reporter_kind, contact, call_id, ...told }, moment) => {
    const how = contact?.trim() || null
    const call = call_id ? (calls[0] ?? notFound()) : undefined
    if (call?.report_id) refuse('reception.call-tied')
    const { changes, ...more } = received(
      told,
      { channel, reporter_kind, contact: how, feedback_by: how ? 'contact' : null },
      moment,
    )
    const tie = call ? [update(Call, { call_id: call.call_id }, { report_id: told.report_id })] : []
    return { changes: [...changes, ...tie], ...more }
  },
})

export const fileReport = action('reception.file-report', {
  input: Told.omit({ person_hints: true }),
  verb: 'report.file',
  seals: ({ report_id }) => [report_id],
  needs: () => ({}),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: (_, told, moment) =>
    received(
      { ...told, person_hints: null },
      { channel: 'sentinel_app', reporter_kind: 'sentinel', contact: null, feedback_by: 'sentinel' },
      moment,
    ),
})
