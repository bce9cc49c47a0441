// The cards somebody works with: of their unit, and of the hub they work in. Who it is is told only to who may read that person.

import { z } from 'zod'
import { id, query } from '#core/kernel'

const text = z.string()

export const cardLine = z.object({
  card_id: text,
  code: text,
  unit_id: text,
  unit_name: text,
  organisation_id: text,
  organisation_name: text,
  to_unit_id: text,
  to_organisation_id: text,
  hub_name: text,
  adults: z.number(),
  young_people: z.number(),
  children: z.number(),
  babies: z.number(),
  diets: z.array(text),
  allergens: z.array(text),
  language: text.nullable(),
  programme: text.nullable(),
  programme_from: text.nullable(),
  programme_until: text.nullable(),
  state: text,
  state_reason: text.nullable(),
  issued_on: text,
  /** Null: nobody said whose it is, or it is not mine to read. */
  person_id: text.nullable(),
  /** Null for who does not see what the hub handed over. */
  last_served_on: text.nullable(),
  is_mine: z.boolean(),
})
export type CardLine = z.infer<typeof cardLine>

export const cards = query('distribution.cards', {
  verb: 'card.see',
  is_private: true,
  input: z.object({
    /** One card. */
    card_id: id().optional(),
    /** As printed. */
    code: text.max(20).optional(),
    /** Cards of one person. */
    person_id: id().optional(),
  }),
  output: z.object({ cards: z.array(cardLine) }),
})
