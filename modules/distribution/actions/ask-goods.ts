// Somebody asks the hub for goods: for a household with a card, for a partner, a kitchen, a van.

import { z } from 'zod'
import { action, code, dayInItaly, id, insert, type Moment, maybe, type Of, one, refuse } from '#core/kernel'
import { Unit } from '#network'
import { Card, type CardRecord, peopleOf } from '../domain/card.ts'
import { requestCode } from '../domain/codes.ts'
import { GoodsRequest, RequestLine, RequestStep } from '../domain/request.ts'

const { recipient_kind, needed_on, pickup_at, note } = GoodsRequest.schema.shape

export const askedLine = z.object({
  item_id: id().nullable().default(null),
  /** Any thing of a category, when it does not matter which. */
  category: code().nullable().default(null),
  quantity: z.int().min(1).max(10_000_000),
})

const mustBeGood = (card: CardRecord | undefined, to_unit_id: string): CardRecord => {
  if (!card) return refuse('distribution.card-missing')
  if (card.state !== 'active') refuse('distribution.card-not-active', { code: card.code, state: card.state })
  if (card.to_unit_id !== to_unit_id) refuse('distribution.card-of-another-hub', { code: card.code })
  return card
}

/** What is asked, for whom and by when. */
export const wished = z.object({
  recipient_kind,
  card_id: id().nullable().default(null),
  /** How many will use it; of a household the card says it. */
  people: z.int().min(1).max(10_000).nullable().default(null),
  needed_on: needed_on.default(null),
  note: note.default(null),
  lines: z.array(askedLine).min(1).max(100),
})

/** The fields of the request, when what is asked holds together. */
export const wishOf = (
  told: z.output<typeof wished>,
  { hub, card: found }: { hub: Of<typeof Unit>; card: CardRecord | undefined },
  moment: Moment,
) => {
  const { recipient_kind, card_id, needed_on, people, lines } = told
  if (lines.some((line) => (line.item_id === null) === (line.category === null)))
    refuse('distribution.request-lines-thing-or-category')
  const isHousehold = recipient_kind === 'household'
  const card = isHousehold ? mustBeGood(found, hub.unit_id) : undefined
  if (!isHousehold && card_id) refuse('distribution.requests-household-has-a-card')
  if (needed_on !== null && needed_on < dayInItaly(moment.at)) refuse('distribution.day-past')
  return {
    ...{ recipient_kind, card_id, needed_on, note: told.note?.trim() || null },
    people: card ? peopleOf(card) : (people ?? refuse('distribution.people-missing')),
  }
}

export const askGoods = action('distribution.ask-goods', {
  input: wished.extend({
    goods_request_id: id(),
    unit_id: id(),
    /** The hub that is asked. */
    to_unit_id: id(),
    pickup_at: pickup_at.default(null),
    is_draft: z.boolean().default(false),
  }),
  verb: 'goods-request.ask',
  needs: ({ unit_id, to_unit_id, card_id }) => ({
    unit: one(Unit, { unit_id }),
    hub: one(Unit, { unit_id: to_unit_id }),
    card: maybe(Card, { card_id }),
  }),
  on: ({ unit }) => ({ unit_id: unit.unit_id, organisation_id: unit.organisation_id }),
  decide: ({ unit, hub, card }, told, moment) => {
    if (hub.kind !== 'hub') refuse('distribution.not-a-hub', { name: hub.name })
    const { goods_request_id, unit_id, to_unit_id, pickup_at, lines } = told
    const state = told.is_draft ? ('draft' as const) : ('submitted' as const)
    const code = requestCode(goods_request_id)
    const { name } = moment.me
    const request = {
      ...{ ...wishOf(told, { hub, card }, moment), goods_request_id, unit_id, to_unit_id, pickup_at, code },
      ...{ organisation_id: unit.organisation_id, worker_id: moment.me.worker_id },
      ...{ to_organisation_id: hub.organisation_id, state, state_since: moment.at, moved_by: name },
      ...{ reason: null, lapses_at: null },
    }
    return {
      changes: [
        insert(GoodsRequest, request),
        ...lines.map((line, position) =>
          insert(RequestLine, {
            ...{ request_line_id: moment.born(position), goods_request_id, unit_id, to_unit_id },
            ...{ ...line, position, allocated: 0 },
          }),
        ),
        insert(RequestStep, {
          ...{ request_step_id: moment.born(900), goods_request_id, unit_id, to_unit_id, event: 'ask' },
          ...{ from_state: null, to_state: state, by_name: name, at: moment.at, reason: null },
        }),
      ],
      events: [{ name: 'goods-request-moved', data: { goods_request_id, state } }],
      answer: { code },
    }
  },
})
