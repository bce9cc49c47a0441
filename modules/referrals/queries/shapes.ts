// What a screen is told of a referral: who it is only as far as the reader may know them, what runs, what may be done now.
import { z } from 'zod'

export const ReferralCard = z.object({
  referral_id: z.string(),
  /** sent: by us. received: by our service. */
  side: z.enum(['sent', 'received']),
  /** Nickname or code of the person, when the reader may know them. */
  person_id: z.string().nullable(),
  label: z.string().nullable(),
  is_anonymous: z.boolean(),
  slip_code: z.string(),
  to_service_id: z.string(),
  service_name: z.string(),
  service_type: z.string(),
  sender_name: z.string(),
  sent_by: z.string(),
  unit_name: z.string().nullable(),
  is_external: z.boolean(),
  is_discreet: z.boolean(),
  kind: z.string(),
  urgency: z.string(),
  reasons: z.array(z.string()),
  data_shared: z.string(),
  state: z.string(),
  state_since: z.string(),
  sent_at: z.string(),
  due_at: z.string().nullable(),
  appointment_at: z.string().nullable(),
  waiting_estimate: z.string().nullable(),
  attended_on: z.string().nullable(),
  no_shows: z.number(),
  decline_reason: z.string().nullable(),
  outcome: z.string().nullable(),
  outcome_source: z.string().nullable(),
  next_step: z.string().nullable(),
  companion_id: z.string().nullable(),
  companion_name: z.string().nullable(),
  interpreter_language: z.string().nullable(),
  /** Steps my side may take now. */
  moves: z.array(z.string()),
})
export type ReferralCard = z.infer<typeof ReferralCard>

export const peopleIn = (cards: readonly { person_id: string | null }[]): string[] =>
  cards.flatMap(({ person_id }) => (person_id ? [person_id] : []))
