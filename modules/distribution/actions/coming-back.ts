// What comes back of a handover, line by line: good enough for a shelf, or for the bin. Food that was in a home does not go back
// to the shelf: nobody knows how it was kept. What was put down again before it left was never there.
import { type Decision, dayInItaly, heardOf, insert, type Moment, notFound, refuse } from '#core/kernel'
import {
  type BalanceRecord,
  type LocationRecord,
  type LotRecord,
  movementOf,
  placeOf,
  post,
  usableOn,
} from '#goods'
import {
  type HandoverLineRecord,
  type HandoverRecord,
  LastServed,
  Return,
  type ReturnRecord,
} from '../domain/handover.ts'
import { deedOf } from './hand-over.ts'

export interface Back {
  line: HandoverLineRecord
  quantity: number
  is_good: boolean
  /** Put down again before it left; believed on the day itself. */
  is_still_here: boolean
  /** The shelf it goes to; null for the bin. */
  location_id: string | null
}

interface Known {
  handover: HandoverRecord
  before: readonly ReturnRecord[]
  places: readonly LocationRecord[]
  balances: BalanceRecord[]
  lots: readonly LotRecord[]
}

export const isTheSameDay = (handover: HandoverRecord, moment: Pick<Moment, 'at'>): boolean =>
  dayInItaly(handover.at) === dayInItaly(moment.at)

/** Of a line, what did not come back yet. */
export const leftOf = (line: HandoverLineRecord, before: readonly ReturnRecord[]): number =>
  before
    .filter(({ handover_line_id }) => handover_line_id === line.handover_line_id)
    .reduce((left, { quantity }) => left - quantity, line.quantity)

const isHome = ({ recipient_kind }: HandoverRecord): boolean =>
  recipient_kind === 'household' || recipient_kind === 'anonymous'

const mustFit = ({ handover, before, lots }: Known, back: Back, moment: Moment): void => {
  const left = leftOf(back.line, before)
  if (back.quantity > left) refuse('distribution.more-than-given', { left })
  if (!back.is_good) return
  const wasHome = isHome(handover) && !(back.is_still_here && isTheSameDay(handover, moment))
  if (wasHome) refuse('distribution.home-food-to-the-bin')
  const lot = lots.find((each) => each.lot_id === back.line.lot_id)
  if (lot && !usableOn(lot, dayInItaly(moment.at))) refuse('distribution.lot-stopped', { code: lot.code })
}

const wayOf = ({ handover, places }: Known, { is_good, location_id }: Back) => {
  const outside = isHome(handover) ? 'household' : 'partner'
  const door = handover.recipient_kind === 'canteen' ? 'canteen' : outside
  const from = places.find((place) => place.kind === door && place.unit_id === null)
  const to = places.find((place) =>
    is_good
      ? (place.kind === 'hub' || place.kind === 'shelf') && place.location_id === location_id
      : place.kind === 'waste' && place.unit_id === null,
  )
  return from && to ? { from, to } : notFound()
}

/**
 * `what-came-back` is heard by the rooms above in the same transaction: a shop gives the points back. `served-before`: who gave
 * everything back was not served.
 */
export const comeBack = (
  known: Known,
  { backs, reason }: { backs: readonly Back[]; reason: string },
  moment: Moment,
): Decision => {
  const { handover, places, balances } = known
  const { handover_id, organisation_id, unit_id } = handover
  if (unit_id && places.some((place) => place.kind === 'van' && place.unit_id === unit_id))
    refuse('distribution.empty-the-van')
  const deed = deedOf(handover, moment)
  const movements = backs.map((back) => {
    mustFit(known, back, moment)
    const { from, to } = wayOf(known, back)
    const { item_id, lot_id } = back.line
    return movementOf(deed, {
      ...{ kind: back.is_good ? 'return' : 'waste', item_id, lot_id, quantity: back.quantity, reason },
      ...{ from_location_id: from.location_id, to_location_id: to.location_id },
    })
  })
  const returns = backs.map(({ line, quantity, is_good }, i) => ({
    ...{ return_id: moment.born(700 + i), handover_id, handover_line_id: line.handover_line_id },
    ...{ organisation_id, quantity, is_good, reason, worker_id: moment.me.worker_id, at: moment.at },
  }))
  const ends = places.map((place) => placeOf(place.kind, place.location_id))
  return {
    changes: [...returns.map((record) => insert(Return, record)), ...post(movements, ends, balances).changes],
    derive: [
      ...returns.map(({ return_id }) => ({ kind: 'distribution.what-came-back' as const, id: return_id })),
      { kind: 'distribution.served-before', id: handover_id },
    ],
    // Phones that said "served today" look again.
    heard: [handover.card_id, unit_id, handover.partner_id].flatMap((recipient_id) =>
      recipient_id
        ? [heardOf(LastServed, { recipient_id, organisation_id, on_day: moment.at.slice(0, 10) })]
        : [],
    ),
  }
}
