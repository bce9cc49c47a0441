// What was asked, and where it stands: the board of both sides, one request whole, what the hub has free, and the picking list.

import { z } from 'zod'
import { id, query } from '#core/kernel'
import { why } from '../domain/part.ts'

const text = z.string()
const maybe = text.nullable()

/** Who it is for, as both sides may know it. */
const forWhom = {
  goods_request_id: text,
  code: text,
  unit_id: text,
  unit_name: text,
  organisation_id: text,
  organisation_name: text,
  to_unit_id: text,
  to_organisation_id: text,
  hub_name: text,
  recipient_kind: text,
  card_id: maybe,
  card_code: maybe,
  people: z.number(),
  babies: z.number(),
  diets: z.array(text),
  allergens: z.array(text),
  language: maybe,
  is_in_programme: z.boolean(),
  needed_on: maybe,
  pickup_at: maybe,
  note: maybe,
  state: text,
  state_since: text,
  moved_by: maybe,
  reason: maybe,
  lapses_at: maybe,
}

export const requestCard = z.object({
  ...forWhom,
  lines: z.number(),
  /** Lines of which everything is kept aside. */
  lines_kept: z.number(),
  asked: z.number(),
  allocated: z.number(),
  /** First things asked for, to know it at a glance. */
  what: z.array(z.object({ name_it: text, name_en: text, quantity: z.number(), unit_name: text })),
  /** The things and the categories of its lines. */
  item_ids: z.array(text),
  categories: z.array(text),
  is_mine: z.boolean(),
  is_hub: z.boolean(),
})
export type RequestCard = z.infer<typeof requestCard>

export const requests = query('distribution.requests', {
  verb: 'goods-request.see',
  input: z.object({
    /** What still moves, or everything of the last months. */
    which: z.enum(['open', 'all']).default('open'),
    card_id: id().optional(),
  }),
  output: z.object({ requests: z.array(requestCard) }),
})

const lineTold = z.object({
  request_line_id: text,
  item_id: maybe,
  category: maybe,
  name_it: text,
  name_en: text,
  unit_name: text,
  /** What a household with an allergy should know. */
  item_allergens: z.array(text),
  quantity: z.number(),
  allocated: z.number(),
})

export const partTold = z.object({
  part_id: text,
  request_line_id: text,
  item_id: text,
  name_it: text,
  name_en: text,
  unit_name: text,
  item_allergens: z.array(text),
  location_id: text,
  place: text,
  place_code: maybe,
  lot_id: maybe,
  lot_key: text,
  lot_code: maybe,
  lot_state: maybe,
  use_by: maybe,
  best_before: maybe,
  usable_until: maybe,
  programme: maybe,
  quantity: z.number(),
  state: text,
  reason: maybe,
  why: z.array(why),
  /** Past its use-by day, or stopped: it may not go. */
  is_blocked: z.boolean(),
  /** Past its best-before day, within the days of grace. */
  is_marked: z.boolean(),
})
export type PartTold = z.infer<typeof partTold>

export const oneRequest = query('distribution.request', {
  verb: 'goods-request.see',
  input: z.object({ goods_request_id: id() }),
  output: z.object({
    request: requestCard,
    lines: z.array(lineTold),
    /** Told to the hub alone. */
    parts: z.array(partTold),
    steps: z.array(z.object({ event: text, to_state: text, by_name: maybe, at: text, reason: maybe })),
    handovers: z.array(
      z.object({
        handover_id: text,
        at: text,
        lines: z.array(
          z.object({
            handover_line_id: text,
            item_id: text,
            name_it: text,
            name_en: text,
            unit_name: text,
            lot_code: maybe,
            use_by: maybe,
            best_before: maybe,
            quantity: z.number(),
            arrived: z.number().nullable(),
          }),
        ),
      }),
    ),
  }),
})
export type OneRequest = z.infer<(typeof oneRequest)['output']>

/** What I may ask: the catalogue with what is free of each thing at the hub. */
export const availability = query('distribution.availability', {
  verb: 'goods-request.see',
  input: z.object({ to_unit_id: id() }),
  output: z.object({
    items: z.array(
      z.object({
        item_id: text,
        name_it: text,
        name_en: text,
        category: text,
        unit_name: text,
        icon: text,
        storage: text,
        allergens: z.array(text),
        diets: z.array(text),
        free: z.number(),
      }),
    ),
  }),
})
export type Availability = z.infer<(typeof availability)['output']>

/** One list for who prepares: request by request, in the order of the shelves. */
export const picking = query('distribution.picking', {
  verb: 'distribution.see-hub',
  input: z.object({}),
  output: z.object({
    requests: z.array(z.object({ request: requestCard, parts: z.array(partTold) })),
  }),
})
export type Picking = z.infer<(typeof picking)['output']>

/** It is not there: which other lots could go in its place, first to expire first. */
export const otherLots = query('distribution.other-lots', {
  verb: 'distribution.see-hub',
  input: z.object({ part_id: id() }),
  output: z.object({
    lots: z.array(
      z.object({
        location_id: text,
        place: text,
        place_code: maybe,
        lot_key: text,
        lot_code: maybe,
        use_by: maybe,
        best_before: maybe,
        programme: maybe,
        free: z.number(),
      }),
    ),
  }),
})
export type OtherLots = z.infer<(typeof otherLots)['output']>
