// Expected against counted: which difference is written at once, which waits for a second person.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId, type Row, World } from '#core/kernel'
import { aLot } from '../makers.ts'
import { adjust, countAgainst } from './counting.ts'
import { idsFrom } from './deed.ts'
import type { LotRecord } from './lot.ts'
import { Balance, type BalanceRecord } from './movement.ts'

const van = newId()
const unexplained = newId()
const item_id = newId()
const organisation_id = newId()

const lotOf = (use_by: string | null): LotRecord =>
  aLot({ organisation_id, item_id, use_by, usable_until: use_by })
const rowOf = (lot: LotRecord, quantity: number): BalanceRecord => ({
  location_id: van,
  lot_key: lot.lot_id,
  lot_id: lot.lot_id,
  item_id,
  organisation_id,
  quantity,
  may_go_below_zero: false,
  counted_at: null,
})
const soon = lotOf('2026-12-01')
const later = lotOf('2027-06-01')
const shelf = (a: number, b: number) => ({
  location_id: van,
  balances: [rowOf(later, b), rowOf(soon, a)],
  lots: [soon, later],
})

test('what lacks is taken as gone from the first to expire', () => {
  const { differences, share, needs_second } = countAgainst({
    ...shelf(3, 17),
    counted: [{ item_id, counted: 15 }],
  })
  expect(differences).toEqual([
    { item_id, lot_id: soon.lot_id, expected: 3, counted: 0, difference: -3 },
    { item_id, lot_id: later.lot_id, expected: 17, counted: 15, difference: -2 },
  ])
  expect(share).toBeCloseTo(0.25)
  expect(needs_second).toBe(true)
})

test('exactly five in a hundred is written at once, more waits', () => {
  expect(countAgainst({ ...shelf(0, 20), counted: [{ item_id, counted: 19 }] }).needs_second).toBe(false)
  expect(countAgainst({ ...shelf(0, 19), counted: [{ item_id, counted: 18 }] }).needs_second).toBe(true)
})

test('something found where nothing was expected waits for a second person', () => {
  const outcome = countAgainst({
    location_id: van,
    balances: [],
    lots: [],
    counted: [{ item_id, counted: 2 }],
  })
  expect(outcome).toMatchObject({ needs_second: true, differences: [{ lot_id: null, difference: 2 }] })
})

test('a count that agrees says nothing', () => {
  expect(countAgainst({ ...shelf(3, 4), counted: [{ item_id, counted: 7 }] })).toMatchObject({
    differences: [],
    share: 0,
    needs_second: false,
  })
})

test('after the adjustment the shelf holds what was counted, and unexplained holds the rest', () => {
  const small = fc.nat(30)
  fc.assert(
    fc.property(small, small, small, fc.boolean(), (a, b, counted, byLot) => {
      const before = shelf(a, b)
      const lines = byLot
        ? [
            { item_id, lot_id: soon.lot_id, counted },
            { item_id, lot_id: later.lot_id, counted: b },
          ]
        : [{ item_id, counted }]
      const { differences } = countAgainst({ ...before, counted: lines })
      const world = new World()
      world.put(Balance as never, before.balances as Row[])
      const { changes } = adjust({
        organisation_id,
        unit_id: null,
        worker_id: newId(),
        cause_id: null,
        at: '2026-11-22T08:00:00Z',
        ids: idsFrom(newId()),
        location: { location_id: van, kind: 'van' },
        unexplained_location_id: unexplained,
        differences,
        balances: before.balances,
        reason: 'contato a fine turno',
        approved_by: null,
      })
      world.apply(changes)
      const at = (location_id: string) =>
        (world.find(Balance as never, { location_id }) as { quantity: number }[]).reduce(
          (sum, row) => sum + row.quantity,
          0,
        )
      expect(at(van)).toBe(byLot ? counted + b : counted)
      expect(at(van) + at(unexplained)).toBe(a + b)
    }),
    { numRuns: 200 },
  )
})
