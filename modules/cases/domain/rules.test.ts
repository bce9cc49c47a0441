// The smaller rules of a file: for whom it opens, its number, who may follow it, when it may close, what a look says.
import { describe, expect, test } from 'vitest'
import { lateLetter } from '../texts/letters.ts'
import { numberOf, prefixOf } from './case-file.ts'
import { closingGap } from './closing.ts'
import { isTakenOver } from './handing.ts'
import {
  answersGap,
  criticalAreas,
  type Instrument,
  instrumentOf,
  instruments,
  slicesOf,
  unseenAreas,
} from './instruments.ts'
import { mayManage } from './managing.ts'
import { mayOpenFor } from './opening.ts'
import { hasAnotherBody, isAround } from './team.ts'

test.each([
  ['Segretariato sociale', 'SS'],
  ['Unità mobile', 'UM'],
  ['Servizio sociale di Crema', 'SS'],
  ['Trezzano', 'TR'],
  ['Équipe', 'EQ'],
  ['A', 'CS'],
])('the unit %s numbers its files %s', (name, prefix) => {
  expect(prefixOf(name)).toBe(prefix)
  expect(numberOf(name, 2026, 148)).toBe(`${prefix}-2026-0148`)
})

test.each([
  ['identified', 'housing', undefined],
  ['verified', 'addiction', undefined],
  ['pseudonymous', 'housing', 'cases.name-needed'],
  ['pseudonymous', 'addiction', undefined],
  ['sealed_anonymous', 'work', 'cases.person-sealed'],
] as const)('somebody %s with a need of %s: %s', (level, need, gap) => {
  expect(mayOpenFor(level, need)).toBe(gap)
})

describe('who may follow a file', () => {
  const file = { unit_id: 'u', organisation_id: 'o' }
  const grant = {
    role: 'social_worker',
    organisation_id: 'o',
    unit_id: 'u',
    begins_on: '2026-01-01',
    ended_on: null,
  }
  test.each([
    ['a social worker of the unit', grant, true],
    ['a case manager of the whole body', { ...grant, role: 'case_manager', unit_id: null }, true],
    ['an educator', { ...grant, role: 'educator' }, false],
    ['somebody of another unit', { ...grant, unit_id: 'x' }, false],
    ['somebody whose role has ended', { ...grant, ended_on: '2026-10-31' }, false],
    ['somebody who has not begun', { ...grant, begins_on: '2027-01-01' }, false],
  ])('%s', (_, held, may) => {
    expect(mayManage([held], file, '2026-11-28')).toBe(may)
  })
})

describe('proposing to close', () => {
  const plain = { reason: 'goals_reached' as const, attempts: [], is_person_informed: true }
  const day = '2026-11-28'
  test('asks for a look at the exit and for a person who knows', () => {
    expect(closingGap(plain, { has_exit: false, day })).toBe('cases.exit-missing')
    expect(closingGap({ ...plain, is_person_informed: false }, { has_exit: true, day })).toBe(
      'cases.person-untold',
    )
    expect(closingGap(plain, { has_exit: true, day })).toBeUndefined()
  })
  test('who is lost was looked for on three days of the last sixty', () => {
    const lost = (attempts: string[]) =>
      closingGap({ ...plain, reason: 'lost', attempts }, { has_exit: false, day })
    expect(lost(['2026-11-01', '2026-11-10', '2026-11-20'])).toBeUndefined()
    expect(lost(['2026-11-01', '2026-11-01', '2026-11-20'])).toBe('cases.attempts-missing')
    expect(lost(['2026-08-01', '2026-11-10', '2026-11-20'])).toBe('cases.attempts-missing')
    expect(lost(['2026-12-24', '2026-11-10', '2026-11-20'])).toBe('cases.attempts-missing')
  })
})

describe('looks', () => {
  const matrix = instrumentOf('am_it') as Instrument
  test('a look fits its instrument, or says what does not', () => {
    expect(answersGap('am_it', { income: 3, parenting: null }, null)).toBeUndefined()
    expect(answersGap('am_it', { income: 0 }, null)).toBe('cases.answers-unfit')
    expect(answersGap('am_it', { money: 3 }, null)).toBe('cases.answers-unfit')
    expect(answersGap('am_it', { parenting: null }, null)).toBe('cases.answers-missing')
    expect(answersGap('quick', { food: null }, null)).toBe('cases.answers-unfit')
    expect(answersGap('preliminary', { work: 1 }, null)).toBe('cases.result-missing')
    expect(answersGap('preliminary', { work: 1 }, 'work_path')).toBeUndefined()
    expect(answersGap('star', { work: 1 }, null)).toBe('cases.instrument-unknown')
  })
  test('areas are compared one by one, never summed', () => {
    const entry = { income: 1, housing: 2, work: 4 }
    const slices = slicesOf(matrix, entry, { income: 3, housing: 2, work: 3, parenting: null })
    const of = (area: string) => slices.find((slice) => slice.area === area)
    expect(slices).toHaveLength(15)
    expect(of('income')).toMatchObject({ entry: 1, now: 3, gained: 2, is_critical: false })
    expect(of('housing')).toMatchObject({ gained: 0, is_critical: true })
    expect(of('work')).toMatchObject({ gained: -1 })
    expect(of('parenting')).toMatchObject({ now: null, gained: null, is_critical: false })
    expect(criticalAreas(matrix, entry)).toEqual(['income', 'housing'])
    for (const instrument of instruments) expect(Object.keys(instrument)).not.toContain('total')
  })
  test('what was difficult and is not looked at again is said, and not taken for better', () => {
    const entry = { income: 1, housing: 2, work: 4, people_around: 1, parenting: 1 }
    expect(unseenAreas(matrix, entry, { income: 3, parenting: null })).toEqual(['housing', 'people_around'])
    expect(unseenAreas(matrix, entry, entry)).toEqual([])
  })
})

test('a team of another body; who ends today is no longer around', () => {
  const member = { organisation_id: 'b', begins_on: '2026-11-01', ended_on: null as string | null }
  expect(hasAnotherBody([member], 'a', '2026-11-28')).toBe(true)
  expect(hasAnotherBody([member], 'b', '2026-11-28')).toBe(false)
  expect(isAround({ ...member, ended_on: '2026-11-28' }, '2026-11-28')).toBe(false)
})

test('the letter about what is late tells a unit and a number, nothing else', () => {
  expect(lateLetter('Segretariato', 3, 'https://prova.example').text).toContain('Segretariato: 3 compiti')
  expect(lateLetter('Segretariato', 1, 'https://prova.example').subject).not.toMatch(/\d|Segretariato/)
})

test('another body goes on when its yes is about this person', () => {
  const wanted = { person_id: 'p', to_organisation_id: 'o' }
  const referral = { ...wanted, state: 'accepted' }
  expect(isTakenOver(referral, wanted)).toBe(true)
  expect(isTakenOver({ ...referral, state: 'sent' }, wanted)).toBe(false)
  expect(isTakenOver({ ...referral, person_id: 'q' }, wanted)).toBe(false)
  expect(isTakenOver({ ...referral, to_organisation_id: 'x' }, wanted)).toBe(false)
  expect(isTakenOver({}, wanted)).toBe(false)
})
