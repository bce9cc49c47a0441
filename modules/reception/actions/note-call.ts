// Calls of the line: answered and written down within two hours, or missed and called back. The number to call back
// and the note are a file of their own, sealed; nobody is asked for a name.
import { z } from 'zod'
import { Subject } from '#core/access'
import {
  action,
  type Change,
  type Derivation,
  id,
  insert,
  instantText,
  line,
  locked,
  maybe,
  notFound,
  refuse,
  update,
} from '#core/kernel'
import { Person, readPhone } from '#people'
import { Referral } from '#referrals'
import {
  Call,
  CallNumber,
  CallPerson,
  type CallRecord,
  CallText,
  callMark,
  municipalityCode,
} from '../domain/call.ts'
import { attemptsAllowed, type CallEvent, callAfter, isTooSoon } from '../domain/call-states.ts'
import { callBackDue } from '../domain/deadlines.ts'
import { Desk, languageCode } from '../domain/desk.ts'
import { Report } from '../domain/report.ts'
import { callerKinds, callOutcomes, callTopics, urgencies } from '../domain/words.ts'

/** A call of our time: what no calendar holds is no call. */
const calledAt = () => instantText().refine((at) => at >= '2000' && at < '2100')

interface Place {
  unit_id: string
  organisation_id: string
}
interface Told {
  note: string | null
  callback_phone: string | null
}

/** A file of its own for what was told: born with the first word, mended later. */
const toldOf = (
  call_id: string,
  { unit_id, organisation_id }: Place,
  told: Told,
): { changes: Change[]; derive: Derivation[] } => {
  if (told.note === null && told.callback_phone === null) return { changes: [], derive: [] }
  return {
    changes: [
      insert(Subject, { person_id: call_id, unit_id, organisation_id, kind: 'file' }),
      insert(CallText, { file_id: call_id, unit_id, organisation_id, ...told }),
    ],
    derive: [{ kind: 'person', id: call_id }],
  }
}

/** The mark by which the number is found again; none of what cannot be a number. */
const marked = (call_id: string, { unit_id, organisation_id }: Place, typed: string | null): Change[] => {
  const number = typed ? readPhone(typed) : undefined
  if (!number) return []
  return [insert(CallNumber, { call_id, unit_id, organisation_id, number_hash: callMark(unit_id, number) })]
}

const plain = (text: string | null): string | null => text?.trim() || null

export const noteCall = action('reception.note-call', {
  input: z.object({ call_id: id(), unit_id: id(), at: calledAt() }),
  verb: 'call.work',
  needs: ({ unit_id }) => ({ desk: maybe(Desk, { unit_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ desk }, { call_id, at }, moment) => {
    if (!desk?.takes_calls) return refuse('reception.not-a-line')
    return { changes: [insert(Call, newCall(desk, { call_id, at, worker_id: moment.me.worker_id }))] }
  },
})

export const missedCall = action('reception.missed-call', {
  input: z.object({
    call_id: id(),
    unit_id: id(),
    at: calledAt(),
    callback_phone: line(40).nullable(),
  }),
  verb: 'call.work',
  seals: ({ call_id, callback_phone }) => (callback_phone?.trim() ? [call_id] : []),
  needs: ({ unit_id }) => ({ desk: maybe(Desk, { unit_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ desk }, { call_id, at, callback_phone }, moment) => {
    if (!desk?.takes_calls) return refuse('reception.not-a-line')
    const phone = plain(callback_phone)
    const told = toldOf(call_id, desk, { note: null, callback_phone: phone })
    const call = newCall(desk, { call_id, at, worker_id: moment.me.worker_id })
    return {
      changes: [
        insert(Call, {
          ...call,
          state: phone ? 'callback_due' : 'missed',
          callback_due: phone ? callBackDue(at) : null,
        }),
        ...marked(call_id, desk, phone),
        ...told.changes,
      ],
      derive: told.derive,
    }
  },
})

const newCall = (
  { unit_id, organisation_id }: Place,
  born: Pick<CallRecord, 'call_id' | 'at' | 'worker_id'>,
): CallRecord => ({
  ...born,
  unit_id,
  organisation_id,
  duration_min: null,
  caller_kind: null,
  topics: [],
  urgency: 'ordinary',
  municipality_code: null,
  language: null,
  outcome: null,
  state: 'answered',
  callback_due: null,
  attempts: [],
  referral_id: null,
  report_id: null,
  appointment_id: null,
  documented_at: null,
  closed_at: null,
})

const theCall = (calls: CallRecord[]): CallRecord => calls[0] ?? notFound()
const after = (call: CallRecord, event: CallEvent) =>
  callAfter(call.state, event) ?? refuse('reception.not-from-here', { state: call.state })

export const documentCall = action('reception.document-call', {
  input: z.object({
    call_id: id(),
    duration_min: z.int().min(0).max(600),
    caller_kind: z.enum(callerKinds),
    topics: z.array(z.enum(callTopics)).max(8),
    urgency: z.enum(urgencies),
    municipality_code: municipalityCode().nullable(),
    language: languageCode().nullable(),
    outcome: z.enum(callOutcomes),
    referral_id: id().nullable(),
    report_id: id().nullable(),
    person_id: id().nullable(),
    /** Only its mark is kept, to find this call when the number calls again. */
    caller_phone: line(40).nullable().default(null),
    note: line(4000).nullable(),
  }),
  verb: 'call.work',
  seals: ({ call_id, note }) => (note?.trim() ? [call_id] : []),
  needs: ({ call_id, referral_id, report_id, person_id }) => ({
    calls: locked(Call, { call_id }),
    text: maybe(CallText, { file_id: call_id }),
    number: maybe(CallNumber, { call_id }),
    referral: maybe(Referral, { referral_id }),
    report: maybe(Report, { report_id }),
    person: maybe(Person, { person_id }),
  }),
  on: ({ calls }) => ({ unit_id: theCall(calls).unit_id }),
  decide: (world, { call_id, note, person_id, caller_phone, ...said }, moment) => {
    const { calls, text, number, referral, report, person } = world
    const call = theCall(calls)
    const phone = plain(caller_phone)
    if (phone && !readPhone(phone)) refuse('reception.phone-not-whole')
    // What who answers cannot see they cannot link to.
    if ((said.referral_id && !referral) || (said.report_id && !report) || (person_id && !person))
      return notFound()
    const state = after(call, 'document')
    const told = plain(note)
    const born = text
      ? { changes: [], derive: [] }
      : toldOf(call_id, call, { note: told, callback_phone: null })
    const mended =
      text && told !== null
        ? [update(CallText, { file_id: call_id }, { note: told, callback_phone: null })]
        : []
    return {
      changes: [
        update(Call, { call_id }, { ...said, state, documented_at: moment.now }),
        ...(person_id
          ? [
              insert(CallPerson, {
                call_id,
                person_id,
                unit_id: call.unit_id,
                organisation_id: call.organisation_id,
              }),
            ]
          : []),
        ...(number ? [] : marked(call_id, call, phone)),
        ...born.changes,
        ...mended,
      ],
      derive: born.derive,
    }
  },
})

export const tryCallback = action('reception.try-callback', {
  input: z.object({ call_id: id(), is_reached: z.boolean() }),
  verb: 'call.work',
  needs: ({ call_id }) => ({
    calls: locked(Call, { call_id }),
    text: maybe(CallText, { file_id: call_id }),
  }),
  on: ({ calls }) => ({ unit_id: theCall(calls).unit_id }),
  decide: ({ calls, text }, { call_id, is_reached }, moment) => {
    const call = theCall(calls)
    if (!is_reached && call.state === 'callback_due' && isTooSoon(call.attempts, moment.now))
      refuse('reception.attempt-too-soon')
    const attempts = [...call.attempts, moment.now]
    const isLast = attempts.length >= attemptsAllowed
    const state = after(call, is_reached ? 'reached' : isLast ? 'last_not_reached' : 'not_reached')
    const isOver = state !== 'callback_due'
    return {
      changes: [
        update(Call, { call_id }, { state, attempts, callback_due: isOver ? null : call.callback_due }),
        // Nobody will be called again: the number is forgotten at once.
        ...(isOver && text ? [update(CallText, { file_id: call_id }, { callback_phone: null })] : []),
      ],
    }
  },
})

export const closeCall = action('reception.close-call', {
  input: z.object({ call_id: id() }),
  verb: 'call.work',
  needs: ({ call_id }) => ({ calls: locked(Call, { call_id }) }),
  on: ({ calls }) => ({ unit_id: theCall(calls).unit_id }),
  decide: ({ calls }, { call_id }, moment) => ({
    changes: [update(Call, { call_id }, { state: after(theCall(calls), 'close'), closed_at: moment.now })],
  }),
})
