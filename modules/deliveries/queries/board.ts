// The day of the hub at one glance, for a screen on the wall: figures, hours, codes and things. No name of anybody.
import { z } from 'zod'
import { query } from '#core/kernel'

const text = z.string()

export const board = query('deliveries.board', {
  verb: 'round.see',
  input: z.object({}),
  output: z.object({
    hub_names: z.array(text),
    /** Gifts expected today that have not come yet. */
    arriving: z.number(),
    arrived: z.number(),
    to_decide: z.number(),
    to_pick: z.number(),
    ready: z.number(),
    /** Who collects today: the code of a card, or the unit. */
    pickups: z.array(z.object({ code: text, pickup_at: text, state: text })),
    rounds: z.array(z.object({ state: text, stops: z.number(), told: z.number(), next: text.nullable() })),
    expiring: z.array(
      z.object({
        item_id: text,
        name_it: text,
        name_en: text,
        unit_name: text,
        quantity: z.number(),
        first_day: text,
      }),
    ),
    turns: z.array(
      z.object({ task: text, begins_at: text, ends_at: text, places: z.number(), taken: z.number() }),
    ),
  }),
})
export type Board = z.infer<(typeof board)['output']>
