// The board: what we sent and what we received, with the clock of each, and what waits for me today.

import { z } from 'zod'
import { query } from '#core/kernel'
import { peopleIn, ReferralCard } from './shapes.ts'

/** null: too few to tell. */
const Figures = z.object({
  closed_share: z.number().nullable(),
  days_to_meeting: z.number().nullable(),
  accepted_share: z.number().nullable(),
  of: z.number(),
})
export type BoardFigures = z.infer<typeof Figures>

export const board = query('referrals.board', {
  verb: 'referral.see',
  input: z.object({
    side: z.enum(['sent', 'received']),
    /** Only what still moves, or waits to be read. */
    is_open: z
      .union([z.boolean(), z.enum(['true', 'false']).transform((said) => said === 'true')])
      .default(true),
    to_service_id: z.uuid().optional(),
  }),
  output: z.object({
    cards: z.array(ReferralCard),
    counts: z.object({ sent: z.number(), received: z.number() }),
    figures: Figures,
    /** Services of these referrals, for the filter. */
    services: z.array(z.object({ service_id: z.string(), name: z.string() })),
    /** Places free now, in the services that say so. */
    places: z.array(
      z.object({
        service_id: z.string(),
        name: z.string(),
        free: z.number(),
        total: z.number(),
        noted_at: z.string().nullable(),
      }),
    ),
  }),
  reads: ({ cards }) => peopleIn(cards),
})
export type Board = z.infer<(typeof board)['output']>

export const waiting = query('referrals.waiting', {
  verb: 'referral.see',
  input: z.object({}),
  output: z.object({
    /** Received, and the service has not answered yet. */
    to_answer: z.array(ReferralCard),
    /** Sent by us: an outcome, a no or a missed appointment to read. */
    to_close: z.array(ReferralCard),
    /** Appointments of today and tomorrow, either side. */
    soon: z.array(ReferralCard),
  }),
  reads: ({ to_answer, to_close, soon }) => peopleIn([...to_answer, ...to_close, ...soon]),
})
export type Waiting = z.infer<(typeof waiting)['output']>

/** Somebody stands at the counter with a slip: by its code, whole. */
export const bySlip = query('referrals.by-slip', {
  verb: 'referral.see',
  input: z.object({ slip_code: z.string().min(7).max(12) }),
  output: z.object({ referrals: z.array(ReferralCard) }),
  reads: ({ referrals }) => peopleIn(referrals),
})

export const ofPerson = query('referrals.of-person', {
  verb: 'referral.see',
  input: z.object({ person_id: z.uuid() }),
  output: z.object({ referrals: z.array(ReferralCard) }),
  reads: ({ referrals }) => peopleIn(referrals),
})
