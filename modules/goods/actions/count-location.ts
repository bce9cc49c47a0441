// Somebody counts a shelf. A small difference is written at once with its reason; a large one waits for a second person.

import { z } from 'zod'
import { action, all, type Change, count, id, insert, line, locked, refuse, update } from '#core/kernel'
import { markCounted } from '../domain/counted-heaps.ts'
import { adjust, Count, type CountRecord, countAgainst, type Difference } from '../domain/counting.ts'
import { idsFrom } from '../domain/deed.ts'
import { Location, shelfKinds } from '../domain/location.ts'
import { Lot, type LotRecord } from '../domain/lot.ts'
import { Balance } from '../domain/movement.ts'
import { heldPlace } from './stock-needs.ts'

const countedLine = z.object({
  item_id: id(),
  lot_id: id().nullable().optional(),
  counted: count(),
  /** What the books of who counted said: a phone without network may not know what moved meanwhile. */
  seen: z.int().optional(),
})
type CountedLine = z.infer<typeof countedLine>

/** What differs though who counted saw no difference, or another one: the books had moved, and nobody here can say before or after. */
const unforeseen = (counted: readonly CountedLine[], differences: readonly Difference[]): Difference[] =>
  differences.filter(({ item_id, lot_id, expected }) => {
    const line = counted.find((each) => each.item_id === item_id && each.lot_id === lot_id)
    return line?.seen !== undefined && line.seen !== expected
  })

/** Who counts owes a reason for the differences they could see. */
const owesReason = (counted: readonly CountedLine[], differences: readonly Difference[]): boolean => {
  const surprises = unforeseen(counted, differences)
  return differences.some((each) => !surprises.includes(each))
}

/** A lot that was thought finished and is found again comes back to life. */
export const revived = (lots: LotRecord[], differences: Difference[]): Change[] =>
  lots
    .filter(
      (lot) =>
        lot.state === 'exhausted' &&
        differences.some((each) => each.lot_id === lot.lot_id && each.difference > 0),
    )
    .map((lot) => update(Lot, { lot_id: lot.lot_id }, { state: 'available' as const }))

export const countLocation = action('goods.count-location', {
  input: z.object({
    count_id: id(),
    organisation_id: id(),
    location_id: id(),
    counted: z.array(countedLine).min(1).max(500),
    reason: line(200).nullable().default(null),
  }),
  verb: 'stock.keep',
  offline: true,
  needs: ({ organisation_id, location_id }) => ({
    place: heldPlace({ location_id, organisation_id }),
    unexplained: all(Location, { organisation_id, kind: 'unexplained' }),
    balances: locked(Balance, { location_id }),
    lots: all(Lot, { organisation_id }),
  }),
  on: ({ place }) => ({ organisation_id: place.organisation_id }),
  decide: ({ place, unexplained, balances, lots }, { count_id, counted, reason }, moment) => {
    if (!shelfKinds.includes(place.kind)) refuse('goods.place-not-counted')
    const {
      differences,
      share,
      needs_second: isLarge,
    } = countAgainst({ location_id: place.location_id, counted, balances, lots, at: moment.at })
    if (owesReason(counted, differences) && !reason?.trim()) refuse('goods.reason-needed')
    const needs_second = isLarge || unforeseen(counted, differences).length > 0
    const { organisation_id, location_id, unit_id } = place
    const marked = markCounted({ organisation_id, location_id, counted, balances, at: moment.at })
    const written: CountRecord = {
      count_id,
      organisation_id,
      location_id,
      at: moment.at,
      worker_id: moment.me.worker_id,
      differences,
      share,
      reason,
      state: needs_second ? 'to_approve' : 'settled',
      settled_by: null,
    }
    const answer = { state: written.state, differences: differences.length, share }
    if (needs_second) return { changes: [insert(Count, written), ...marked.changes], answer }
    const home = unexplained.find((each) => each.unit_id === unit_id) ?? refuse('goods.no-unexplained-place')
    const adjusted = adjust({
      organisation_id,
      unit_id,
      worker_id: moment.me.worker_id,
      cause_id: null,
      at: moment.at,
      ids: idsFrom(moment.intent_id),
      location: place,
      unexplained_location_id: home.location_id,
      differences,
      balances: marked.balances,
      reason: reason ?? '',
      approved_by: null,
    })
    const changes = [insert(Count, written), ...marked.changes, ...revived(lots, differences)]
    return { changes: [...changes, ...adjusted.changes], answer }
  },
})
