// Things that change hands at a meeting, told to the store: first to expire goes first, what no lot covers is
// written as unexplained, and nothing that happened is refused. The store hears of the shift, never of the contact.
import { type Change, update } from '#core/kernel'
import { type BalanceRecord, type Deed, handOut, idsFrom, type LotRecord, movementOf, placeOf, post, takeBackUsed, type Taken } from '#goods'
import { expectLess } from '../domain/closing.ts'
import { Shift } from '../domain/shift.ts'

export interface Van {
  shift: Shift
  balances: BalanceRecord[]
  lots: LotRecord[]
  /** Born on the device without a time in it: movements must not tell the minute of a contact. */
  movement_seed: string
  worker_id: string
}

export interface TakenOf extends Taken {
  item_id: string
}

export interface Given {
  changes: Change[]
  balances: BalanceRecord[]
  taken: TakenOf[]
}

/** The hour of a movement is that of the outing. */
const deedOf = ({ shift, worker_id }: Van, ids: () => string): Deed => ({
  organisation_id: shift.organisation_id, unit_id: shift.unit_id, worker_id, cause_id: shift.shift_id, at: shift.starts_at, ids,
})

export const newGiving = (van: Van) => {
  const ids = idsFrom(van.movement_seed)
  let { balances } = van
  const changes: Change[] = []
  const taken: TakenOf[] = []
  const keep = (more: { changes: Change[]; balances: BalanceRecord[] }) => {
    changes.push(...more.changes)
    balances = more.balances
  }
  return {
    give: (item_id: string, quantity: number): Taken[] => {
      const { van_location_id, given_location_id, unexplained_location_id, on_day } = van.shift
      // Without a van nothing is on a shelf of ours, and all of it is to be explained.
      const from = van_location_id ?? unexplained_location_id
      const given = handOut({
        ...deedOf(van, ids), item_id, quantity, van_location_id: from, given_location_id, unexplained_location_id,
        balances, lots: van.lots, today: on_day,
      })
      keep(given)
      taken.push(...given.taken.map((part) => ({ ...part, item_id })))
      return given.taken
    },
    takeBack: (item_id: string, quantity: number): string => {
      const { given_location_id, returned_location_id: returned_used_location_id } = van.shift
      const back = takeBackUsed({ ...deedOf(van, ids), item_id, quantity, found: 'returned_used', given_location_id, returned_used_location_id })
      changes.push(...back.changes)
      return back.movement_id
    },
    /** A test kit is taken from the lot that was read on it. */
    useLot: (lot: LotRecord, at: string): string => {
      const { van_location_id, given_location_id, unexplained_location_id } = van.shift
      const isThere = balances.some((row) => row.location_id === van_location_id && row.lot_id === lot.lot_id && row.quantity > 0)
      const from = isThere && van_location_id ? van_location_id : unexplained_location_id
      const movement = movementOf({ ...deedOf(van, ids), at }, {
        kind: 'out_contact', item_id: lot.item_id, lot_id: lot.lot_id, quantity: 1, from_location_id: from, to_location_id: given_location_id,
      })
      keep(post([movement], [placeOf(isThere ? 'van' : 'unexplained', from), placeOf('given', given_location_id)], balances))
      const part = { lot_id: lot.lot_id, quantity: 1, movement_id: movement.movement_id, is_past_best_before: false, is_unexplained: !isThere }
      taken.push({ ...part, item_id: lot.item_id })
      return movement.movement_id
    },
    done: (): Given => ({ changes, balances, taken }),
  }
}

const isLate = (shift: Shift): boolean => ['closed', 'validated', 'cancelled'].includes(shift.state)

/** What arrives after the log was closed is kept, and says so: the count of the van follows, the shift asks to be looked at. */
export const lateMark = (shift: Shift, taken: Pick<TakenOf, 'item_id' | 'quantity' | 'is_unexplained'>[]): Change[] => {
  if (!isLate(shift)) return []
  const counted = expectLess(shift.counted, taken.filter((part) => !part.is_unexplained))
  return [update(Shift, { shift_id: shift.shift_id }, { needs_recount: true, counted })]
}

export const lateEvents = (shift: Shift) =>
  isLate(shift)
    ? [{ name: 'contact-recorded-late', data: { shift_id: shift.shift_id, unit_id: shift.unit_id, state: shift.state } }]
    : []
