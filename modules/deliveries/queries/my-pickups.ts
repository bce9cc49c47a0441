// What my units may go and collect, when they said they come, and which hours of those hubs still have a place.
import { z } from 'zod'
import { query } from '#core/kernel'

const text = z.string()
const maybe = text.nullable()

const mine = z.object({
  ...{ goods_request_id: text, code: text, recipient_kind: text, card_code: maybe, unit_name: text },
  ...{ hub_unit_id: text, hub_name: text, people: z.number(), pickup_at: maybe, state: text },
  ...{ lapses_at: maybe, note: maybe },
  /** The hub brings it on this day: nobody has to come. */
  brought_on: maybe,
})
export type MyPickup = z.infer<typeof mine>

const hours = z.object({
  ...{ hub_unit_id: text, on_day: text, id: text, opens_at: text, closes_at: text },
  ...{ is_special: z.boolean(), free: z.number() },
})
export type HoursTold = z.infer<typeof hours>

export const myPickups = query('deliveries.my-pickups', {
  verb: 'pickup.see-own',
  input: z.object({}),
  output: z.object({
    pickups: z.array(mine),
    /** Of the next two weeks. */
    hours: z.array(hours),
    closed: z.array(z.object({ hub_unit_id: text, on_day: text, note: maybe })),
  }),
})
export type MyPickups = z.infer<(typeof myPickups)['output']>
