// When who comes to collect: the windows of the hub and what is promised for each hour. A card has a code, never a name.
import { z } from 'zod'
import { dayText, query } from '#core/kernel'
import { PickupWindow } from '../domain/pickup-window.ts'

const text = z.string()
const maybe = text.nullable()

const pickupTold = z.object({
  goods_request_id: text,
  code: text,
  recipient_kind: text,
  card_code: maybe,
  unit_name: text,
  organisation_name: text,
  hub_unit_id: text,
  people: z.number(),
  pickup_at: maybe,
  state: text,
  lapses_at: maybe,
  note: maybe,
})
export type PickupTold = z.infer<typeof pickupTold>

export const pickups = query('deliveries.pickups', {
  verb: 'pickup.see',
  input: z.object({ from_day: dayText(), to_day: dayText() }),
  output: z.object({
    pickups: z.array(pickupTold),
    /** Ready, and nobody said when they come. */
    undecided: z.array(pickupTold),
    windows: z.array(PickupWindow.schema),
    hubs: z.array(z.object({ unit_id: text, organisation_id: text, name: text })),
  }),
})
export type Pickups = z.infer<(typeof pickups)['output']>
