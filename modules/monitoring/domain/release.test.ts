// A table told twice can be subtracted: the second time is refused when the difference would point at few.
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'
import { gate, markOf } from './gate.ts'
import { inTheWay, type Leaving } from './release-ledger.ts'

const tables = (numbers: readonly number[], more: Partial<Leaving> = {}): Leaving => {
  const threshold = more.threshold ?? 20
  const cells = numbers.map((value, at) => ({ code: `d${at}`, value }))
  const total = numbers.reduce((sum, value) => sum + value, 0)
  return {
    ...gate({ cells, total, additive: true }, { threshold, hides_zero: true }),
    period: '2026-Q3',
    dimension: 'district',
    audience: 'open',
    threshold,
    rounding: null,
    adds_up: true,
    is_whole: true,
    is_mean: false,
    ...more,
  }
}
const before = tables([100, 200, 7, 40])
const isStopped = (earlier: readonly Leaving[], after: Leaving): boolean =>
  inTheWay(earlier, after) !== undefined

test('a small district takes its smallest neighbour with it', () => {
  expect(before.cells.map((cell) => cell.value)).toEqual([100, 200, null, null])
  expect(before.total).toBe(347)
})

test('the same hidden cells and large changes may be told again', () => {
  expect(isStopped([before], tables([140, 200, 7, 40]))).toBe(false)
})

test('a change of a few contacts, a cell that opens, or a hidden remainder that moves by little is refused', () => {
  expect(isStopped([before], tables([103, 200, 7, 40]))).toBe(true)
  expect(isStopped([before], tables([100, 200, 30, 40]))).toBe(true)
  expect(isStopped([before], tables([125, 200, 8, 40]))).toBe(true)
  expect(isStopped([before], tables([100, 200, 7, 40, 90]))).toBe(true)
})

test('another side of the same period may not tell a total that moved by few', () => {
  expect(isStopped([before], tables([147, 203], { dimension: 'gender' }))).toBe(true)
  expect(isStopped([before], tables([147, 200], { dimension: 'gender' }))).toBe(false)
})

test('one more month is refused when the rest of the quarter is few, and the year when a quarter would be', () => {
  const july = tables([100, 100], { period: '2026-07' })
  const august = tables([100, 100], { period: '2026-08' })
  const september = tables([25, 9], { period: '2026-09' })
  const quarter = tables([225, 209])
  expect(september.cells.map((cell) => cell.value)).toEqual([null, null])
  expect(isStopped([july], quarter)).toBe(false)
  expect(inTheWay([july, august], quarter)).toBe(july)
  expect(inTheWay([quarter, july], august)).toBe(quarter)
  const whole = [july, august, tables([125, 109], { period: '2026-09' })]
  expect(isStopped(whole, tables([325, 309]))).toBe(false)
  expect(isStopped(whole, tables([325, 312]))).toBe(true)
  expect(isStopped([quarter], tables([230, 240], { period: '2026' }))).toBe(true)
})

test('persons of a quarter are all in the year: the few who came only in the rest are not told', () => {
  const persons = { dimension: 'none', adds_up: false } as const
  const quarter = tables([60], persons)
  expect(isStopped([quarter], tables([66], { ...persons, period: '2026' }))).toBe(true)
  expect(isStopped([quarter], tables([90], { ...persons, period: '2026' }))).toBe(false)
})

test('what a funder may not see is not told to everybody either; what only a funder sees may be', () => {
  const funder = { audience: 'funder', threshold: 5 } as const
  expect(isStopped([tables([100, 200, 3, 40], funder)], tables([100, 200, 60, 40]))).toBe(true)
  expect(isStopped([tables([100, 200, 7, 40], funder)], before)).toBe(false)
})

test('a body less the services told inside it may not leave few', () => {
  const cells = (values: Record<string, number | null>) =>
    Object.entries(values).map(([code, value]) => ({ code, value }))
  const by = (dimension: 'partner' | 'service', values: Record<string, number | null>, more = {}) => ({
    ...tables([], { threshold: 5, audience: 'funder', ...more }),
    ...{ dimension, cells: cells(values), total: 112 },
  })
  const services = (c: number | null) => ({ 'a/x': 30, 'a/y': null, 'b/z': c, 'b/w': null })
  const partners = by('partner', { a: 32, b: 80 })
  expect(isStopped([partners], by('service', services(60)))).toBe(true)
  expect(isStopped([by('service', services(60))], partners)).toBe(true)
  expect(isStopped([partners], by('service', { 'a/x': 20, 'a/y': 12, 'b/z': 60, 'b/w': 20 }))).toBe(false)
  const persons = { adds_up: false, is_whole: false }
  const apart = by('partner', { a: 33, b: 90 }, persons)
  expect(isStopped([apart], by('service', { 'a/x': 30, 'a/y': null, 'b/z': 60 }, persons))).toBe(true)
  expect(isStopped([apart], by('service', { 'a/x': 20, 'a/y': 15, 'b/z': 90 }, persons))).toBe(false)
})

test('a district less the municipalities told inside it may not leave few, whatever each reader was told together', () => {
  const by = (dimension: 'district' | 'municipality', values: Record<string, number | null>, more = {}) => {
    const cells = Object.entries(values).map(([code, value]) => ({ code, value }))
    return { ...tables([], { threshold: 5, audience: 'funder' }), dimension, cells, total: 60, ...more }
  }
  const districts = by('district', { n: 50, s: 10 })
  expect(isStopped([districts], by('municipality', { n: 8, 'n/1': 42, 's/4': 10 }))).toBe(false)
  expect(isStopped([districts], by('municipality', { 'n/1': 47, n: null, 's/4': 10 }))).toBe(true)
  // July alone holds the two small ones together; the quarter tells one of them, which leaves the other open.
  const july = by('municipality', { n: 8, 'n/1': 42, 's/4': 10 }, { period: '2026-07' })
  const quarter = by('municipality', { 'n/1': 142, 'n/2': 20, 'n/3': 30, 's/4': 30 }, { total: 222 })
  expect(isStopped([july], quarter)).toBe(false)
  const open = by('municipality', { n: 50, 's/4': 10 }, { audience: 'open', threshold: 20, total: 60 })
  expect(isStopped([by('municipality', { n: 8, 'n/1': 42, 's/4': 10 })], open)).toBe(false)
})

test('rounding alone is no difference', () => {
  const rounded = { ...before, rounding: 5, total: 345, audience: 'open' as const }
  expect(isStopped([tables([100, 200, 7, 40], { audience: 'funder', threshold: 5 })], rounded)).toBe(false)
})

test('the mark is the same for the same table only', () => {
  expect(markOf(tables([100, 200, 7, 40]))).toBe(markOf(before))
  expect(markOf(tables([101, 200, 7, 40]))).not.toBe(markOf(before))
})

test('no cell of a downloaded table wakes up as a formula', () => {
  expect(csvOf([['=1+1', '+39', '-5', '@a', '\tb', 'a,b "c"', -5, null]])).toBe(
    `'=1+1,'+39,'-5,'@a,'\tb,"a,b ""c""",-5,\r\n`,
  )
})
