// What leaves the hub becomes movements of the store and lines of the handover. What was taken and is not in the books comes
// from "unexplained", so that nobody goes home empty-handed for an error of ours; whoever counts the shelf explains it.
import type { Change, Moment } from '#core/kernel'
import { insert, refuse } from '#core/kernel'
import {
  type BalanceRecord,
  type Deed,
  type LeavingPiece,
  type LeavingThing,
  type LocationKind,
  type LocationRecord,
  type LotRecord,
  leavingPieces,
  type MovementKind,
  movementOf,
  placeOf,
  post,
} from '#goods'
import { HandoverLine, type HandoverRecord, type RecipientKind } from '../domain/handover.ts'

/** Longer than any sending takes: what is judged after this was done without network. */
const lateAfter_ms = 120_000

/** It left the hub before anybody here heard of it: it is written down as it was, and what does not fit is explained later. */
export const hasLeft = ({ at, now }: Pick<Moment, 'at' | 'now'>): boolean =>
  Date.parse(now) - Date.parse(at) > lateAfter_ms

export type Taken = LeavingThing

export interface Leaving {
  handover: HandoverRecord
  taken: readonly Taken[]
  places: readonly LocationRecord[]
  balances: BalanceRecord[]
  lots: readonly LotRecord[]
  deed: Deed
  /** It is told after it left (`hasLeft`). */
  has_left: boolean
}

const doors: Record<RecipientKind, [LocationKind, MovementKind]> = {
  household: ['household', 'out_household'],
  anonymous: ['household', 'out_household'],
  partner: ['partner', 'out_partner'],
  canteen: ['canteen', 'out_canteen'],
  unit: ['partner', 'out_partner'],
}

/** A unit of our own body with a van loads it; everybody else goes out of a door. */
const wayOut = ({ handover, places }: Leaving): { to: LocationRecord; kind: MovementKind } => {
  const van = places.find(
    (place) => place.kind === 'van' && place.unit_id !== null && place.unit_id === handover.unit_id,
  )
  if (handover.recipient_kind === 'unit' && van) return { to: van, kind: 'out_unit' }
  const [door, kind] = doors[handover.recipient_kind]
  const to = places.find((place) => place.kind === door && place.unit_id === null)
  return { to: to ?? refuse('distribution.no-door'), kind }
}

const lineOf = ({ handover, lots }: Leaving, piece: LeavingPiece, position: number) => {
  const lot = lots.find((each) => each.lot_id === piece.lot_id)
  const { handover_id, organisation_id, unit_id } = handover
  return {
    ...{ handover_id, organisation_id, unit_id, position, item_id: piece.item_id, lot_id: piece.lot_id },
    ...{ lot_code: lot?.code ?? null, supplier_lot: lot?.supplier_lot ?? null, gtin: lot?.gtin ?? null },
    ...{ best_before: lot?.best_before ?? null, use_by: lot?.use_by ?? null },
    ...{ usable_until: lot?.usable_until ?? null, programme: lot?.programme ?? null },
    ...{ owner_id: lot?.owner_id ?? null, origin_id: lot?.origin_id ?? null },
    ...{ quantity: piece.quantity, is_unexplained: piece.is_unexplained },
  }
}

/** The records that will be, without the handover itself. */
export const leave = (
  leaving: Leaving,
): { changes: Change[]; unexplained: number; is_programme: boolean } => {
  const { deed, places, balances, taken } = leaving
  const { to, kind } = wayOut(leaving)
  const all = leavingPieces({ taken, places, balances, left_at: leaving.has_left ? deed.at : null })
  const movements = all.map(({ item_id, lot_id, quantity, location_id }) =>
    movementOf(deed, {
      ...{ kind, item_id, lot_id, quantity, from_location_id: location_id, to_location_id: to.location_id },
    }),
  )
  const known = places.map((place) => placeOf(place.kind, place.location_id))
  const lines = all.map((piece, i) => lineOf(leaving, piece, i))
  return {
    changes: [
      ...lines.map((line) => insert(HandoverLine, { handover_line_id: deed.ids(), ...line })),
      ...post(movements, known, balances).changes,
    ],
    unexplained: all.reduce((sum, piece) => sum + (piece.is_unexplained ? piece.quantity : 0), 0),
    is_programme: lines.some((line) => line.programme !== null),
  }
}
