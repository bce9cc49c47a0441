// What left the hub, whether a card was served this week, and what is counted of it for the programme.

import { z } from 'zod'
import { dayText, id, query } from '#core/kernel'

const text = z.string()
const maybe = text.nullable()

export const handoverTold = z.object({
  handover_id: text,
  at: text,
  recipient_kind: text,
  card_code: maybe,
  partner_name: maybe,
  unit_name: maybe,
  request_code: maybe,
  people: z.number(),
  is_programme: z.boolean(),
  proof: text,
  by_name: maybe,
  lines: z.array(
    z.object({
      handover_line_id: text,
      item_id: text,
      name_it: text,
      name_en: text,
      unit_name: text,
      lot_id: maybe,
      lot_code: maybe,
      quantity: z.number(),
      returned: z.number(),
      is_unexplained: z.boolean(),
      arrived: z.number().nullable(),
    }),
  ),
})
export type HandoverTold = z.infer<typeof handoverTold>

export const handovers = query('distribution.handovers', {
  verb: 'distribution.see-hub',
  is_private: true,
  input: z.object({ from_day: dayText(), card_code: text.max(20).optional() }),
  output: z.object({ handovers: z.array(handoverTold) }),
})

/** One handover as its paper tells it: what, which lots, from whom to whom, and who received. */
export const oneHandover = query('distribution.handover', {
  verb: 'distribution.see-hub',
  is_private: true,
  input: z.object({ handover_id: id() }),
  output: z.object({
    handover: z.object({
      ...{ handover_id: text, at: text, hub_name: text, organisation_name: text, recipient_kind: text },
      ...{ card_code: maybe, partner_name: maybe, unit_name: maybe, request_code: maybe, by_name: maybe },
      ...{ people: z.number(), is_programme: z.boolean(), proof: text },
    }),
    lines: z.array(
      z.object({
        ...{ handover_line_id: text, name_it: text, name_en: text, unit_name: text, quantity: z.number() },
        ...{ lot_code: maybe, supplier_lot: maybe, best_before: maybe, use_by: maybe },
      }),
    ),
    signature: z.object({ signed_name: text, strokes: maybe, witness_name: maybe }).nullable(),
  }),
})
export type OneHandover = z.infer<(typeof oneHandover)['output']>

/** Stands in the log of readings for a look at a card: which one is nobody's business. */
export const aCardWasLookedAt = '00000000-0000-0000-0000-000000000000'

/** Yes or no, never where. */
export const servedThisWeek = query('distribution.served-this-week', {
  verb: 'card.see',
  is_private: true,
  input: z.object({ code: text.trim().min(4).max(20) }),
  output: z.object({ is_known: z.boolean(), is_served: z.boolean() }),
  reads: () => [aCardWasLookedAt],
})

export const recipientsTable = query('distribution.recipients-table', {
  verb: 'distribution.see-figures',
  input: z.object({ organisation_id: id(), year: z.coerce.number().int().min(2020).max(2100) }),
  on: ({ organisation_id }) => ({ organisation_id }),
  output: z.object({
    households: z.number(),
    /** Households on file of which nobody wrote the headings. */
    uncounted: z.number(),
    total: z.number(),
    /** Counted, not on file. */
    occasional: z.number(),
    grams: z.number(),
    /** Null: so few households that a sum would tell of one of them. */
    lines: z.array(z.object({ heading: text, people: z.number().nullable(), is_estimate: z.boolean() })),
  }),
})
export type RecipientsTable = z.infer<(typeof recipientsTable)['output']>
