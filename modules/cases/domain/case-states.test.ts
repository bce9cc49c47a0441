// The table of a file's life, sentence by sentence: what may come next, whose hand it takes, and by which day.
import { describe, expect, test } from 'vitest'
import { isWorkingDay } from '#core/kernel'
import {
  type CaseEvent,
  type CaseState,
  caseEvents,
  caseEventsFrom,
  caseHandOf,
  caseMoveOf,
  caseStates,
  isOpen,
  processOf,
  reopensAsItself,
} from './case-states.ts'
import { dueAfter } from './due.ts'
import { caseTerms } from './terms.ts'

const path: CaseEvent[] = ['open_path', 'note_path', 'tie_pact', 'correct_path', 'end_path']
const allowed: Record<CaseState, CaseEvent[]> = {
  intake: ['orient_only', 'accept', 'reject', 'change_members', ...path],
  assessment: ['complete_assessment', 'change_manager', 'change_members', 'link_joint', ...path],
  planning: ['sign_plan', 'change_manager', 'change_members', 'link_joint', ...path],
  active: [
    'sign_plan',
    'review',
    'suspend',
    'transfer',
    'propose_close',
    'change_manager',
    'change_members',
    'link_joint',
    ...path,
  ],
  suspended: [
    'resume',
    'still_away',
    'transfer',
    'propose_close',
    'change_manager',
    'change_members',
    'link_joint',
    ...path,
  ],
  closing: ['send_back', 'close', 'change_manager', 'change_members', 'link_joint', ...path],
  closed: ['reopen'],
  closed_oriented: [],
  closed_not_eligible: [],
  transferred: [],
}

test.each(caseStates)('from %s only what the table says', (state) => {
  expect([...caseEventsFrom(state)].sort()).toEqual([...allowed[state]].sort())
})

test('every event has one hand, and only opening begins from nothing', () => {
  expect(caseEvents.filter((event) => caseMoveOf(null, event))).toEqual(['open_intake'])
  const hands = Object.fromEntries(caseEvents.map((event) => [event, caseHandOf(event)]))
  expect(hands).toMatchObject({
    accept: 'coordinator',
    reject: 'coordinator',
    complete_assessment: 'manager',
    sign_plan: 'manager',
    suspend: 'manager',
    transfer: 'coordinator',
    propose_close: 'manager',
    close: 'coordinator',
    reopen: 'coordinator',
  })
})

test('an open file is in one of Lombardy’s processes A to E', () => {
  expect(caseStates.map((state) => processOf[state]).join('')).toBe('ABCDDEEAAE')
  expect(caseStates.filter(isOpen)).toHaveLength(6)
})

describe('deadlines', () => {
  const more = { opened_on: '2026-12-21', next_review_on: null, terms: caseTerms([]) }
  test('ten working days from the intake jump Christmas, Saint Stephen, New Year and Epiphany', () => {
    const due = dueAfter('intake', '2026-12-21', more)
    expect(due).toBe('2027-01-07')
    expect(isWorkingDay(String(due))).toBe(true)
  })
  test.each([
    ['assessment', '2026-12-31'],
    ['planning', '2026-12-31'],
    ['suspended', '2026-12-31'],
    ['active', '2027-03-01'],
    ['closing', '2026-12-16'],
    ['closed', null],
    ['transferred', null],
  ] as const)('%s from the first of December is due on %s', (state, due) => {
    expect(dueAfter(state, '2026-12-01', more)).toBe(due)
  })
  test('an assessment on the path of the allowance is due with the path, never earlier than its thirty days', () => {
    const due = (path_due_on: string | null) => dueAfter('assessment', '2026-12-01', { ...more, path_due_on })
    expect(due('2027-03-30')).toBe('2027-03-30')
    expect(due('2026-12-10')).toBe('2026-12-31')
    expect(due(null)).toBe('2026-12-31')
    expect(dueAfter('planning', '2026-12-01', { ...more, path_due_on: '2027-03-30' })).toBe('2026-12-31')
  })
  test('what the network set counts instead, in the days it said', () => {
    const set = [
      { term: 'case_intake', days: 3, counts: 'calendar' as const },
      { term: 'case_closing', days: 2, counts: 'working' as const },
    ]
    const ours = { ...more, terms: caseTerms(set) }
    expect(dueAfter('intake', '2026-12-21', ours)).toBe('2026-12-24')
    // Saturday, Sunday and the Immaculate Conception are jumped.
    expect(dueAfter('closing', '2026-12-04', ours)).toBe('2026-12-09')
    expect(dueAfter('planning', '2026-12-01', ours)).toBe('2026-12-31')
  })
  test('an active file is due on the next review, when one is set', () => {
    expect(dueAfter('active', '2026-12-01', { ...more, next_review_on: '2027-01-15' })).toBe('2027-01-15')
  })
})

test('a closed file opens again as itself for a year, to the day', () => {
  expect(reopensAsItself('2025-11-28', '2026-11-28')).toBe(true)
  expect(reopensAsItself('2025-11-28', '2026-11-29')).toBe(false)
})
