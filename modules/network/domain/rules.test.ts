// The rules of sharing, reading and ending, without a database.
import { expect, test } from 'vitest'
import { faultOfShares, holdsOn } from './agreement.ts'
import { newlyReserved } from './clearance.ts'
import { isOver, lastDayBefore } from './ending.ts'
import { searchWords } from './search-words.ts'

const share = (from: string, to: string, compartments = ['base']) => ({
  from_organisation_id: from,
  to_organisation_id: to,
  compartments,
})

test('only signatories share, each pair once, never with itself, never HIV or violence', () => {
  const parties = ['a', 'b']
  expect(faultOfShares(parties, [share('a', 'b'), share('b', 'a')])).toBeUndefined()
  expect(faultOfShares(parties, [share('a', 'c')])).toBe('not-a-party')
  expect(faultOfShares(parties, [share('a', 'a')])).toBe('with-itself')
  expect(faultOfShares(parties, [share('a', 'b'), share('a', 'b')])).toBe('twice')
  expect(faultOfShares(parties, [share('a', 'b', ['base', 'violence'])])).toBe('reserved-compartment')
})

test('an agreement holds from its first day to its last, both included', () => {
  const agreement = { begins_on: '2026-02-01', ended_on: '2026-03-01' }
  expect(
    ['2026-01-31', '2026-02-01', '2026-03-01', '2026-03-02'].map((day) => holdsOn(agreement, day)),
  ).toEqual([false, true, true, false])
})

test('taking HIV away needs nobody else, adding it does', () => {
  expect(newlyReserved(['base', 'hiv'], ['base'])).toEqual([])
  expect(newlyReserved(['base', 'hiv'], ['base', 'hiv', 'social'])).toEqual([])
  expect(newlyReserved(['base'], ['base', 'hiv', 'violence'])).toEqual(['hiv', 'violence'])
})

test('what ends now had its last day yesterday, also across months', () => {
  expect(lastDayBefore('2026-03-01T00:30:00.000Z')).toBe('2026-02-28')
  expect(isOver('2026-02-28', '2026-03-01T00:30:00.000Z')).toBe(true)
  expect(isOver('2026-03-01', '2026-03-01T23:30:00.000Z')).toBe(false)
  expect(isOver(null, '2026-03-01T23:30:00.000Z')).toBe(false)
})

test('names are searched as people type them', () => {
  expect(searchWords('Forlì')).toBe(' forli')
  expect(searchWords("Cazzano Sant'Andrea", null)).toBe(' cazzano sant andrea')
  expect(searchWords('Bolzano', 'Bozen')).toBe(' bolzano bozen')
})
