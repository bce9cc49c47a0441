// What the page and the paper of a log count, and what they keep apart.
import { describe, expect, it } from 'vitest'
import { differing, linesBy, validateBy } from './sums.ts'

const count = (phase: string, gender: string, contacts: number, headcount: number) => ({
  phase,
  gender,
  age_band: 'unknown',
  contacts,
  headcount,
})
const counts = [
  count('presence', 'unknown', 1, 6),
  count('follow_up', 'woman', 2, 2),
  count('follow_up', 'man', 3, 3),
]

describe('counts of a log', () => {
  it('are told by one thing at a time, in the order of the words', () => {
    expect(linesBy(counts, 'phase', ['presence', 'interception', 'follow_up'])).toEqual([
      { code: 'presence', contacts: 1, headcount: 6 },
      { code: 'follow_up', contacts: 5, headcount: 5 },
    ])
  })

  it('keep a code nobody foresaw, at the end', () => {
    expect(linesBy(counts, 'gender', ['man']).map((line) => line.code)).toEqual(['man', 'unknown', 'woman'])
  })
})

describe('differences', () => {
  const line = (counted: number | null, difference: number) => ({
    item_id: 'i',
    name_it: 'Acqua',
    name_en: 'Water',
    icon: 'drop',
    planned: 1,
    loaded: 1,
    given: 0,
    brought_back: 0,
    adjusted: 0,
    counted,
    expected: null,
    difference,
  })
  it('are only those that were counted', () => {
    expect(differing([line(3, -1), line(3, 0), line(null, 0)])).toHaveLength(1)
  })
})

it('a closed log is validated within seven days', () => {
  expect(validateBy('2026-11-20T23:00:00.000Z')).toBe('2026-11-27T23:00:00.000Z')
})
