// A card was shown: how many they are, what they cannot eat, how many points they have, what they may still take this month.
import { z } from 'zod'
import { query } from '#core/kernel'

const text = z.string()

export const till = query('shop.till', {
  verb: 'shop.serve',
  is_private: true,
  input: z.object({ code: text.max(40) }),
  on: (_: unknown, me: { organisation_id: string }) => ({ organisation_id: me.organisation_id }),
  output: z.object({
    /** The code as it was understood; null when it is not one. */
    code: text.nullable(),
    /** Null: not for this hub, or not there. */
    card: z
      .object({
        card_id: text,
        code: text,
        state: text,
        to_unit_id: text,
        to_organisation_id: text,
        adults: z.int(),
        young_people: z.int(),
        children: z.int(),
        babies: z.int(),
        diets: z.array(text),
        allergens: z.array(text),
        has_programme: z.boolean(),
        last_served_on: text.nullable(),
      })
      .nullable(),
    has_formula: z.boolean(),
    balance: z.int(),
    /** What this month brings them. */
    credit: z.int(),
    /** Points that lapse if they are not spent by this day. */
    lapsing: z.object({ points: z.int(), on_day: text }).nullable(),
    /** Pieces or kilograms of each category that has a limit. */
    taken: z.array(z.object({ category: text, units: z.number() })),
  }),
})
export type Till = z.infer<typeof till.output>
