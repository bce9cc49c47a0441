// What is left over is what the pace cannot carry, and never more than lies there: whatever the order in which lots are told.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Heap, leftOver } from './in-time.ts'

const today = '2026-11-30'
const heap = (lot_id: string, quantity: number, usable_until: string): Heap => ({
  ...{ lot_id, item_id: 'milk', quantity, usable_until },
})

test('two a day: of ten that end in three days four are too many, and the next lot waits behind them', () => {
  const heaps = [heap('b', 10, '2026-12-06'), heap('a', 10, '2026-12-02')]
  // Six go by the second; of the eight more days' worth until the sixth, all are the second lot's.
  expect(leftOver(heaps, { today, pace: new Map([['milk', 2]]) })).toEqual(
    new Map([
      ['a', 4],
      ['b', 2],
    ]),
  )
})

test('what nobody took for a month is told whole', () => {
  expect(leftOver([heap('a', 7, '2026-12-10')], { today, pace: new Map() })).toEqual(new Map([['a', 7]]))
})

test('never more than lies there, nothing lost by the order of telling, less when it goes faster', () => {
  const heaps = fc.uniqueArray(
    fc.record({
      lot_id: fc.uuid(),
      item_id: fc.constantFrom('milk', 'bread'),
      quantity: fc.integer({ min: 1, max: 500 }),
      usable_until: fc.integer({ min: 1, max: 28 }).map((day) => `2026-12-${String(day).padStart(2, '0')}`),
    }),
    { selector: ({ lot_id }) => lot_id, maxLength: 12 },
  )
  fc.assert(
    fc.property(heaps, fc.integer({ min: 0, max: 40 }), (all, perDay) => {
      const pace = new Map([
        ['milk', perDay],
        ['bread', perDay / 3],
      ])
      const left = leftOver(all, { today, pace })
      expect(leftOver([...all].reverse(), { today, pace })).toEqual(left)
      const faster = leftOver(all, {
        today,
        pace: new Map([...pace].map(([item, many]) => [item, many * 2])),
      })
      for (const { lot_id, quantity } of all) {
        expect(left.get(lot_id) ?? 0).toBeLessThanOrEqual(quantity)
        expect(faster.get(lot_id) ?? 0).toBeLessThanOrEqual(left.get(lot_id) ?? 0)
      }
    }),
  )
})
