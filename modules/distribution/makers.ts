// Sample cards, requests and what hangs on them, for tests and for telling stories.
import { newId, type Row } from '#core/kernel'
import type { Hand } from '#network/makers'
import './index.ts'
import type { CardRecord } from './domain/card.ts'
import { cardCode, requestCode } from './domain/codes.ts'
import type { GoodsRequestRecord, RequestLineRecord } from './domain/request.ts'

export const aCard = (given: Partial<CardRecord> = {}): CardRecord => {
  const card_id = given.card_id ?? newId()
  return {
    ...{ card_id, code: cardCode(card_id), unit_id: 'u', organisation_id: 'o', worker_id: 'w' },
    ...{ to_unit_id: 'h', to_organisation_id: 'ho', adults: 2, young_people: 0, children: 2, babies: 0 },
    ...{ diets: [], allergens: [], language: null, programme: null, programme_from: null },
    ...{
      programme_until: null,
      state: 'active',
      state_reason: null,
      issued_on: '2026-11-01',
      ended_on: null,
    },
    ...given,
  }
}

export const aRequest = (given: Partial<GoodsRequestRecord> = {}): GoodsRequestRecord => {
  const goods_request_id = given.goods_request_id ?? newId()
  return {
    ...{ goods_request_id, code: requestCode(goods_request_id), unit_id: 'u', organisation_id: 'o' },
    ...{
      worker_id: 'w',
      to_unit_id: 'h',
      to_organisation_id: 'ho',
      recipient_kind: 'partner',
      card_id: null,
    },
    ...{ people: 4, needed_on: null, pickup_at: null, note: null, state: 'submitted' },
    ...{ state_since: '2026-11-20T09:00:00.000Z', moved_by: null, reason: null, lapses_at: null },
    ...given,
  }
}

export const aRequestLine = (given: Partial<RequestLineRecord> = {}): RequestLineRecord => ({
  ...{ request_line_id: newId(), goods_request_id: 'r', unit_id: 'u', to_unit_id: 'h', position: 0 },
  ...{ item_id: null, category: null, quantity: 1, allocated: 0 },
  ...given,
})

/** Acts, and says what was refused when a story cannot go on. */
export const done = async (doing: ReturnType<Hand['act']>): Promise<Row> => {
  const answer = await doing
  if (answer.outcome === 'refused') throw new Error(`Refused: ${JSON.stringify(answer.problem)}`)
  return (answer.answer ?? {}) as Row
}
