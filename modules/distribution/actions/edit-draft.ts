// Who began a request writes it anew before it is sent: for whom, what, by when. The hub it is for stays.

import {
  action,
  type Change,
  id,
  insert,
  locked,
  type Moment,
  maybe,
  one,
  refuse,
  update,
} from '#core/kernel'
import { Unit } from '#network'
import { Card } from '../domain/card.ts'
import { GoodsRequest, RequestLine, type RequestLineRecord } from '../domain/request.ts'
import { wished, wishOf } from './ask-goods.ts'
import { placeOfAsker, theOne } from './step.ts'

type Line = Pick<RequestLineRecord, 'item_id' | 'category' | 'quantity'>

/** The first lines are written over, more are added; what is left over is crossed out. */
const rewritten = (
  before: readonly RequestLineRecord[],
  lines: readonly Line[],
  {
    request,
    moment,
  }: { request: Pick<RequestLineRecord, 'goods_request_id' | 'unit_id' | 'to_unit_id'>; moment: Moment },
): Change[] => {
  const old = [...before].sort((a, b) => a.position - b.position)
  const written = lines.map((line, position) => {
    const row = old[position]
    return row
      ? update(RequestLine, { request_line_id: row.request_line_id }, { ...line, position })
      : insert(RequestLine, {
          ...request,
          ...line,
          request_line_id: moment.born(position),
          position,
          allocated: 0,
        })
  })
  const crossed = old
    .slice(lines.length)
    .filter(({ quantity }) => quantity > 0)
    .map(({ request_line_id }) => update(RequestLine, { request_line_id }, { quantity: 0 }))
  return [...written, ...crossed]
}

export const editDraft = action('distribution.edit-draft', {
  input: wished.extend({ goods_request_id: id(), to_unit_id: id() }),
  verb: 'goods-request.ask',
  needs: ({ goods_request_id, to_unit_id, card_id }) => ({
    requests: locked(GoodsRequest, { goods_request_id, to_unit_id }),
    before: locked(RequestLine, { goods_request_id }),
    hub: one(Unit, { unit_id: to_unit_id }),
    card: maybe(Card, { card_id }),
  }),
  on: ({ requests }) => placeOfAsker(theOne(requests)),
  decide: ({ requests, before, hub, card }, told, moment) => {
    const { code, state, moved_by, goods_request_id, unit_id, to_unit_id } = theOne(requests)
    if (state !== 'draft') refuse('distribution.not-now', { code, state, by: moved_by, event: 'edit' })
    const fields = {
      ...wishOf(told, { hub, card }, moment),
      state_since: moment.at,
      moved_by: moment.me.name,
    }
    const request = { goods_request_id, unit_id, to_unit_id }
    return {
      changes: [
        update(GoodsRequest, { goods_request_id }, fields),
        ...rewritten(before, told.lines, { request, moment }),
      ],
      answer: { code },
    }
  },
})
