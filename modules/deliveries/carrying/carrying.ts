// From the shelf to the van when a round leaves, from the van to a shelf when it comes back. Every piece is a movement with two
// ends. What is in our hands and not in the books comes from "unexplained", so that an error of ours stops no delivery.
import { type Change, insert, refuse, update } from '#core/kernel'
import { Part, type PartRecord } from '#distribution'
import {
  type BalanceRecord,
  type Deed,
  indoorKinds,
  type LocationKind,
  type LocationRecord,
  Lot,
  type LotRecord,
  lotCode,
  lotKey,
  type MovementKind,
  type MovementRecord,
  movementOf,
  placeOf,
  post,
  Reservation,
  type ReservationRecord,
} from '#goods'
import { Load, type LoadRecord, stillAboard } from '../domain/load.ts'

interface Books {
  places: readonly LocationRecord[]
  balances: BalanceRecord[]
  deed: Deed
}

interface Piece {
  item_id: string
  lot_id: string | null
  quantity: number
}

const doorOf = ({ places }: Books, kind: LocationKind): LocationRecord => {
  const door = places.find((place) => place.kind === kind && place.unit_id === null)
  return door ?? refuse(kind === 'unexplained' ? 'goods.no-unexplained-place' : 'deliveries.no-place')
}

/** Counts down what the books hold while several pieces leave one place. */
const counting = (balances: readonly BalanceRecord[]) => {
  const left = new Map(balances.map((row) => [`${row.location_id}/${row.lot_key}`, row.quantity]))
  return (location_id: string, piece: Piece): number => {
    const key = `${location_id}/${lotKey(piece)}`
    const there = Math.max(0, Math.min(piece.quantity, left.get(key) ?? 0))
    left.set(key, (left.get(key) ?? 0) - there)
    return there
  }
}

type Way = { from: string; to: string; kind: MovementKind }

const carrier = (books: Books) => {
  const booked = counting(books.balances)
  const move = (piece: Piece, { from, to, kind }: Way, reason: string | null): MovementRecord[] =>
    piece.quantity > 0
      ? [movementOf(books.deed, { ...piece, kind, reason, from_location_id: from, to_location_id: to })]
      : []
  return {
    move,
    carry: (piece: Piece, way: Way, reason: string | null = null): MovementRecord[] => {
      const there = booked(way.from, piece)
      const rest = piece.quantity - there
      return [
        ...move({ ...piece, quantity: there }, way, reason),
        ...(rest > 0
          ? move(
              { ...piece, quantity: rest },
              { ...way, from: doorOf(books, 'unexplained').location_id },
              reason,
            )
          : []),
      ]
    },
    /** Of what is lost only what the books hold can leave them. */
    lose: (piece: Piece, from: string, reason: string | null): MovementRecord[] => {
      const quantity = booked(from, piece)
      if (quantity === 0) return []
      const way: Way = { from, to: doorOf(books, 'unexplained').location_id, kind: 'adjustment' }
      return move({ ...piece, quantity }, way, reason)
    },
  }
}

const posted = ({ places, balances }: Books, movements: MovementRecord[]): Change[] =>
  post(
    movements,
    places.map((place) => placeOf(place.kind, place.location_id)),
    balances,
  ).changes

interface Leaving extends Books {
  round_id: string
  van_id: string
  parts: readonly PartRecord[]
  reservations: readonly ReservationRecord[]
  /** On the road nothing lapses. */
  until: string
}

/** The parts of the stops go aboard: out of their shelf, and what kept them aside with them. */
export const putAboard = (leaving: Leaving): Change[] => {
  const { round_id, van_id, parts, reservations, until, deed } = leaving
  const { carry } = carrier(leaving)
  const movements = parts.flatMap(({ item_id, lot_id, quantity, location_id }) =>
    carry({ item_id, lot_id, quantity }, { from: location_id, to: van_id, kind: 'out_unit' }),
  )
  const aboard = parts.flatMap((part): Change[] => {
    const { part_id, goods_request_id, item_id, lot_id, quantity, location_id, organisation_id } = part
    return [
      insert(Load, {
        ...{ load_id: deed.ids(), round_id, organisation_id, goods_request_id, part_id, item_id, lot_id },
        ...{ from_location_id: location_id, quantity, delivered: 0, returned: 0, doubtful: 0, missing: 0 },
        to_location_id: null,
      }),
      update(Part, { part_id }, { state: 'aboard', location_id: van_id }),
    ]
  })
  const kept = reservations
    .filter(({ quantity }) => quantity > 0)
    .map((each) =>
      update(
        Reservation,
        { reservation_id: each.reservation_id },
        { location_id: van_id, until: [each.until, until].toSorted().at(-1) ?? until },
      ),
    )
  return [...posted(leaving, movements), ...aboard, ...kept]
}

export interface CameBack {
  load_id: string
  /** Fit for the shelf. */
  good: number
  /** To be looked at first. */
  doubtful: number
  /** The shelf; without it the one it came from. */
  to_location_id: string | null
}

export interface Counted {
  load: LoadRecord
  good: number
  doubtful: number
  missing: number
  to_location_id: string
}

/** Every load that is still aboard has to be counted, once, and no more comes back than was on the van. */
export const counted = (
  loads: readonly LoadRecord[],
  told: readonly CameBack[],
  places: readonly LocationRecord[],
): Counted[] =>
  loads
    .filter((load) => stillAboard(load) > 0)
    .map((load) => {
      const left = stillAboard(load)
      const said = told.filter(({ load_id }) => load_id === load.load_id)
      const [one] = said
      if (!one || said.length > 1) return refuse('deliveries.count-the-van')
      if (one.good + one.doubtful > left) refuse('deliveries.more-than-brought', { left })
      const to_location_id = one.to_location_id ?? load.from_location_id
      const shelf = places.find((place) => place.location_id === to_location_id)
      if (!shelf || !indoorKinds.includes(shelf.kind)) refuse('deliveries.not-a-shelf')
      const { good, doubtful } = one
      return { load, good, doubtful, missing: left - good - doubtful, to_location_id }
    })

/** What must be looked at becomes a lot of its own: the good ones of the same lot go on being given. */
const setAside = (
  { load, doubtful }: Counted,
  lots: readonly LotRecord[],
  { lot_id, reason, today }: { lot_id: string; reason: string | null; today: string },
): LotRecord => {
  const { organisation_id, item_id } = load
  const lot = lots.find((each) => each.lot_id === load.lot_id)
  const blank = {
    ...{ organisation_id, item_id, source: 'unknown' as const, donor: null, supplier_lot: null },
    ...{ best_before: null, use_by: null, usable_until: null, owner_id: organisation_id, programme: null },
    ...{ gtin: null, origin_id: null },
  }
  return {
    ...(lot ?? blank),
    ...{ lot_id, code: lotCode(lot_id), received_on: today, state: 'quarantine', state_reason: reason },
    value_cents: null,
    parts: [{ lot_id: load.lot_id, item_id, quantity: doubtful }],
  }
}

interface Returning extends Books {
  van_id: string
  counted: readonly Counted[]
  lots: readonly LotRecord[]
  reason: string | null
  today: string
}

/** Back from the road: to the shelf, aside to be looked at, or missing. The requests are told by who calls. */
export const bringBack = (returning: Returning): Change[] => {
  const { van_id, lots, reason, today, deed } = returning
  const { carry, move, lose } = carrier(returning)
  const born: LotRecord[] = []
  const movements = returning.counted.flatMap((each) => {
    const { load, good, doubtful, missing, to_location_id: to } = each
    const { item_id, lot_id } = load
    const back = carry({ item_id, lot_id, quantity: good }, { from: van_id, to, kind: 'return' })
    const gone = lose({ item_id, lot_id, quantity: missing }, van_id, reason)
    if (doubtful === 0) return [...back, ...gone]
    const aside = setAside(each, lots, { lot_id: deed.ids(), reason, today })
    born.push(aside)
    const table = doorOf(returning, 'assembly').location_id
    return [
      ...back,
      ...carry(
        { item_id, lot_id, quantity: doubtful },
        { from: van_id, to: table, kind: 'transfer' },
        reason,
      ),
      ...move(
        { item_id, lot_id: aside.lot_id, quantity: doubtful },
        { from: table, to, kind: 'transfer' },
        reason,
      ),
      ...gone,
    ]
  })
  const told = returning.counted.map(({ load, good, doubtful, missing, to_location_id }) =>
    update(Load, { load_id: load.load_id }, { returned: good, doubtful, missing, to_location_id }),
  )
  return [...born.map((lot) => insert(Lot, lot)), ...posted(returning, movements), ...told]
}
