// Taking a turn at a shelf. The place is locked before its balances are read: whoever waited then sees also the
// lots that arrived meanwhile, which locking the balances alone would miss.
import { all, locked, one } from '#core/kernel'
import { Location } from '../domain/location.ts'
import { Lot } from '../domain/lot.ts'
import { Balance } from '../domain/movement.ts'

/** One place that must exist, held until the commit. Named before its balances in `needs`. */
export const heldPlace = (where: { location_id: string; organisation_id: string; kind?: string }) => ({
  ...one(Location, where),
  lock: true,
})

/** What a handout from a van needs: spread it into `needs`, in this order. Works offline with what a phone carries. */
export const vanNeeds = (van: { location_id: string; organisation_id: string }) => ({
  van: heldPlace({ ...van, kind: 'van' }),
  balances: locked(Balance, { location_id: van.location_id }),
  lots: all(Lot, { organisation_id: van.organisation_id, state: 'available' }),
})
