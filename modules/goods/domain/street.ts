// The night on the van: things are given away, used syringes come back. A handout that happened is never refused:
// what no lot covers is written as coming from "unexplained" and is explained at closing.
import type { Change } from '#core/kernel'
import { type Deed, type Line, movementOf, type Stock } from './deed.ts'
import { type Posted, post } from './ledger.ts'
import { placeOf } from './location.ts'
import type { MovementRecord } from './movement.ts'
import { type Part, takeFirstExpiring } from './take.ts'

export interface HandOut extends Deed, Stock {
  item_id: string
  quantity: number
  /** Null when the team goes on foot: all of it is to be explained. */
  van_location_id: string | null
  given_location_id: string
  unexplained_location_id: string
}

export interface Taken {
  lot_id: string | null
  quantity: number
  movement_id: string
  /** Given after its best-before day, within the item's rule. */
  is_past_best_before: boolean
  /** No lot covered it: to be explained when the shift closes. */
  is_unexplained: boolean
}

export interface HandedOut extends Posted {
  taken: Taken[]
  unexplained: number
}

interface Source extends Part {
  from: string
  is_unexplained: boolean
}

const sourcesOf = (give: HandOut): Source[] => {
  const { van_location_id: van, unexplained_location_id } = give
  const isOnFoot = van === null || van === unexplained_location_id
  const nothing = { parts: [], missing: give.quantity }
  // What is on the van was loaded for this: the rules were asked then.
  const { parts, missing } = isOnFoot
    ? nothing
    : takeFirstExpiring({ ...give, location_id: van, fits: () => true })
  const sources = parts.map((part: Part) => ({
    ...part,
    from: van ?? unexplained_location_id,
    is_unexplained: false,
  }))
  if (missing === 0) return sources
  const rest = {
    location_id: unexplained_location_id,
    lot_id: null,
    quantity: missing,
    is_past_best_before: false,
  }
  return [...sources, { ...rest, from: unexplained_location_id, is_unexplained: true }]
}

const toStreet = (give: HandOut, { lot_id, quantity, from }: Source): MovementRecord =>
  movementOf(give, {
    kind: 'out_contact',
    item_id: give.item_id,
    lot_id,
    from_location_id: from,
    to_location_id: give.given_location_id,
    quantity,
  })

const placesOf = (give: HandOut) => [
  placeOf('unexplained', give.unexplained_location_id),
  placeOf('given', give.given_location_id),
  ...(give.van_location_id === null ? [] : [placeOf('van', give.van_location_id)]),
]

export const handOut = (give: HandOut): HandedOut => {
  const given = sourcesOf(give).map((source) => ({ source, movement: toStreet(give, source) }))
  const movements = given.map(({ movement }) => movement)
  const taken = given.map(({ source: { from: _, location_id: __, ...told }, movement }) => ({
    ...told,
    movement_id: movement.movement_id,
  }))
  const unexplained = taken.reduce((sum, each) => sum + (each.is_unexplained ? each.quantity : 0), 0)
  return { ...post(movements, placesOf(give), give.balances), taken, unexplained }
}

/** Several things given together; each sees what the one before left. */
export const handOutAll = (give: Omit<HandOut, 'item_id' | 'quantity'>, lines: Line[]): HandedOut =>
  lines.reduce<HandedOut>(
    (done, line) => {
      const next = handOut({ ...give, ...line, balances: done.balances })
      return {
        changes: [...done.changes, ...next.changes],
        balances: next.balances,
        taken: [...done.taken, ...next.taken],
        unexplained: done.unexplained + next.unexplained,
      }
    },
    { changes: [], balances: give.balances, taken: [], unexplained: 0 },
  )

export interface TakeBack extends Deed {
  item_id: string
  quantity: number
  /** Handed back by somebody, or found on the ground. */
  found: 'returned_used' | 'collected_ground'
  given_location_id: string
  returned_used_location_id: string
}

/** Used syringes come back to the sharps box: never to stock. */
export const takeBackUsed = (back: TakeBack): { changes: Change[]; movement_id: string } => {
  const movement = movementOf(back, {
    kind: back.found,
    item_id: back.item_id,
    lot_id: null,
    quantity: back.quantity,
    from_location_id: back.given_location_id,
    to_location_id: back.returned_used_location_id,
  })
  const places = [
    placeOf('given', back.given_location_id),
    placeOf('returned_used', back.returned_used_location_id),
  ]
  return { changes: post([movement], places, []).changes, movement_id: movement.movement_id }
}
