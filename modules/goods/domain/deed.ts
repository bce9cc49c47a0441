// What every movement carries along: whose it is, for which shift, when, and where its id comes from.
import { bornOf } from '#core/kernel'
import type { LotRecord } from './lot.ts'
import type { BalanceRecord, MovementRecord } from './movement.ts'
import type { ReservationRecord } from './reservation.ts'

/** Whose movement it is, when, and where its ids come from. */
export interface Deed {
  organisation_id: string
  unit_id: string | null
  worker_id: string
  /** The shift; never a contact. */
  cause_id: string | null
  at: string
  /** The next id: see `idsFrom`. */
  ids: () => string
}

export interface Stock {
  balances: BalanceRecord[]
  lots: LotRecord[]
  /** What lies there and is promised. */
  reservations?: ReservationRecord[]
  /** Italian civil day. */
  today: string
}

/** Ids one after the other from a seed: `timelessId()` of the device for handouts, the intent for the rest. */
export const idsFrom = (seed: string): (() => string) => {
  let n = 0
  return () => bornOf(seed, n++)
}

export const movementOf = (
  deed: Deed,
  what: Pick<
    MovementRecord,
    'kind' | 'item_id' | 'lot_id' | 'from_location_id' | 'to_location_id' | 'quantity'
  > &
    Partial<Pick<MovementRecord, 'reason' | 'approved_by'>>,
): MovementRecord => ({
  movement_id: deed.ids(),
  organisation_id: deed.organisation_id,
  unit_id: deed.unit_id,
  at: deed.at,
  cause_id: deed.cause_id,
  worker_id: deed.worker_id,
  reason: null,
  approved_by: null,
  ...what,
})

export interface Line {
  item_id: string
  quantity: number
  /** A lot chosen by hand; without it the first to expire goes first. */
  lot_id?: string | null
}
