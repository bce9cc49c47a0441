// A referral and what hangs on it: who it is about (kept apart, so that a service told only a code never holds more),
// each step it took, and what one side wrote, for both or for itself.

import { z } from 'zod'
import { code, count, dayText, id, instantText, line, noun } from '#core/kernel'
import { referralEvents } from './referral-states.ts'
import {
  declineReasons,
  nextSteps,
  outcomeSources,
  outcomes,
  referralKinds,
  referralReasons,
  referralStates,
  sharings,
  urgencies,
} from './words.ts'

export const Referral = noun(
  'referrals.referral',
  { table: 'referrals.referrals', key: 'referral_id', by: 'self', conflict: 'ask' },
  z.object({
    referral_id: id(),
    /** The unit of who sent it, that reads it too; null when discreet: then only who sent it does. */
    unit_id: id().nullable(),
    organisation_id: id(),
    worker_id: id(),
    to_service_id: id(),
    /** The unit that answers; null for a service without accounts. */
    to_unit_id: id().nullable(),
    to_organisation_id: id(),
    is_external: z.boolean(),
    is_discreet: z.boolean(),
    /** Nobody is known by it: there is only the code. */
    is_anonymous: z.boolean(),
    slip_code: z.string().regex(/^[2-9A-Y]{3}-[2-9A-Y]{4}$/),
    kind: z.enum(referralKinds),
    reasons: z.array(z.enum(referralReasons)).min(1).max(8),
    urgency: z.enum(urgencies),
    data_shared: z.enum(sharings),
    legal_basis: z.enum(['none', 'same_body', 'agreement', 'consent']),
    /** The agreement or the consent it rests on. */
    basis_id: id().nullable(),
    interpreter_language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .nullable(),
    companion_id: id().nullable(),
    appointment_at: instantText().nullable(),
    /** When a place on the waiting list may come free, as far as one can say. */
    waiting_estimate: dayText().nullable(),
    state: z.enum(referralStates),
    state_since: instantText(),
    /** Who moved it last: a worker's name, nobody for a link or the house. */
    moved_by: line(120).nullable(),
    no_shows: count(),
    sent_at: instantText(),
    due_at: instantText().nullable(),
    attended_on: dayText().nullable(),
    decline_reason: z.enum(declineReasons).nullable(),
    /** A service suggested in place of this one. */
    alternative_service_id: id().nullable(),
    outcome: z.enum(outcomes).nullable(),
    outcome_source: z.enum(outcomeSources).nullable(),
    next_step: z.enum(nextSteps).nullable(),
    closed_at: instantText().nullable(),
    /** Counts the links given out: an older one opens nothing. */
    link_version: count(),
  }),
)
export type ReferralRecord = z.infer<(typeof Referral)['schema']>

export const ReferralSubject = noun(
  'referrals.subject',
  {
    table: 'referrals.subjects',
    key: 'referral_id',
    by: 'self',
    conflict: 'latest',
    sealed: ['summary'],
  },
  z.object({
    referral_id: id(),
    person_id: id(),
    unit_id: id().nullable(),
    organisation_id: id(),
    worker_id: id(),
    /** The unit that is told who it is; null when it is told the code alone. */
    to_unit_id: id().nullable(),
    share_id: id().nullable(),
    summary: line(2000).nullable(),
  }),
)

export const ReferralStep = noun(
  'referrals.step',
  { table: 'referrals.steps', key: 'step_id', by: 'self' },
  z.object({
    step_id: id(),
    referral_id: id(),
    unit_id: id().nullable(),
    /** Who sent the referral; who took the step is `by_worker_id`. */
    worker_id: id(),
    to_unit_id: id().nullable(),
    event: z.enum(referralEvents),
    from_state: z.enum(referralStates).nullable(),
    to_state: z.enum(referralStates),
    by_worker_id: id().nullable(),
    by_name: line(120).nullable(),
    /** worker: somebody here. link: the service, by its letter. house: the clock. */
    by_way: z.enum(['worker', 'link', 'house']),
    at: instantText(),
    recorded_at: instantText(),
    reason: code().nullable(),
  }),
)

/** internal: for the side that wrote it; everything else both sides read. */
export const noteKinds = [
  'message',
  'decline',
  'outcome',
  'next_step',
  'contact_attempts',
  'internal',
] as const

export const ReferralNote = noun(
  'referrals.note',
  { table: 'referrals.notes', key: 'note_id', by: 'self' },
  z.object({
    note_id: id(),
    referral_id: id(),
    /** The side that wrote it. */
    unit_id: id().nullable(),
    worker_id: id(),
    /** The other side, when it may read. */
    to_unit_id: id().nullable(),
    kind: z.enum(noteKinds),
    at: instantText(),
    text: line(1000).trim().min(1),
  }),
)
