// Whatever is loaded, given at the doors and counted back: nothing appears or vanishes, and of this round nothing is left aboard.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, newId, type Row, World } from '#core/kernel'
import { Part, type PartRecord } from '#distribution'
import {
  Balance,
  type BalanceRecord,
  idsFrom,
  type LocationRecord,
  Lot,
  type MovementRecord,
  Reservation,
} from '#goods'
import { aLot } from '#goods/makers'
import { Load, type LoadRecord, stillAboard } from '../domain/load.ts'
import { bringBack, counted, putAboard } from './carrying.ts'

const [organisation_id, item_id, van_id] = [newId(), newId(), newId()]
const today = '2026-11-29'
const kinds = ['hub', 'van', 'unexplained', 'assembly'] as const
const places = kinds.map(
  (kind): LocationRecord => ({
    ...{ kind, organisation_id, unit_id: kind === 'van' ? newId() : null, name: kind, storage: 'ambient' },
    ...{ location_id: kind === 'van' ? van_id : newId(), parent_id: null, code: null },
    ...{ is_counted: kind !== 'assembly', may_go_below_zero: kind === 'unexplained' },
  }),
)
const shelf = places[0]?.location_id as string

const deed = () => ({
  ...{ organisation_id, unit_id: null, worker_id: newId(), cause_id: newId() },
  ...{ at: `${today}T08:00:00.000Z`, ids: idsFrom(newId()) },
})

const aPart = (lot_id: string | null, quantity: number): PartRecord => ({
  ...{ part_id: newId(), goods_request_id: newId(), request_line_id: newId(), unit_id: newId() },
  ...{ organisation_id, item_id, location_id: shelf, lot_key: lot_id ?? `item:${item_id}`, lot_id, quantity },
  ...{ reservation_id: newId(), why: [], state: 'picked', reason: null, picked_by: null },
})

const inserted = (changes: Change[], noun: string) =>
  changes
    .filter((change) => change.noun === noun && change.kind === 'insert')
    .map((change) => (change as { record: Row }).record)

const total = (rows: readonly { quantity: number }[]) => rows.reduce((sum, row) => sum + row.quantity, 0)

/** Per lot: how much was on the shelf by the books, picked, given, and counted back. */
const aStory = fc.array(
  fc.record({
    ...{ hasLot: fc.boolean(), on_shelf: fc.nat(20), picked: fc.integer({ min: 1, max: 12 }) },
    ...{ given: fc.nat(12), good: fc.nat(12), doubtful: fc.nat(12) },
  }),
  { minLength: 1, maxLength: 6 },
)

test('what leaves the shelf is given, back, aside or missing: the books say the same in every order', () => {
  fc.assert(
    fc.property(aStory, (lines) => {
      const lots = lines.map(() => aLot({ organisation_id, item_id, code: newId().slice(0, 18) }))
      const parts = lines.map((line, i) =>
        aPart(line.hasLot ? (lots[i]?.lot_id as string) : null, line.picked),
      )
      const world = new World()
      const begun = new Map<string, BalanceRecord>()
      parts.forEach(({ lot_key, lot_id }, i) => {
        const quantity = (begun.get(lot_key)?.quantity ?? 0) + (lines[i]?.on_shelf ?? 0)
        begun.set(lot_key, {
          ...{ location_id: shelf, lot_key, lot_id, item_id, organisation_id, quantity },
          may_go_below_zero: false,
          counted_at: null,
        })
      })
      world.put(Balance as never, [...begun.values()] as Row[])
      world.put(Part as never, parts as Row[])
      const books = () => world.find(Balance as never, {}) as unknown as BalanceRecord[]
      const before = total(books())
      const [round_id, until] = [newId(), `${today}T20:00:00.000Z`]
      const left = putAboard({
        ...{ round_id, van_id, parts, places, balances: books(), deed: deed(), reservations: [], until },
      })
      world.apply(left)
      const aboard = books().filter(({ location_id }) => location_id === van_id)
      expect(total(aboard)).toBe(total(parts))
      // At the doors something is given: it goes out of the van by the same books.
      const loads = inserted(left, Load.name).map((row, i) => {
        const load = row as unknown as LoadRecord
        return { ...load, delivered: Math.min(load.quantity, lines[i]?.given ?? 0) }
      })
      const out = loads.reduce((sum, { delivered }) => sum + delivered, 0)
      for (const { lot_id, delivered } of loads) {
        const key = lot_id ?? `item:${item_id}`
        const row = books().find(
          (each) => each.location_id === van_id && each.lot_key === key,
        ) as BalanceRecord
        world.put(Balance as never, [{ ...row, quantity: row.quantity - delivered }] as Row[])
      }
      const returns = loads.map((load, i) => {
        const good = Math.min(stillAboard(load), lines[i]?.good ?? 0)
        const doubtful = Math.min(stillAboard(load) - good, lines[i]?.doubtful ?? 0)
        return { load_id: load.load_id, good, doubtful, to_location_id: null }
      })
      const back = counted(loads, returns, places)
      const home = bringBack({
        ...{ van_id, counted: back, lots, reason: 'prova', today, places, balances: books(), deed: deed() },
      })
      world.put(Load as never, loads as unknown as Row[])
      world.apply(home)
      const after = books()
      expect(total(after.filter(({ location_id }) => location_id === van_id))).toBe(0)
      // "Unexplained" is counted too: the whole loses exactly what was given.
      expect(total(after)).toBe(before - out)
      const aside = inserted(home, Lot.name).map((lot) => lot.lot_id)
      expect(total(after.filter(({ lot_id }) => aside.includes(lot_id)))).toBe(
        back.reduce((sum, { doubtful }) => sum + doubtful, 0),
      )
      for (const row of after) if (!row.may_go_below_zero) expect(row.quantity).toBeGreaterThanOrEqual(0)
      const movements = [left, home].flatMap((changes) => inserted(changes, 'goods.movement'))
      expect(movements.every((each) => (each as unknown as MovementRecord).quantity > 0)).toBe(true)
      const told = world.find(Load as never, {}) as unknown as LoadRecord[]
      expect(told.every((load) => stillAboard(load) === 0)).toBe(true)
      expect(world.find(Reservation as never, {})).toEqual([])
    }),
    { numRuns: 200 },
  )
})
