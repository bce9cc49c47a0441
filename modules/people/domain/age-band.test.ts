import { expect, test } from 'vitest'
import { ageOn, bandOf } from './age-band.ts'

const born = (birth_date: string) => ({ birth_date, birth_year: null })
const bornIn = (birth_year: number) => ({ birth_date: null, birth_year })

test('the day before the birthday is still the year before', () => {
  expect(ageOn(born('2008-11-29'), '2026-11-28')).toBe(17)
  expect(ageOn(born('2008-11-28'), '2026-11-28')).toBe(18)
})

test('every band begins on its birthday', () => {
  const day = '2026-11-28'
  expect(bandOf(born('2008-11-29'), day)).toBe('under_18')
  expect(bandOf(born('2008-11-28'), day)).toBe('from_18_to_29')
  expect(bandOf(born('1996-11-28'), day)).toBe('from_30_to_54')
  expect(bandOf(born('1971-11-28'), day)).toBe('from_55_to_64')
  expect(bandOf(born('1961-11-28'), day)).toBe('from_65')
})

test('with a year alone, who may still be under 18 is protected; nobody knows nothing', () => {
  expect(bandOf(bornIn(2008), '2026-11-28')).toBe('under_18')
  expect(bandOf(bornIn(2007), '2026-11-28')).toBe('from_18_to_29')
  expect(bandOf({ birth_date: null, birth_year: null }, '2026-11-28')).toBe('unknown')
})
