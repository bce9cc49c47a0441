// The SQL of the picking list, and of what could take the place of a lot that is not there.
import { answering, dayInItaly, type Row } from '#core/kernel'
import { isPastBestBefore, type LotRecord, usableOn } from '#goods'
import type { CardRecord } from '../domain/card.ts'
import type { GoodsRequestRecord } from '../domain/request.ts'
import { barred } from '../giving/fits.ts'
import { walkOrder } from '../giving/heaps.ts'
import { type OtherLots, otherLots, type PartTold, picking } from '../queries/requests.ts'
import { requestSql, tellRequest } from './request-sql.ts'

export const partsSql = `
  select p.part_id, p.goods_request_id, p.request_line_id, p.item_id, i.name_it, i.name_en, i.unit_name, i.allergens as item_allergens,
    p.location_id, w.name as place, w.code as place_code, p.lot_id, p.lot_key, l.code as lot_code, l.state as lot_state, l.use_by, l.best_before,
    l.usable_until, l.programme, p.quantity, p.state, p.reason, p.why
  from distribution.parts p
  join goods.items i on i.network_id = p.network_id and i.item_id = p.item_id
  join goods.locations w on w.network_id = p.network_id and w.location_id = p.location_id
  left join goods.lots l on l.network_id = p.network_id and l.lot_id = p.lot_id
  where p.network_id = $1`

export const tellPart = (row: Row, today: string): PartTold => {
  const { goods_request_id: _, ...told } = row as unknown as PartTold & { goods_request_id: string }
  const { lot_id, lot_state, usable_until, best_before, use_by } = told
  const state = (lot_state ?? 'available') as LotRecord['state']
  return {
    ...told,
    is_blocked: lot_id !== null && !usableOn({ state, usable_until }, today),
    is_marked: isPastBestBefore({ best_before, use_by }, today),
  }
}

const byWalk = (a: PartTold, b: PartTold): number =>
  walkOrder({ code: a.place_code, name: a.place }, { code: b.place_code, name: b.place }) ||
  a.name_it.localeCompare(b.name_it, 'it') ||
  a.part_id.localeCompare(b.part_id)

export const pickingAnswering = answering(picking, {
  statements: (_, { network_id, now }) => [
    {
      name: 'requests to prepare',
      text: `${requestSql} and r.state in ('allocated', 'partially_filled', 'picked')
        order by r.pickup_at nulls last, r.needed_on nulls last, r.state_since, r.goods_request_id limit 200`,
      values: [network_id, dayInItaly(now)],
    },
    {
      name: 'parts to prepare',
      text: `${partsSql} and p.state in ('to_pick', 'picked') and exists (select 1 from distribution.requests r
        where r.network_id = p.network_id and r.goods_request_id = p.goods_request_id and r.state in ('allocated', 'partially_filled', 'picked'))`,
      values: [network_id],
    },
  ],
  tell: ([found = [], parts = []], { me, now }) => ({
    requests: found
      .map((row) => ({
        request: tellRequest(row, me),
        parts: parts
          .filter((part) => part.goods_request_id === row.goods_request_id)
          .map((part) => tellPart(part, dayInItaly(now)))
          .sort(byWalk),
      }))
      .filter(({ request, parts: mine }) => request.is_hub && mine.length > 0),
  }),
})

const ofPart = `
  select p.item_id, p.lot_key, p.organisation_id as hub_body, p.why, r.organisation_id, r.needed_on, r.recipient_kind, r.card_id,
    c.state as card_state, c.programme, c.programme_from, c.programme_until
  from distribution.parts p
  join distribution.requests r on r.network_id = p.network_id and r.goods_request_id = p.goods_request_id
  left join distribution.cards c on c.network_id = r.network_id and c.card_id = r.card_id
  where p.network_id = $1 and p.part_id = $2`

const heapSql = `
  select b.location_id, w.name as place, w.code as place_code, b.lot_key, l.code as lot_code, l.use_by, l.best_before, l.usable_until, l.programme,
    l.owner_id, l.organisation_id, l.state, l.lot_id,
    (b.quantity - coalesce((select sum(v.quantity) from goods.reservations v where v.network_id = b.network_id and v.location_id = b.location_id
      and v.lot_key = b.lot_key and v.quantity > 0), 0))::int as free
  from distribution.parts p
  join goods.balances b on b.network_id = p.network_id and b.organisation_id = p.organisation_id and b.item_id = p.item_id and b.quantity > 0
  join goods.locations w on w.network_id = b.network_id and w.location_id = b.location_id and w.kind in ('hub', 'shelf')
  left join goods.lots l on l.network_id = b.network_id and l.lot_id = b.lot_id
  where p.network_id = $1 and p.part_id = $2 and b.lot_key <> p.lot_key
  order by least(l.use_by, l.best_before) nulls last, l.received_on, b.lot_key limit 200`

type Heap = OtherLots['lots'][number] & LotRecord

export const otherLotsAnswering = answering(otherLots, {
  statements: ({ part_id }, { network_id }) => [
    { name: 'part to swap', text: ofPart, values: [network_id, part_id] },
    { name: 'other heaps', text: heapSql, values: [network_id, part_id] },
  ],
  tell: ([found = [], heaps = []], { now }) => {
    const [part] = found
    if (!part) return { lots: [] }
    const { card_state, ...told } = part as Row & { why: { rule: string; found: string }[] }
    const request = told as unknown as Pick<
      GoodsRequestRecord,
      'organisation_id' | 'needed_on' | 'recipient_kind'
    >
    const card = told.card_id ? ({ ...told, state: card_state } as unknown as CardRecord) : null
    const is_occasional = told.why.some((one) => one.rule === 'programme' && one.found === 'eligible')
    const lots = (heaps as unknown as Heap[])
      .filter((heap) => heap.free > 0)
      .filter(
        (heap) => !barred({ request, card, is_occasional }, heap.lot_id ? heap : undefined, dayInItaly(now)),
      )
    return {
      lots: lots
        .slice(0, 20)
        .map(
          ({ location_id, place, place_code, lot_key, lot_code, use_by, best_before, programme, free }) => ({
            ...{ location_id, place, place_code, lot_key, lot_code, use_by, best_before, programme, free },
          }),
        ),
    }
  },
})
