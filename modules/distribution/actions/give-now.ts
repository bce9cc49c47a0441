// Somebody stands at the counter and takes something at once: a household with its card, or somebody nobody asks a name of; a
// partner, a kitchen. What expires first is taken; what the shelf does not hold is given all the same and explained later.

import { z } from 'zod'
import { action, all, dayInItaly, id, insert, line, locked, maybe, notFound, one, refuse } from '#core/kernel'
import {
  Balance,
  type BalanceRecord,
  expiresBefore,
  Location,
  Lot,
  type LotRecord,
  Reservation,
  type ReservationRecord,
  takeFirstExpiring,
} from '#goods'
import { Organisation, Unit } from '#network'
import { Card, peopleOf } from '../domain/card.ts'
import { Handover, type HandoverRecord, LastServed } from '../domain/handover.ts'
import { barred, type Recipient } from '../giving/fits.ts'
import { hasLeft, leave, type Taken } from '../giving/leaving.ts'
import { deedOf, mustProve, proofs, servedNow, signedHere } from './hand-over.ts'
import { mustBeGood } from './pick-part.ts'

const givenLine = z.object({
  item_id: id(),
  quantity: z.int().min(1).max(100_000),
  /** Chosen by hand; then a lot of the same shelf that expires before it needs a reason. */
  lot_id: id().nullable().default(null),
  location_id: id().nullable().default(null),
})
type GivenLine = z.infer<typeof givenLine>

interface Counter {
  recipient: Recipient
  shelves: readonly string[]
  balances: BalanceRecord[]
  lots: LotRecord[]
  reservations: ReservationRecord[]
  today: string
  reason: string | null
  /** Where what no shelf holds is taken from. */
  floor_id: string
  /** Told by a phone after it was done: nothing is stopped any more. */
  has_left: boolean
}

const chosen = (counter: Counter, { item_id, lot_id, location_id, quantity }: GivenLine): Taken[] => {
  const lot = counter.lots.find((each) => each.lot_id === lot_id && each.item_id === item_id) ?? notFound()
  if (!location_id || !counter.shelves.includes(location_id)) return notFound()
  const taken = [{ item_id, lot_id: lot.lot_id, location_id, quantity }]
  if (counter.has_left) return taken
  mustBeGood(lot, counter.today)
  if (barred(counter.recipient, lot, counter.today)) refuse('distribution.not-for-them', { code: lot.code })
  const { balances, lots, reservations, today, recipient } = counter
  const fits = (each: LotRecord) => !barred(recipient, each, today)
  const first = expiresBefore({ item_id, location_id, balances, lots, reservations, today, fits }, lot.lot_id)
  if (first && !counter.reason?.trim()) refuse('distribution.older-first', { code: first.code })
  return taken
}

const firstExpiring = (counter: Counter, { item_id, quantity }: GivenLine): Taken[] => {
  const { balances, lots, reservations, today, recipient, shelves } = counter
  const fits = (each: LotRecord) => !barred(recipient, each, today)
  const taking = { item_id, quantity, balances, lots, reservations, today, fits, location_id: shelves }
  const { parts, missing } = takeFirstExpiring(taking)
  const taken = parts.map(({ lot_id, location_id, quantity: found }) => ({
    item_id,
    lot_id,
    location_id,
    quantity: found,
  }))
  // In their hands already: no lot covers it.
  const rest = { item_id, lot_id: null, location_id: counter.floor_id, quantity: missing }
  return missing > 0 ? [...taken, rest] : taken
}

/** Each line sees what the one before took. */
const takeAll = (counter: Counter, lines: readonly GivenLine[]): Taken[] => {
  const taken: Taken[] = []
  let balances = counter.balances
  for (const each of lines) {
    const now = { ...counter, balances }
    const mine = each.lot_id ? chosen(now, each) : firstExpiring(now, each)
    balances = balances.map((row) => {
      const less = mine
        .filter(
          (one) =>
            one.location_id === row.location_id && one.item_id === row.item_id && one.lot_id === row.lot_id,
        )
        .reduce((sum, { quantity }) => sum + quantity, 0)
      return less > 0 ? { ...row, quantity: row.quantity - less } : row
    })
    taken.push(...mine)
  }
  return taken
}

export const giveNow = action('distribution.give-now', {
  input: z.object({
    handover_id: id(),
    organisation_id: id(),
    hub_unit_id: id(),
    recipient_kind: z.enum(['household', 'anonymous', 'partner', 'canteen']),
    card_id: id().nullable().default(null),
    /** The partner, when it is for one. */
    partner_id: id().nullable().default(null),
    /** How many will use it; of a household the card says it. */
    people: z.int().min(1).max(10_000).nullable().default(null),
    /** Programme goods may go to them: their people are counted as occasional. */
    is_occasional: z.boolean().default(false),
    lines: z.array(givenLine).min(1).max(60),
    reason: line(200).nullable().default(null),
    ...proofs,
  }),
  verb: 'handover.make',
  offline: true,
  needs: ({ organisation_id, hub_unit_id, card_id, partner_id, lines }) => {
    const item_id = lines.map((each) => each.item_id)
    return {
      hub: one(Unit, { unit_id: hub_unit_id, organisation_id }),
      places: locked(Location, { organisation_id }),
      balances: locked(Balance, { organisation_id, item_id }),
      reservations: all(Reservation, { organisation_id, item_id }),
      lots: all(Lot, { organisation_id, item_id }),
      card: maybe(Card, { card_id, to_unit_id: hub_unit_id }),
      partner: maybe(Organisation, { organisation_id: partner_id }),
      before: maybe(LastServed, { recipient_id: card_id ?? partner_id, organisation_id }),
    }
  },
  on: ({ hub }) => ({ organisation_id: hub.organisation_id }),
  decide: (loaded, told, moment) => {
    const { hub, places, balances, reservations, lots, card, partner, before } = loaded
    const { handover_id, organisation_id, recipient_kind, proof, lines, is_occasional } = told
    if (hub.kind !== 'hub') refuse('distribution.not-a-hub', { name: hub.name })
    const isHousehold = recipient_kind === 'household'
    if (isHousehold && !card) refuse('distribution.card-missing')
    const has_left = hasLeft(moment)
    if (isHousehold && card && card.state !== 'active' && !has_left)
      refuse('distribution.card-not-active', { code: card.code, state: card.state })
    if ((recipient_kind === 'partner' || recipient_kind === 'canteen') && !partner)
      refuse('distribution.partner-missing')
    const floor = places.find((place) => place.kind === 'hub') ?? refuse('distribution.no-door')
    const shelves = places
      .filter(({ kind }) => kind === 'hub' || kind === 'shelf')
      .map((place) => place.location_id)
    const whose = partner?.organisation_id ?? organisation_id
    const request = { organisation_id: whose, needed_on: null, recipient_kind: 'partner' as const }
    const counter: Counter = {
      ...{ recipient: { request, card: isHousehold ? (card ?? null) : null, is_occasional }, shelves },
      ...{ balances, reservations, lots, today: dayInItaly(moment.at), reason: told.reason },
      ...{ floor_id: floor.location_id, has_left },
    }
    const handover: HandoverRecord = {
      ...{ handover_id, organisation_id, hub_unit_id: hub.unit_id, recipient_kind, proof },
      goods_request_id: null,
      ...{
        card_id: isHousehold ? told.card_id : null,
        partner_id: partner?.organisation_id ?? null,
        unit_id: null,
      },
      ...{
        at: moment.at,
        worker_id: moment.me.worker_id,
        is_programme: false,
        reason: told.reason?.trim() || null,
      },
      people: isHousehold && card ? peopleOf(card) : (told.people ?? 0),
    }
    const taken = takeAll(counter, lines)
    const deed = deedOf(handover, moment)
    const left = leave({ handover, taken, places, balances, lots, deed, has_left })
    if (!has_left) mustProve(told, isHousehold ? card : undefined, left.is_programme)
    return {
      changes: [
        insert(Handover, { ...handover, is_programme: left.is_programme }),
        ...signedHere(handover, told.signature, moment),
        ...left.changes,
        ...servedNow(handover.card_id ?? handover.partner_id, before, { organisation_id, at: moment.at }),
      ],
      events: [{ name: 'goods-handed-over', data: { handover_id } }],
      answer: { unexplained: left.unexplained },
    }
  },
})
