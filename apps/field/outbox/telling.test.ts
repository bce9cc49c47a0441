// What waits is told in few lines, and nothing is left out of the count.

import { expect, test } from 'vitest'
import type { Listed } from '#core/sync/device'
import { countsOf, goodsIn, grouped } from './telling.ts'

let n = 0
const entry = (action: string | null, input: unknown = null): Listed => ({
  id: `${++n}`,
  state: 'waiting',
  action,
  at: '2026-11-22T21:00:00.000Z',
  is_timeless: false,
  input,
  problem: null,
})
const contact = (stop_id: string) => entry('outreach.record-contact', { stop_id })

test('meetings in a row at one stop are one line', () => {
  const groups = grouped([
    contact('a'),
    contact('a'),
    entry('outreach.safety-ok'),
    contact('a'),
    contact('b'),
    entry(null),
  ])
  expect(groups.map(({ what, entries }) => [what, entries.length])).toEqual([
    ['contact', 2],
    ['well', 1],
    ['contact', 1],
    ['contact', 1],
    ['sealed', 1],
  ])
})

test('what arrived is counted by kind, most first', () => {
  expect(countsOf([entry('outreach.safety-ok'), contact('a'), contact('b')])).toEqual([
    { what: 'contact', count: 2 },
    { what: 'well', count: 1 },
  ])
})

test('only what was left with somebody is named, not what came back', () => {
  const input = {
    handouts: [{ item_id: 'kit', quantity: 1 }],
    harm_reduction: [
      { item_id: 's', quantity: 2, direction: 'distributed' },
      { item_id: 's', quantity: 3, direction: 'returned_used' },
    ],
  }
  expect(goodsIn(input)).toEqual([
    { item_id: 'kit', quantity: 1 },
    { item_id: 's', quantity: 2 },
  ])
  expect(goodsIn(null)).toEqual([])
})
