// What leaves the house: few stay in, one giver does not show, and the same rounding every time.
import { expect, test } from 'vitest'
import { definitionOf } from './figures.ts'
import { type GateRule, gate, roundedBy } from './gate.ts'
import { releasable } from './release-table.ts'
import { thresholdOf } from './threshold.ts'

const told = (numbers: readonly number[], rule: GateRule, additive = true) => {
  const cells = numbers.map((value, at) => ({ code: `c${at}`, value }))
  const total = additive ? numbers.reduce((sum, each) => sum + each, 0) : Math.max(...numbers) + 4
  return gate({ cells, total, additive }, rule).cells.map((cell) => cell.value)
}

test('a cell of few takes another with it; a true nothing is told unless everybody reads', () => {
  expect(told([30, 4, 60, 0], { threshold: 5 })).toEqual([null, null, 60, 0])
  expect(told([30, 0, 60], { threshold: 20, hides_zero: true })).toEqual([null, null, 60])
  expect(told([3, 2], { threshold: 5 })).toEqual([null, null])
})

test('who makes up three quarters of a number is not shown by it, nor few givers', () => {
  const give = (largest: number, contributors: number) =>
    gate(
      {
        cells: [
          { code: 'a', value: 1000, largest, contributors },
          { code: 'b', value: 900, largest: 200, contributors: 9 },
          { code: 'c', value: 5000, largest: 900, contributors: 9 },
        ],
        total: 6900,
        of_total: { largest: 900, contributors: 18 },
        additive: true,
      },
      { threshold: 3, dominance: 0.75 },
    ).cells.map((cell) => cell.value === null)
  expect(give(700, 5)).toEqual([false, false, false])
  expect(give(750, 5)).toEqual([true, true, false])
  expect(give(300, 2)).toEqual([true, true, false])
})

test('a cell where almost everybody shares a delicate trait is not told', () => {
  const cells = [
    { code: 'a', value: 80, share: 0.95 },
    { code: 'b', value: 60, share: 0.5 },
    { code: 'c', value: 70, share: 0.9 },
  ]
  const { cells: seen } = gate({ cells, total: 210, additive: true }, { threshold: 10, diversity: 0.9 })
  expect(seen.map((cell) => cell.value)).toEqual([null, null, 70])
})

test('where parts overlap, the total less what is told does not point at few either', () => {
  expect(told([40, 30, 3], { threshold: 5 }, false)).toEqual([40, 30, null])
  expect(
    gate(
      {
        cells: [
          { code: 'a', value: 40 },
          { code: 'b', value: 30 },
          { code: 'c', value: 3 },
        ],
        total: 72,
        additive: false,
      },
      { threshold: 5 },
    ).cells.map((cell) => cell.value),
  ).toEqual([40, null, null])
})

test('rounding is to fives, keeps what is round, and does not average out', () => {
  const tries = Array.from({ length: 400 }, (_, at) => roundedBy(23, 5, `net/contacts/2026-Q3/d${at}`))
  expect(new Set(tries)).toEqual(new Set([20, 25]))
  const up = tries.filter((each) => each === 25).length / 400
  expect(up).toBeGreaterThan(0.5)
  expect(up).toBeLessThan(0.7)
  expect(roundedBy(40, 5, 'any')).toBe(40)
  expect(new Set(Array.from({ length: 9 }, () => roundedBy(23, 5, 'same'))).size).toBe(1)
})

test('who reads decides how few is few: 3 inside, 5 for funders, 20 for everybody, never under 10 for what is delicate', () => {
  const [contacts, hiv, shifts] = ['contacts', 'hiv_tests', 'shifts_done'].map((key) => definitionOf(key))
  const of = (definition: typeof contacts) =>
    definition &&
    (['inside', 'funder', 'published', 'open'] as const).map((who) => thresholdOf(definition, who))
  expect(of(contacts)).toEqual([3, 5, 5, 20])
  expect(of(hiv)).toEqual([10, 10, 10, 20])
  expect(of(shifts)).toEqual([1, 1, 1, 1])
})

test('minors are told to a funder from ten on, the others from five', () => {
  const definition = definitionOf('contacts')
  if (!definition) throw new Error('No figure counts contacts')
  const cells = [
    { code: 'under_18', value: 8 },
    { code: 'from_18_to_29', value: 8 },
    { code: 'from_30_to_54', value: 90 },
  ]
  const asked = { definition, audience: 'funder', period: '2026-Q3', network_id: 'n' } as const
  const { told: seen } = releasable({ cells, total: 106, additive: true }, asked)
  expect(seen.cells.map((cell) => cell.value)).toEqual([null, null, 90])
})

test('small municipalities are told with their district, and take the next with them until they are enough', () => {
  const towns = (values: Record<string, number>) => {
    const cells = Object.entries(values).map(([code, value]) => ({ code, value }))
    const total = cells.reduce((sum, { value }) => sum + value, 0)
    return gate({ cells, total, additive: true, of_towns: true }, { threshold: 5 }).cells
  }
  expect(towns({ 'n/1': 40, 'n/2': 3, 'n/3': 4, 's/4': 9 })).toEqual([
    { code: 'n', value: 7 },
    { code: 'n/1', value: 40 },
    { code: 's/4', value: 9 },
  ])
  expect(towns({ 'n/1': 40, 'n/2': 3, 'n/3': 12, n: 1, 's/4': 9 })).toEqual([
    { code: 'n', value: 16 },
    { code: 'n/1', value: 40 },
    { code: 's/4', value: 9 },
  ])
  expect(towns({ 'n/1': 40, 's/4': 2, 's/5': 1 })).toEqual([
    { code: 'n/1', value: null },
    { code: 's', value: null },
  ])
})
