// What things cost and how much of them there is for each: pieces by the piece, weighed things by the kilogram.
import { expect, test } from 'vitest'
import { creditOf, formulaIn } from './formula.ts'
import { overLimit, pointsBack, pointsOf } from './price.ts'

test('a weighed thing costs by the kilogram', () => {
  expect(pointsOf(3, 4, false)).toBe(12)
  expect(pointsOf(2, 1500, true)).toBe(3)
  expect(pointsOf(1, 400, true)).toBe(0)
  // Half a point is one, also where a thousand parts have no exact half.
  expect(pointsOf(500, 1001, true)).toBe(501)
})

test('what comes back in pieces gives back exactly what it cost', () => {
  let open = { quantity: 1500, points: pointsOf(3, 1500, true), points_each: 3 }
  const back = [400, 700, 400].map((quantity) => {
    const points = pointsBack(open, quantity, true)
    open = { ...open, quantity: open.quantity - quantity, points: open.points - points }
    return points
  })
  expect(back).toEqual([2, 2, 1])
  expect(open).toMatchObject({ quantity: 0, points: 0 })
})

test('a limit counts what was taken this month and what is in the bag', () => {
  const limits = [
    { category: 'oil', per_month: 2 },
    { category: 'fruit', per_month: 3 },
    { category: 'bread', per_month: null },
  ]
  const of = (category: string, quantity: number, is_weighed = false) => ({ category, quantity, is_weighed })
  expect(overLimit(limits, [of('oil', 1)], [of('oil', 1), of('bread', 90)])).toBeUndefined()
  expect(overLimit(limits, [of('oil', 2)], [of('oil', 1)])).toMatchObject({ category: 'oil', left: 0 })
  expect(overLimit(limits, [of('fruit', 2000, true)], [of('fruit', 1500, true)])).toMatchObject({ left: 1 })
  // What came back is taken no more.
  expect(overLimit(limits, [of('oil', 2), of('oil', -1)], [of('oil', 1)])).toBeUndefined()
  // Nothing more of it is asked for: a limit made smaller stops nobody.
  expect(overLimit(limits, [of('oil', 5)], [of('bread', 1)])).toBeUndefined()
})

test('a household receives what the version in force says', () => {
  const version = (version: number, from_month: string, per_child: number) => ({
    ...{ version, from_month, base: 10, per_adult: 15, per_young_person: 12, per_child, per_baby: 20 },
  })
  const all = [version(3, '2027-01-01', 99), version(1, '2026-10-01', 5), version(2, '2026-10-01', 8)]
  const formula = formulaIn(all, '2026-11-01')
  expect(formula?.version).toBe(2)
  expect(creditOf(formula as never, { adults: 2, young_people: 0, children: 1, babies: 1 })).toBe(68)
  expect(formulaIn(all, '2026-09-01')).toBeUndefined()
})
