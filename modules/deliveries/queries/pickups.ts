// When who comes to collect: the windows of the hub and what is promised for each hour. A card has a code, never a name.
import { z } from 'zod'
import { dayText, query } from '#core/kernel'
import { SpecialDay } from '#network'
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

const noticeTold = z.object({
  ...{ notice_id: text, organisation_id: text, hub_unit_id: text, goods_request_id: text, code: text },
  ...{ card_code: maybe, unit_name: text, organisation_name: text, asked_by: maybe, was_at: text },
  ...{ reason: maybe, written_at: maybe },
})
export type NoticeTold = z.infer<typeof noticeTold>

export const pickups = query('deliveries.pickups', {
  verb: 'pickup.see',
  input: z.object({ from_day: dayText(), to_day: dayText() }),
  output: z.object({
    pickups: z.array(pickupTold),
    /** Ready, and nobody said when they come. */
    undecided: z.array(pickupTold),
    windows: z.array(PickupWindow.schema),
    /** Closed, or open by exception: from today on, and in the days asked for. */
    days: z.array(SpecialDay.schema),
    /** Who lost their day and has not been told yet, or got a letter and has no new day. */
    notices: z.array(noticeTold),
    hubs: z.array(z.object({ unit_id: text, organisation_id: text, name: text })),
  }),
})
export type Pickups = z.infer<(typeof pickups)['output']>
