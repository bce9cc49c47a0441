// A table told twice can be subtracted: the second time is refused when the difference would point at few.
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'
import { dayAfter, hasEnded, monthsBetween, quarterOf } from './months.ts'
import { allowsDifferencing, markOf, openTable, type Tally } from './release.ts'

const tally = (...contacts: number[]): Tally[] =>
  contacts.map((each, at) => ({ district_key: `d${at}`, contacts: each, shifts: 9 }))
const before = openTable(tally(100, 200, 7, 40))

test('a small district takes its smallest neighbour with it', () => {
  expect(before.cells.map((cell) => cell.contacts)).toEqual([100, 200, null, null])
  expect(before.total).toBe(347)
})

test('the same hidden cells and large changes may be told again', () => {
  expect(allowsDifferencing(before, openTable(tally(140, 200, 7, 40)))).toBe(false)
})

test('a change of a few contacts, a cell that opens, or a hidden remainder that moves by little is refused', () => {
  expect(allowsDifferencing(before, openTable(tally(103, 200, 7, 40)))).toBe(true)
  expect(allowsDifferencing(before, openTable(tally(100, 200, 30, 40)))).toBe(true)
  expect(allowsDifferencing(before, openTable(tally(125, 200, 8, 40)))).toBe(true)
  expect(allowsDifferencing(before, openTable(tally(100, 200, 7, 40, 90)))).toBe(true)
})

test('the mark is the same for the same table only', () => {
  expect(markOf(openTable(tally(100, 200, 7, 40)))).toBe(markOf(before))
  expect(markOf(openTable(tally(101, 200, 7, 40)))).not.toBe(markOf(before))
})

test('quarters and months follow one another', () => {
  expect(quarterOf('2026-09-30')).toBe('2026-Q3')
  expect([dayAfter('2026-Q3'), dayAfter('2026-Q4')]).toEqual(['2026-10-01', '2027-01-01'])
  expect([hasEnded('2026-Q3', '2026-09-30'), hasEnded('2026-Q3', '2026-10-01')]).toEqual([false, true])
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
})

test('no cell of a downloaded table wakes up as a formula', () => {
  expect(csvOf([['=1+1', '+39', '-5', '@a', '\tb', 'a,b "c"', -5, null]])).toBe(
    `'=1+1,'+39,'-5,'@a,'\tb,"a,b ""c""",-5,\r\n`,
  )
})
