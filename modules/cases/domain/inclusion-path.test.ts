// The terms of the path of the inclusion allowance: which runs, until which day, and which days cannot be true together.
import { expect, test } from 'vitest'
import {
  awaitedOf,
  daysChanged,
  daysFault,
  inclusionDue,
  longestReference,
  type PathDays,
  pactDay,
  pathOf,
  reachedOn,
  referenceFault,
} from './inclusion-path.ts'

const today = '2026-11-30'
const begun: PathDays = { activated_on: '2026-10-01', invited_on: null, met_on: null, pact_on: null }

test('sixty days from the activation to the invitation, feasts and leap days or not', () => {
  expect(inclusionDue(begun)).toBe('2026-11-30')
  expect(inclusionDue({ ...begun, activated_on: '2026-12-24' })).toBe('2027-02-22')
  expect(inclusionDue({ ...begun, activated_on: '2028-01-01' })).toBe('2028-03-01')
  expect(awaitedOf(begun)).toBe('invitation')
})

test('a hundred and twenty more from the invitation to the pact, however early or late the invitation was', () => {
  expect(inclusionDue({ ...begun, invited_on: '2026-10-01' })).toBe('2027-01-29')
  expect(inclusionDue({ ...begun, invited_on: '2026-11-30' })).toBe('2027-03-30')
  expect(awaitedOf({ ...begun, invited_on: '2026-11-30' })).toBe('pact')
})

test('a household met without an invitation was reached; the meeting after an invitation gives no more days', () => {
  expect(inclusionDue({ ...begun, met_on: '2026-10-10' })).toBe('2027-02-07')
  const both = { ...begun, invited_on: '2026-10-05', met_on: '2026-11-20' }
  expect(reachedOn(both)).toBe('2026-10-05')
  expect(inclusionDue(both)).toBe('2027-02-02')
})

test('a signed pact ends every term, also when nobody wrote the invitation', () => {
  expect(inclusionDue({ ...begun, pact_on: today })).toBeNull()
  expect(awaitedOf({ ...begun, pact_on: today })).toBeNull()
})

test('days are not ahead, not before the activation, and follow each other; the same day is fine', () => {
  const all = { activated_on: today, invited_on: today, met_on: today, pact_on: today }
  expect(daysFault(all, today)).toBeUndefined()
  expect(daysFault({ ...all, pact_on: '2026-12-01' }, today)).toBe('cases.path-day-ahead')
  expect(daysFault({ ...begun, activated_on: '2026-12-01' }, today)).toBe('cases.path-day-ahead')
  expect(daysFault({ ...begun, activated_on: '2023-12-31' }, today)).toBe('cases.path-before-allowance')
  expect(daysFault({ ...begun, activated_on: '2024-01-01' }, today)).toBeUndefined()
  expect(daysFault({ ...begun, invited_on: '2026-09-30' }, today)).toBe('cases.path-before-activation')
  expect(daysFault({ ...begun, met_on: '2026-09-30' }, today)).toBe('cases.path-before-activation')
  const late = { ...begun, invited_on: '2026-10-10', met_on: '2026-10-09' }
  expect(daysFault(late, today)).toBe('cases.path-met-before-invited')
  const early = { ...begun, invited_on: '2026-10-10', pact_on: '2026-10-09' }
  expect(daysFault(early, today)).toBe('cases.path-pact-before-meeting')
})

test('a reference has something in it, and not too much', () => {
  expect(referenceFault('  ')).toBe('cases.path-reference-missing')
  expect(referenceFault('x'.repeat(longestReference))).toBeUndefined()
  expect(referenceFault('x'.repeat(longestReference + 1))).toBe('cases.path-reference-long')
})

test('a plan agreed before the household was invited is the pact from the day it holds, otherwise from its own', () => {
  const met = { ...begun, invited_on: '2026-11-10' }
  expect(pactDay(met, '2026-11-20', today)).toBe('2026-11-20')
  expect(pactDay(met, '2026-11-09', today)).toBe(today)
})

test('a correction tells each day it changed, and the open path is the one without an end', () => {
  const after = { ...begun, activated_on: '2026-10-02', met_on: '2026-10-10' }
  expect(daysChanged(begun, after)).toEqual([
    { what: 'activated_on', was: '2026-10-01', now: '2026-10-02' },
    { what: 'met_on', was: null, now: '2026-10-10' },
  ])
  expect(pathOf([{ ended_on: today }, { ended_on: null }])).toEqual({ ended_on: null })
  expect(pathOf([{ ended_on: today }])).toBeUndefined()
})
