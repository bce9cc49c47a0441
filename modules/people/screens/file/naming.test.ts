// What the form of a name takes for granted: nothing about somebody whom nobody asked.
import { expect, test } from 'vitest'
import { overOn } from '../sharing-card.tsx'
import { emptyName, isNameReady, nameFor } from './naming-fields.tsx'
import { isChild, isMinor } from './who-answers.tsx'

test('who does not speak Italian is not written down as Italian', () => {
  expect(nameFor('it').citizenships).toEqual(['IT'])
  expect(nameFor('ar').citizenships).toEqual([])
  const whole = { ...nameFor('ar'), given_name: 'Samira', family_name: 'Prova', birth_year: '1988' }
  expect(isNameReady(whole)).toBe(false)
  expect(isNameReady({ ...whole, citizenships: ['MA'] })).toBe(true)
})

test('the emergency of a minor is asked of minors', () => {
  const born = (birth_year: string) => ({ ...emptyName, birth_year })
  expect(isMinor(born('2010'), '2026-11-30')).toBe(true)
  expect(isMinor(born('1988'), '2026-11-30')).toBe(false)
  expect(isMinor(emptyName, '2026-11-30')).toBe(false)
  expect(isChild(born('2010'), '2026-11-30')).toBe(false)
})

test('a share that began and ended on one day is not told as over before it began', () => {
  expect(overOn({ begins_on: '2026-11-30', ended_on: '2026-11-29' })).toBe('2026-11-30')
  expect(overOn({ begins_on: '2026-10-01', ended_on: '2026-11-29' })).toBe('2026-11-29')
})
