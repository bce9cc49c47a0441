// A call to the line: anonymous unless the caller wants otherwise. The note and the number to call back are a file of
// their own, sealed; the list has codes only.
import { z } from 'zod'
import { id, instantText, line, noun } from '#core/kernel'
import { callStates } from './call-states.ts'
import { languageCode } from './desk.ts'
import { callerKinds, callOutcomes, callTopics, urgencies } from './words.ts'

export const municipalityCode = () => z.string().regex(/^\d{6}$/)

export const Call = noun(
  'reception.call',
  { table: 'reception.calls', key: 'call_id', by: 'unit', conflict: 'ask' },
  z.object({
    call_id: id(),
    unit_id: id(),
    organisation_id: id(),
    worker_id: id(),
    at: instantText(),
    duration_min: z.int().min(0).max(600).nullable(),
    caller_kind: z.enum(callerKinds).nullable(),
    topics: z.array(z.enum(callTopics)).max(8),
    urgency: z.enum(urgencies),
    municipality_code: municipalityCode().nullable(),
    language: languageCode().nullable(),
    outcome: z.enum(callOutcomes).nullable(),
    state: z.enum(callStates),
    callback_due: instantText().nullable(),
    attempts: z.array(line(40)).max(3),
    referral_id: id().nullable(),
    report_id: id().nullable(),
    /** The one that was booked on the phone; when it moves, the later one is found from it. */
    appointment_id: id().nullable(),
    documented_at: instantText().nullable(),
    closed_at: instantText().nullable(),
  }),
)
export type CallRecord = z.infer<typeof Call.schema>

/** Who called, when they are already known: read only by who may see the person. */
export const CallPerson = noun(
  'reception.call-person',
  { table: 'reception.call_persons', key: 'call_id', by: 'person' },
  z.object({ call_id: id(), person_id: id(), unit_id: id(), organisation_id: id() }),
)

/** The number a call came from, as a keyed mark: it finds earlier calls of the same line and tells no number. */
export const CallNumber = noun(
  'reception.call-number',
  { table: 'reception.call_numbers', key: 'call_id', by: 'unit', hashed: ['number_hash'] },
  z.object({ call_id: id(), unit_id: id(), organisation_id: id(), number_hash: line(100) }),
)

/** What the mark is made of: the line is part of it, so that two lines do not have the same mark of one number. */
export const callMark = (unit_id: string, number: string): string => `call/${unit_id}/${number}`

export const CallText = noun(
  'reception.call-text',
  { table: 'reception.call_texts', key: 'file_id', by: 'file', sealed: ['note', 'callback_phone'] },
  z.object({
    file_id: id(),
    unit_id: id(),
    organisation_id: id(),
    note: line(4000).nullable(),
    callback_phone: line(40).nullable(),
  }),
)
