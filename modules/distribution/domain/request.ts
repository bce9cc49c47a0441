// What somebody asks of the hub: for a household with a card, for a partner, a kitchen, a van.

import { z } from 'zod'
import { code, dayText, id, instantText, line, noun, type Of } from '#core/kernel'
import { requestStates } from './request-states.ts'

export const requestRecipients = ['household', 'partner', 'canteen', 'unit'] as const

export const GoodsRequest = noun(
  'distribution.goods-request',
  {
    ...{
      table: 'distribution.requests',
      key: 'goods_request_id',
      by: 'unit' as const,
      conflict: 'ask' as const,
    },
    heard_by: ['to_unit_id'],
  },
  z.object({
    goods_request_id: id(),
    code: line(20),
    /** Who asks. */
    unit_id: id(),
    organisation_id: id(),
    worker_id: id(),
    /** The hub that is asked. */
    to_unit_id: id(),
    to_organisation_id: id(),
    recipient_kind: z.enum(requestRecipients),
    card_id: id().nullable(),
    /** How many will use it. */
    people: z.int().min(1).max(10_000),
    needed_on: dayText().nullable(),
    pickup_at: instantText().nullable(),
    note: line(300).nullable(),
    state: z.enum(requestStates),
    state_since: instantText(),
    moved_by: line(120).nullable(),
    reason: line(200).nullable(),
    /** Until when what was kept aside stays so. */
    lapses_at: instantText().nullable(),
  }),
)
export type GoodsRequestRecord = Of<typeof GoodsRequest>

export const RequestLine = noun(
  'distribution.request-line',
  {
    ...{
      table: 'distribution.request_lines',
      key: 'request_line_id',
      by: 'unit' as const,
      conflict: 'ask' as const,
    },
    heard_by: ['to_unit_id'],
  },
  z.object({
    request_line_id: id(),
    goods_request_id: id(),
    unit_id: id(),
    to_unit_id: id(),
    position: z.int().min(0).max(200),
    /** One thing, or any of a category. */
    item_id: id().nullable(),
    category: code().nullable(),
    /** 0: crossed out of a draft. */
    quantity: z.int().min(0).max(10_000_000),
    allocated: z.int().min(0).max(10_000_000),
  }),
)
export type RequestLineRecord = Of<typeof RequestLine>

export const RequestStep = noun(
  'distribution.request-step',
  { table: 'distribution.request_steps', key: 'request_step_id', by: 'unit' },
  z.object({
    request_step_id: id(),
    goods_request_id: id(),
    unit_id: id(),
    to_unit_id: id(),
    event: code(),
    from_state: code().nullable(),
    to_state: code(),
    /** Null: the house. */
    by_name: line(120).nullable(),
    at: instantText(),
    reason: line(200).nullable(),
  }),
)
