// Things that change hands at a meeting, told to the store: first to expire goes first, what no lot covers is
// written as unexplained, and nothing that happened is refused. The store hears of the shift, never of the contact.
import { type Change, update } from '#core/kernel'
import {
  type BalanceRecord,
  type Deed,
  handOut,
  idsFrom,
  type LotRecord,
  movementOf,
  placeOf,
  post,
  type Taken,
  takeBackUsed,
} from '#goods'
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

/** What changes hands, one thing after the other: each sees what the one before left on the van. */
export class Giving {
  private readonly van: Van
  private readonly ids: () => string
  private readonly done: Given

  constructor(van: Van) {
    this.van = van
    this.ids = idsFrom(van.movement_seed)
    this.done = { changes: [], balances: van.balances, taken: [] }
  }

  give(item_id: string, quantity: number): Taken[] {
    const { van_location_id, given_location_id, unexplained_location_id, on_day } = this.van.shift
    const given = handOut({
      ...this.deed(),
      item_id,
      quantity,
      // Without a van nothing is on a shelf of ours, and all of it is to be explained.
      van_location_id: van_location_id ?? unexplained_location_id,
      given_location_id,
      unexplained_location_id,
      balances: this.done.balances,
      lots: this.van.lots,
      today: on_day,
    })
    this.keep(
      given,
      given.taken.map((part) => ({ ...part, item_id })),
    )
    return given.taken
  }

  takeBack(item_id: string, quantity: number): string {
    const { given_location_id, returned_location_id: returned_used_location_id } = this.van.shift
    const what = { item_id, quantity, given_location_id, returned_used_location_id }
    const back = takeBackUsed({ ...this.deed(), ...what, found: 'returned_used' })
    this.done.changes.push(...back.changes)
    return back.movement_id
  }

  /** A test kit is taken from the lot that was read on it. */
  takeLot({ lot_id, item_id }: LotRecord, at: string): string {
    const { van_location_id, given_location_id, unexplained_location_id } = this.van.shift
    const isThere = this.done.balances.some(
      (row) => row.location_id === van_location_id && row.lot_id === lot_id && row.quantity > 0,
    )
    const from_location_id = (isThere ? van_location_id : null) ?? unexplained_location_id
    const what = { item_id, lot_id, quantity: 1, from_location_id, to_location_id: given_location_id }
    const movement = movementOf({ ...this.deed(), at }, { ...what, kind: 'out_contact' })
    const places = [
      placeOf(isThere ? 'van' : 'unexplained', from_location_id),
      placeOf('given', given_location_id),
    ]
    const part = { movement_id: movement.movement_id, is_past_best_before: false, is_unexplained: !isThere }
    this.keep(post([movement], places, this.done.balances), [{ lot_id, item_id, quantity: 1, ...part }])
    return movement.movement_id
  }

  result(): Given {
    return this.done
  }

  /** The hour of a movement is that of the outing. */
  private deed(): Deed {
    const { organisation_id, unit_id, shift_id, starts_at } = this.van.shift
    const { worker_id } = this.van
    return { organisation_id, unit_id, worker_id, cause_id: shift_id, at: starts_at, ids: this.ids }
  }

  private keep(posted: { changes: Change[]; balances: BalanceRecord[] }, taken: TakenOf[]): void {
    this.done.changes.push(...posted.changes)
    this.done.balances = posted.balances
    this.done.taken.push(...taken)
  }
}

const isLate = (shift: Shift): boolean => ['closed', 'validated', 'cancelled'].includes(shift.state)

/** What arrives after the log was closed is kept, and says so: the count of the van follows, the shift asks to be looked at. */
export const lateMark = (
  shift: Shift,
  taken: Pick<TakenOf, 'item_id' | 'quantity' | 'is_unexplained'>[],
): Change[] => {
  if (!isLate(shift)) return []
  const counted = expectLess(
    shift.counted,
    taken.filter((part) => !part.is_unexplained),
  )
  return [update(Shift, { shift_id: shift.shift_id }, { needs_recount: true, counted })]
}

export const lateEvents = (shift: Shift) =>
  isLate(shift)
    ? [
        {
          name: 'contact-recorded-late',
          data: { shift_id: shift.shift_id, unit_id: shift.unit_id, state: shift.state },
        },
      ]
    : []
