// Looking at what came: each line is good, or not, or not all there. What is good may be given; what is not leaves the
// store, to the bin or back to who brought it, with a reason.
import { z } from 'zod'
import {
  action,
  all,
  type Change,
  dayInItaly,
  id,
  line,
  locked,
  type Moment,
  notFound,
  refuse,
  update,
} from '#core/kernel'
import {
  Balance,
  type BalanceRecord,
  type Deed,
  Item,
  type ItemRecord,
  idsFrom,
  Location,
  type LocationRecord,
  Lot,
  type LotRecord,
  movementOf,
  placeOf,
  post,
} from '#goods'
import { Donation } from '../domain/donation.ts'
import { DonationLine, type LineRecord, outcomeOf, stateOfLine } from '../domain/line.ts'
import { isTooWarm } from '../domain/line-checks.ts'
import { stepTaken } from './step.ts'
import { deedOf } from './take-in.ts'

const look = z.object({
  line_id: id(),
  lot_id: id(),
  accepted: z.int().min(0).max(100_000_000),
  rejected: z.int().min(0).max(100_000_000).default(0),
  missing: z.int().min(0).max(100_000_000).default(0),
  rejected_to: z.enum(['waste', 'donor']).nullable().default(null),
  reason: line(200).nullable().default(null),
})
type Look = z.infer<typeof look>

interface Looking {
  item: ItemRecord
  line: LineRecord
  lot: LotRecord
  today: string
}

const namesOf = (item: ItemRecord) => ({ item: item.name_it, item_en: item.name_en })

/** What may not be said of this line. */
const lookMustHold = (told: Look, { item, line: found, lot, today }: Looking): void => {
  const { accepted, rejected, missing } = told
  const names = namesOf(item)
  if (found.state !== 'waiting') refuse('donations.line-already-inspected', names)
  if (accepted + rejected + missing !== found.quantity)
    refuse(
      'donations.pieces-do-not-add-up',
      { ...names, quantity: found.quantity, told: accepted + rejected + missing },
      422,
    )
  const reason = told.reason?.trim()
  if (rejected + missing > 0 && !reason) refuse('donations.refusal-needs-a-reason', names, 422)
  if (rejected > 0 && told.rejected_to === null) refuse('donations.refused-to-where', names, 422)
  if (accepted === 0) return
  if (lot.state !== 'quarantine') refuse('donations.lot-stopped', { ...names, lot: lot.code })
  if (found.use_by !== null && found.use_by < today)
    refuse('donations.use-by-gone', { ...names, day: found.use_by })
  if (isTooWarm(item.storage, found.temperature_tenths) && !reason)
    refuse('donations.too-warm', { ...names, degrees: (found.temperature_tenths ?? 0) / 10 }, 422)
}

interface Leaving {
  deed: Deed
  places: LocationRecord[]
  balances: BalanceRecord[]
}

/** Out of the store from wherever the lot lies by now. */
const leave = (told: Look, { line: found, item }: Looking, { deed, places, balances }: Leaving) => {
  const door = (kind: 'waste' | 'donor') =>
    places.find((place) => place.kind === kind && place.unit_id === null) ?? refuse('goods.no-donor-place')
  let rows = balances
  const changes: Change[] = []
  const out = (quantity: number, to: LocationRecord, kind: 'waste' | 'return' | 'adjustment') => {
    let left = quantity
    for (const row of rows.filter((each) => each.lot_id === found.lot_id && each.quantity > 0)) {
      const from = places.find((place) => place.location_id === row.location_id)
      const some = Math.min(left, row.quantity)
      if (!from || some === 0) continue
      left -= some
      const movement = movementOf(deed, {
        ...{ kind, item_id: found.item_id, lot_id: found.lot_id, quantity: some, reason: told.reason },
        ...{ from_location_id: from.location_id, to_location_id: to.location_id },
      })
      const ends = [placeOf(from.kind, from.location_id), placeOf(to.kind, to.location_id)]
      const posted = post([movement], ends, rows)
      changes.push(...posted.changes)
      rows = posted.balances
    }
    if (left > 0) refuse('donations.not-there-any-more', { ...namesOf(item), missing: left })
  }
  if (told.rejected > 0)
    out(told.rejected, door(told.rejected_to ?? 'waste'), told.rejected_to === 'donor' ? 'return' : 'waste')
  if (told.missing > 0) out(told.missing, door('donor'), 'adjustment')
  return { changes, balances: rows }
}

const looked = (told: Look, looking: Looking, moment: Moment): Change[] => {
  const { accepted, rejected, missing } = told
  const reason = told.reason?.trim() || null
  const { lot } = looking
  return [
    update(
      DonationLine,
      { line_id: told.line_id },
      {
        ...{ state: stateOfLine(told), accepted, rejected, missing, reason },
        ...{ rejected_to: rejected > 0 ? told.rejected_to : null },
        ...{ inspected_by: moment.me.worker_id, inspected_at: moment.at },
      },
    ),
    ...(lot.state === 'quarantine'
      ? [
          update(
            Lot,
            { lot_id: lot.lot_id },
            { state: accepted > 0 ? 'available' : 'exhausted', state_reason: reason },
          ),
        ]
      : []),
  ]
}

export const inspect = action('donations.inspect', {
  input: z.object({ donation_id: id(), organisation_id: id(), looks: z.array(look).min(1).max(500) }),
  verb: 'donation.receive',
  needs: ({ donation_id, organisation_id, looks }) => ({
    places: locked(Location, { organisation_id, kind: ['hub', 'shelf', 'donor', 'waste'] }),
    donations: locked(Donation, { donation_id, organisation_id }),
    lines: all(DonationLine, { donation_id }),
    lots: locked(Lot, { lot_id: looks.map((each) => each.lot_id), organisation_id }),
    balances: locked(Balance, { lot_id: looks.map((each) => each.lot_id) }),
    items: all(Item, {}),
  }),
  on: ({ donations }) => ({ organisation_id: (donations[0] ?? notFound()).organisation_id }),
  decide: ({ places, donations, lines, lots, balances, items }, { donation_id, looks }, moment) => {
    const donation = donations[0] ?? notFound()
    if (donation.state !== 'received') refuse('donations.not-to-inspect', { code: donation.code })
    const ids = idsFrom(moment.intent_id)
    const deed = deedOf(donation, moment, ids)
    const byId = new Map(lines.map((each) => [each.line_id, each]))
    let rows = balances
    const changes: Change[] = []
    for (const told of looks) {
      const found = byId.get(told.line_id)
      const lot = lots.find((each) => each.lot_id === told.lot_id)
      const item = items.find((each) => each.item_id === found?.item_id)
      if (!found || !lot || !item || found.lot_id !== lot.lot_id) return notFound()
      const looking = { item, line: found, lot, today: dayInItaly(moment.at) }
      lookMustHold(told, looking)
      const left = leave(told, looking, { deed, places, balances: rows })
      rows = left.balances
      changes.push(...looked(told, looking, moment), ...left.changes)
      byId.set(told.line_id, { ...found, state: stateOfLine(told) })
    }
    const left = [...byId.values()].filter((each) => each.state === 'waiting').length
    if (left > 0) return { changes, answer: { left } }
    const step = { donation, from: 'received' as const, to: 'inspected' as const, ids }
    return {
      changes: [
        ...changes,
        update(Donation, { donation_id }, { state: 'inspected' }),
        stepTaken(step, moment),
      ],
      answer: { left },
    }
  },
})

/** Who answers for the hub closes it: taken, taken in part, or not taken. */
export const conclude = action('donations.conclude', {
  input: z.object({ donation_id: id(), note: line(500).nullable().default(null) }),
  verb: 'donation.decide',
  needs: ({ donation_id }) => ({
    donations: locked(Donation, { donation_id }),
    lines: all(DonationLine, { donation_id }),
  }),
  on: ({ donations }) => ({ organisation_id: (donations[0] ?? notFound()).organisation_id }),
  decide: ({ donations, lines }, { donation_id, note }, moment) => {
    const donation = donations[0] ?? notFound()
    if (donation.state !== 'inspected') refuse('donations.not-to-conclude', { code: donation.code })
    const state = outcomeOf(lines)
    const step = { donation, from: 'inspected' as const, to: state, ids: idsFrom(moment.intent_id) }
    const ended_on = dayInItaly(moment.at)
    return {
      changes: [
        update(Donation, { donation_id }, { state, ended_on, note: note ?? donation.note }),
        stepTaken(step, moment),
      ],
      answer: { state },
    }
  },
})
