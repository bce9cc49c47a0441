// A desk and who comes to it. Mostly nobody is known: a number, a need, a language, and what came of it.
import { z } from 'zod'
import { count, dayText, id, instantText, line, noun } from '#core/kernel'
import { visitStates } from './visit-states.ts'
import { firstNeeds, interventions, noteCompartments, professions, visitOutcomes } from './words.ts'

export const Desk = noun(
  'reception.desk',
  { table: 'reception.desks', key: 'unit_id', by: 'network', conflict: 'latest' },
  z.object({
    unit_id: id(),
    organisation_id: id(),
    rooms: z.array(line(40).trim().min(1)).max(20),
    takes_visits: z.boolean(),
    takes_calls: z.boolean(),
    /** Reports of the open form come here. */
    is_public: z.boolean(),
    /** The day of the last walk-in number, and the number. */
    given_on: dayText(),
    given: count(),
  }),
)
export type DeskRecord = z.infer<typeof Desk.schema>

export const languageCode = () => z.string().regex(/^[a-z]{2,3}$/)

export const Visit = noun(
  'reception.visit',
  { table: 'reception.visits', key: 'visit_id', by: 'unit', conflict: 'ask' },
  z.object({
    visit_id: id(),
    unit_id: id(),
    organisation_id: id(),
    service_id: id().nullable(),
    on_day: dayText(),
    number: count(),
    person_id: id().nullable(),
    called_as: line(40).nullable(),
    profession: z.enum(professions).nullable(),
    language: languageCode().nullable(),
    needs_interpreter: z.boolean(),
    first_need: z.enum(firstNeeds),
    state: z.enum(visitStates),
    waiting_since: instantText(),
    called_at: instantText().nullable(),
    begun_at: instantText().nullable(),
    ended_at: instantText().nullable(),
    worker_id: id().nullable(),
    room: line(40).nullable(),
    outcomes: z.array(z.enum(visitOutcomes)).max(7),
    interventions: z.array(z.enum(interventions)).max(11),
    appointment_id: id().nullable(),
    /** Written into a story after it was of nobody: when they said yes, and who asked. */
    tied_at: instantText().nullable(),
    tied_by: id().nullable(),
  }),
)
export type VisitRecord = z.infer<typeof Visit.schema>

export const VisitNote = noun(
  'reception.visit-note',
  { table: 'reception.visit_notes', key: 'note_id', by: 'person', sealed: ['note'] },
  z.object({
    note_id: id(),
    visit_id: id(),
    person_id: id(),
    unit_id: id(),
    organisation_id: id(),
    worker_id: id(),
    at: instantText(),
    compartment: z.enum(noteCompartments),
    note: line(4000),
  }),
)
