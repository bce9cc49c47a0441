// What a call says, carried into a report: the gravest subject, who called, and nothing that is only guessed.
import { expect, test } from 'vitest'
import { nextOf, reportFromCall } from './from-call.ts'

const told = {
  caller_kind: 'neighbour',
  topics: [],
  urgency: 'within_48h',
  note: ' Dorme nel parco. ',
} as const

test('urgency, words and who called come along', () => {
  expect(reportFromCall({ ...told, topics: ['health'] })).toEqual({
    ...{ category: 'health', about: 'person', urgency: 'within_48h' },
    ...{ description: 'Dorme nel parco.', reporter_kind: 'citizen', channel: 'phone' },
  })
})

test('of many subjects the gravest is chosen; of none that is sure, none', () => {
  expect(reportFromCall({ ...told, topics: ['money', 'home', 'violence'] }).category).toBe('violence')
  expect(reportFromCall({ ...told, topics: ['documents', 'language'] }).category).toBeNull()
})

test('a quarrel is about a quarrel, a home about a home', () => {
  expect(reportFromCall({ ...told, topics: ['conflict'] }).about).toBe('conflict')
  expect(reportFromCall({ ...told, topics: ['home'] }).about).toBe('housing')
})

test('who called, in the words of reports', () => {
  const of = (caller_kind: 'self' | 'institution' | null) =>
    reportFromCall({ ...told, caller_kind }).reporter_kind
  expect([of('self'), of('institution'), of(null)]).toEqual(['self', 'partner', 'anonymous'])
})

test('the next step is offered until it is there', () => {
  const call = { outcome: 'report', report_id: null, referral_id: null }
  expect(nextOf(call)).toBe('report')
  expect(nextOf({ ...call, report_id: 'r' })).toBeNull()
  expect(nextOf({ ...call, outcome: 'referral' })).toBe('referral')
  expect(nextOf({ ...call, outcome: 'referral', referral_id: 'r' })).toBeNull()
  expect(nextOf({ ...call, outcome: 'appointment' })).toBe('appointment')
  expect(nextOf({ ...call, outcome: 'appointment', appointment_id: 'a' })).toBeNull()
  expect(
    ['information', 'orientation', 'silent', 'none', null].map((outcome) => nextOf({ ...call, outcome })),
  ).toEqual([null, null, null, null, null])
})
