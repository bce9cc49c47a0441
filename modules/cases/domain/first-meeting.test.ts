// The clock of the first meeting of a team: when it starts, for whom, and what ends it.
import { expect, test } from 'vitest'
import { firstMeetingDue, standing } from './first-meeting.ts'

const found = { complexity: 'complex' as const, by: '2026-12-30', since: '2026-11-02', meetings: [] }
const held = (at: string) => ({ state: 'held' as const, at })

test('by the last day of the term after a need was found complex', () => {
  expect(firstMeetingDue(found)).toBe('2026-12-30')
})

test('a simple need and one for a specialist call no team', () => {
  expect(firstMeetingDue({ ...found, complexity: 'simple' })).toBeNull()
  expect(firstMeetingDue({ ...found, complexity: 'specialist' })).toBeNull()
})

test('a meeting held while it was being looked at is the first; one only fixed, or of before, is not', () => {
  expect(firstMeetingDue({ ...found, meetings: [held('2026-11-20T09:00:00.000Z')] })).toBeNull()
  expect(firstMeetingDue({ ...found, meetings: [held('2026-10-20T09:00:00.000Z')] })).toBe('2026-12-30')
  const fixed = { state: 'planned' as const, at: '2026-11-20T09:00:00.000Z' }
  expect(firstMeetingDue({ ...found, meetings: [fixed] })).toBe('2026-12-30')
  // Half past midnight in Italy is still the day before in Greenwich.
  expect(firstMeetingDue({ ...found, meetings: [held('2026-11-01T23:30:00.000Z')] })).toBeNull()
})

test('the last day is still in time; from two weeks before it is near', () => {
  expect(standing('2026-11-30', '2026-11-30')).toBe('near')
  expect(standing('2026-11-29', '2026-11-30')).toBe('late')
  expect(standing('2026-12-14', '2026-11-30')).toBe('near')
  expect(standing('2026-12-15', '2026-11-30')).toBe('far')
})
