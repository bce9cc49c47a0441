// A partner says what has arrived. Who keeps a store finds the lots there: same things, same dates, same codes, same programme,
// same origin, so that a recall or a count of the programme follows them to the end.

import { z } from 'zod'
import {
  action,
  all,
  type Change,
  dayInItaly,
  id,
  insert,
  line,
  locked,
  type Moment,
  maybe,
  notFound,
  refuse,
} from '#core/kernel'
import {
  Balance,
  type BalanceRecord,
  idsFrom,
  indoorKinds,
  Location,
  type LocationRecord,
  Lot,
  type LotRecord,
  lotCode,
  movementOf,
  placeOf,
  post,
} from '#goods'
import { Arrival, Handover, HandoverLine, type HandoverLineRecord } from '../domain/handover.ts'
import { GoodsRequest } from '../domain/request.ts'
import { placeOfAsker, stepping, theOne } from './step.ts'

const arrivedLine = z.object({
  handover_line_id: id(),
  arrived: z.int().min(0).max(10_000_000),
  reason: line(200).nullable().default(null),
})

/** Their lot: the one they already keep under the same code, or a new one. */
const lotOf = (
  told: HandoverLineRecord,
  known: readonly LotRecord[],
  { organisation_id, lot_id, today }: { organisation_id: string; lot_id: string; today: string },
): { lot: LotRecord; isNew: boolean } => {
  const before = known.find((lot) => lot.code === told.lot_code && lot.item_id === told.item_id)
  if (before) return { lot: before, isNew: false }
  const { item_id, supplier_lot, best_before, use_by, usable_until, programme, gtin, origin_id } = told
  const lot: LotRecord = {
    ...{
      lot_id,
      organisation_id,
      item_id,
      source: 'transfer',
      donor: null,
      supplier_lot,
      best_before,
      use_by,
    },
    ...{ usable_until, received_on: today, state: 'available', state_reason: null, parts: null },
    ...{ code: told.lot_code ?? lotCode(lot_id), owner_id: organisation_id, programme, gtin },
    ...{ value_cents: null, origin_id },
  }
  return { lot, isNew: true }
}

interface Storing {
  lines: { told: HandoverLineRecord; arrived: number }[]
  known: readonly LotRecord[]
  balances: BalanceRecord[]
  shelf: LocationRecord
  door: LocationRecord
  handover_id: string
}

const store = (storing: Storing, moment: Moment): { changes: Change[]; lots: Map<string, string> } => {
  const { lines, known, balances, shelf, door, handover_id } = storing
  const { organisation_id } = shelf
  const ids = idsFrom(moment.intent_id)
  const today = dayInItaly(moment.at)
  const lots = new Map<string, string>()
  const born: LotRecord[] = []
  const deed = {
    organisation_id,
    unit_id: shelf.unit_id,
    worker_id: moment.me.worker_id,
    cause_id: handover_id,
    at: moment.at,
    ids,
  }
  const movements = lines.map(({ told, arrived }) => {
    const { lot, isNew } = lotOf(told, [...known, ...born], { organisation_id, lot_id: ids(), today })
    if (isNew) born.push(lot)
    lots.set(told.handover_line_id, lot.lot_id)
    return movementOf(deed, {
      ...{ kind: told.programme ? 'in_programme' : 'transfer', item_id: told.item_id, lot_id: lot.lot_id },
      ...{ quantity: arrived, from_location_id: door.location_id, to_location_id: shelf.location_id },
    })
  })
  const places = [placeOf('donor', door.location_id), placeOf(shelf.kind, shelf.location_id)]
  return {
    changes: [...born.map((lot) => insert(Lot, lot)), ...post(movements, places, balances).changes],
    lots,
  }
}

export const confirmArrival = action('distribution.confirm-arrival', {
  input: z.object({
    goods_request_id: id(),
    handover_id: id(),
    lines: z.array(arrivedLine).min(1).max(200),
    /** Our store, when we keep one, and the codes of the lots that arrive. */
    organisation_id: id(),
    location_id: id().nullable().default(null),
    codes: z.array(line(20)).max(200).default([]),
  }),
  verb: 'goods-request.ask',
  needs: ({ goods_request_id, handover_id, organisation_id, location_id, codes }) => ({
    requests: locked(GoodsRequest, { goods_request_id, organisation_id }),
    handover: maybe(Handover, { handover_id, goods_request_id }),
    lines: all(HandoverLine, { handover_id }),
    shelf: maybe(Location, { location_id, organisation_id }),
    doors: all(Location, { organisation_id, kind: 'donor' }),
    balances: locked(Balance, { location_id: location_id ?? [] }),
    known: all(Lot, { organisation_id, code: codes }),
  }),
  on: ({ requests }) => placeOfAsker(theOne(requests)),
  decide: ({ requests, handover, lines, shelf, doors, balances, known }, told, moment) => {
    const request = theOne(requests)
    const stepped = stepping(request, { event: 'confirm' }, moment)
    const { handover_id } = told
    if (!handover) notFound()
    const all = told.lines.map((each) => ({
      ...each,
      told: lines.find((line) => line.handover_line_id === each.handover_line_id) ?? notFound(),
    }))
    if (all.length !== lines.length) refuse('distribution.say-every-line')
    if (all.some((each) => each.arrived !== each.told.quantity && !each.reason?.trim()))
      refuse('distribution.reason-needed')
    if (told.location_id && (!shelf || !indoorKinds.includes(shelf.kind))) notFound()
    if (all.some((each) => each.told.lot_code !== null && shelf && !told.codes.includes(each.told.lot_code)))
      notFound()
    const door = doors.find((each) => each.unit_id === null)
    const came = all.filter((each) => each.arrived > 0)
    const storing = shelf && {
      lines: came,
      known,
      balances,
      shelf,
      handover_id,
      door: door ?? refuse('goods.no-donor-place'),
    }
    const stored = storing ? store(storing, moment) : { changes: [], lots: new Map<string, string>() }
    const { unit_id, organisation_id, to_unit_id } = request
    return {
      ...stepped,
      changes: [
        ...stepped.changes,
        ...stored.changes,
        ...all.map(({ handover_line_id, arrived, reason }, i) =>
          insert(Arrival, {
            ...{
              arrival_id: moment.born(700 + i),
              handover_id,
              handover_line_id,
              unit_id,
              organisation_id,
              to_unit_id,
            },
            ...{ worker_id: moment.me.worker_id, at: moment.at, arrived, reason: reason?.trim() || null },
            lot_id: stored.lots.get(handover_line_id) ?? null,
          }),
        ),
      ],
    }
  },
})
