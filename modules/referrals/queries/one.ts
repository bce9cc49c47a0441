// One referral with its whole life; the slip that goes into a pocket; and what one can send from, with whom, on which ground.

import { z } from 'zod'
import { query } from '#core/kernel'
import { peopleIn, ReferralCard } from './shapes.ts'

const Step = z.object({
  step_id: z.string(),
  event: z.string(),
  from_state: z.string().nullable(),
  to_state: z.string(),
  by_name: z.string().nullable(),
  by_way: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
})
const Note = z.object({
  note_id: z.string(),
  kind: z.string(),
  at: z.string(),
  text: z.string(),
  by_name: z.string().nullable(),
  /** Only my side reads it. */
  is_internal: z.boolean(),
})

export const oneReferral = query('referrals.referral', {
  verb: 'referral.see',
  input: z.object({ referral_id: z.uuid() }),
  output: z.object({
    referral: ReferralCard.extend({
      legal_basis: z.string(),
      summary: z.string().nullable(),
      alternative_name: z.string().nullable(),
      service_phone: z.string().nullable(),
      service_email: z.string().nullable(),
      may_link: z.boolean(),
    }),
    steps: z.array(Step),
    notes: z.array(Note),
  }),
  reads: ({ referral }) => peopleIn([referral]),
  needs_purpose: ({ referral }) => referral.summary !== null,
})
export type OneReferral = z.infer<(typeof oneReferral)['output']>

export const slip = query('referrals.slip', {
  verb: 'referral.see',
  input: z.object({ referral_id: z.uuid() }),
  output: z.object({
    slip_code: z.string(),
    is_discreet: z.boolean(),
    is_anonymous: z.boolean(),
    service_id: z.string(),
    service_name: z.string(),
    how_to_enter: z.string().nullable(),
    phone: z.string().nullable(),
    documents: z.array(z.string()),
    address: z.string().nullable(),
    appointment_at: z.string().nullable(),
    companion_name: z.string().nullable(),
    sender_name: z.string(),
    interpreter_language: z.string().nullable(),
    valid_until: z.string(),
    is_public: z.boolean(),
  }),
})
export type Slip = z.infer<(typeof slip)['output']>

export const choices = query('referrals.choices', {
  verb: 'referral.see',
  input: z.object({}),
  output: z.object({
    /** Units of mine that may send. */
    units: z.array(z.object({ unit_id: z.string(), organisation_id: z.string(), name: z.string() })),
    /** Agreements in force for referrals, from my bodies. */
    agreements: z.array(
      z.object({
        agreement_id: z.string(),
        title: z.string(),
        from_organisation_id: z.string(),
        to_organisation_id: z.string(),
        compartments: z.array(z.string()),
      }),
    ),
    companions: z.array(z.object({ worker_id: z.string(), name: z.string(), organisation_id: z.string() })),
    /** My role may hand on who somebody is; others send the code alone. */
    may_share: z.boolean(),
    may_share_health: z.boolean(),
  }),
})
export type Choices = z.infer<(typeof choices)['output']>
