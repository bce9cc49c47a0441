// Rounds as the hub sees them: of which days, how far each has come, and one of them whole with where to stop.
import { z } from 'zod'
import { dayText, id, query } from '#core/kernel'

const text = z.string()
const maybe = text.nullable()
const point = { lat: z.number().nullable(), lon: z.number().nullable() }

const roundTold = z.object({
  round_id: text,
  organisation_id: text,
  hub_unit_id: text,
  hub_name: text,
  on_day: text,
  van_id: maybe,
  van_name: maybe,
  driver_id: maybe,
  driver_name: maybe,
  note: maybe,
  state: text,
  started_at: maybe,
  ended_at: maybe,
  stops: z.number(),
  /** Stops of which somebody said what came of them. */
  told: z.number(),
  back: z.number(),
})
export type RoundTold = z.infer<typeof roundTold>

export const rounds = query('deliveries.rounds', {
  verb: 'round.see',
  input: z.object({ from_day: dayText(), to_day: dayText().optional() }),
  output: z.object({ rounds: z.array(roundTold) }),
})

/** A partner or a unit with what is ready for it, and where its door is as the directory of services tells it. */
const doorTold = {
  goods_request_id: text,
  code: text,
  unit_id: text,
  unit_name: text,
  organisation_name: text,
  to_unit_id: text,
  recipient_kind: text,
  people: z.number(),
  request_state: text,
  note: maybe,
  needed_on: maybe,
  grams: z.number(),
  address: maybe,
  how_to_reach: maybe,
  ...point,
}
const waitingTold = z.object({
  ...doorTold,
  /** They said themselves when they come: nobody has to bring it. */
  pickup_at: maybe,
})
export type WaitingTold = z.infer<typeof waitingTold>

/** What is ready and nobody takes yet, with the hubs it lies in and what may be driven. */
export const toDeliver = query('deliveries.to-deliver', {
  verb: 'round.see',
  input: z.object({}),
  output: z.object({
    waiting: z.array(waitingTold),
    hubs: z.array(z.object({ unit_id: text, organisation_id: text, name: text, ...point })),
    vans: z.array(z.object({ location_id: text, organisation_id: text, name: text })),
    drivers: z.array(z.object({ worker_id: text, organisation_id: text, name: text })),
  }),
})
export type ToDeliver = z.infer<(typeof toDeliver)['output']>

const stopTold = z.object({
  ...doorTold,
  stop_id: text,
  position: z.number(),
  state: text,
  arrived_at: maybe,
  told_at: maybe,
  told_by_name: maybe,
  reason: maybe,
  handover_id: maybe,
  /** The hour at the hub they had, and gave back to this round. */
  gave_back: maybe,
  parts: z.array(
    z.object({
      part_id: text,
      item_id: text,
      name_it: text,
      name_en: text,
      unit_name: text,
      lot_code: maybe,
      quantity: z.number(),
      state: text,
    }),
  ),
})
export type StopTold = z.infer<typeof stopTold>

const loadTold = z.object({
  load_id: text,
  goods_request_id: text,
  code: text,
  unit_name: text,
  item_id: text,
  name_it: text,
  name_en: text,
  item_unit: text,
  lot_code: maybe,
  from_location_id: text,
  from_name: maybe,
  quantity: z.number(),
  delivered: z.number(),
  returned: z.number(),
  doubtful: z.number(),
  missing: z.number(),
})
export type LoadTold = z.infer<typeof loadTold>

export const oneRound = query('deliveries.round', {
  verb: 'round.see',
  input: z.object({ round_id: id() }),
  output: z.object({
    round: roundTold.extend({ hub_lat: z.number().nullable(), hub_lon: z.number().nullable() }),
    stops: z.array(stopTold),
    /** What went aboard, when the round has a van of ours. */
    loads: z.array(loadTold),
    shelves: z.array(z.object({ location_id: text, name: text, code: maybe, kind: text })),
  }),
})
export type OneRound = z.infer<(typeof oneRound)['output']>
