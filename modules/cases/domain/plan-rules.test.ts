// The rules of a plan, one sentence each.
import { describe, expect, it, test } from 'vitest'
import { type PlanBody, type PlanGoal, planStates } from './plan.ts'
import {
  dayAfter,
  hasManyGoals,
  lacksOf,
  passOver,
  planAfter,
  reviewDayFault,
  stepLook,
  stepsOf,
} from './plan-rules.ts'

let n = 0
const someId = () => `00000000-0000-4000-8000-${String(++n).padStart(12, '0')}`
const goal = (more: Partial<PlanGoal> = {}): PlanGoal => ({
  goal_id: someId(),
  area: 'housing',
  description: 'Una casa che resta',
  priority: 1,
  quote: null,
  own_resources: null,
  supports: ['fondo affitti'],
  results: [
    {
      result_id: someId(),
      description: 'Accordo scritto',
      indicator: null,
      due_on: '2026-12-31',
      worker_id: null,
    },
  ],
  actions: [],
  commitments: [],
  ...more,
})
const body = (goals: PlanGoal[]): PlanBody => ({
  called: null,
  quote: null,
  goals,
  resources: { own: null, family: null, community: null },
  contact: { name: null, phone: null },
  next_meeting: null,
})

describe('before somebody is asked to sign', () => {
  const dateless = goal({
    results: [
      { result_id: someId(), description: 'Un passo', indicator: null, due_on: null, worker_id: null },
    ],
  })
  test.each([
    ['a plan without goals lacks one', body([]), ['plan-no-goal']],
    ['a goal, a support and a step with a day are enough', body([goal()]), []],
    [
      'what the person brings counts as a support',
      body([goal({ supports: [], own_resources: 'la patente' })]),
      [],
    ],
    [
      'blanks are no support',
      body([goal({ supports: [], own_resources: '  ' })]),
      ['plan-goal-without-support'],
    ],
    ['one step must have a day', body([dateless]), ['plan-no-dated-result']],
    ['one dated step among many is enough', body([dateless, goal()]), []],
    ['every goal is looked at', body([goal(), goal({ supports: [] })]), ['plan-goal-without-support']],
  ])('%s', (_, plan, codes) => {
    expect(lacksOf(plan).map((lack) => lack.code)).toEqual(codes)
  })

  it('six goals are many, five are not', () => {
    const goals = Array.from({ length: 6 }, () => goal())
    expect(hasManyGoals(body(goals))).toBe(true)
    expect(hasManyGoals(body(goals.slice(1)))).toBe(false)
  })
})

describe('the states of a version', () => {
  test.each([
    ['draft', 'share', 'shared'],
    ['shared', 'write', 'draft'],
    ['shared', 'agree', 'agreed'],
    ['agreed', 'start', 'in_force'],
    ['in_force', 'review', 'in_force'],
    ['in_force', 'change', 'under_review'],
    ['under_review', 'review', 'in_force'],
    ['under_review', 'replace', 'replaced'],
    ['in_force', 'complete', 'completed'],
    ['agreed', 'interrupt', 'interrupted'],
    ['agreed', 'write', undefined],
    ['in_force', 'write', undefined],
    ['draft', 'agree', undefined],
    ['shared', 'start', undefined],
  ] as const)('%s, %s: %s', (state, event, next) => {
    expect(planAfter(state, event)).toBe(next)
  })

  it('what is over does not move any more', () => {
    const events = [
      'write',
      'share',
      'agree',
      'start',
      'review',
      'change',
      'replace',
      'complete',
      'interrupt',
    ] as const
    for (const state of ['replaced', 'completed', 'interrupted'] as const)
      for (const event of events) expect(planAfter(state, event)).toBeUndefined()
    expect(planStates).toContain('replaced')
  })
})

describe('the next look', () => {
  test.each([
    ['2026-11-28', '2026-11-28', 'review-in-the-past'],
    ['2026-11-28', '2026-11-29', undefined],
    ['2026-11-28', '2027-05-27', undefined],
    ['2026-11-28', '2027-05-28', 'review-too-far'],
  ])('held on %s, next on %s: %s', (held, next, fault) => {
    expect(reviewDayFault(held, next)).toBe(fault)
  })

  it('counts days over the change of the clock', () => {
    expect(dayAfter('2026-10-24', 2)).toBe('2026-10-26')
    expect(dayAfter('2026-11-28', 180)).toBe('2027-05-27')
  })
})

describe('a step today', () => {
  test.each([
    ['achieved', '2026-01-01', 'done'],
    ['in_progress', '2026-11-27', 'late'],
    ['planned', '2026-11-27', 'late'],
    ['in_progress', '2026-11-28', 'now'],
    ['partly', null, 'now'],
    ['planned', '2026-12-01', 'later'],
    ['dropped', '2026-01-01', 'left'],
  ] as const)('%s, due %s: %s', (status, due_on, look) => {
    expect(stepLook({ status, due_on }, '2026-11-28')).toBe(look)
  })
})

it('a new version keeps the story of the steps it keeps, and lets the open ones it lost go', () => {
  const kept = goal()
  const [step] = kept.results
  const before = [
    { result_id: step?.result_id ?? '', status: 'in_progress' as const },
    { result_id: 'lost', status: 'planned' as const },
    { result_id: 'done', status: 'achieved' as const },
  ]
  const fresh = goal()
  const passage = passOver(before, stepsOf(body([kept, fresh])))
  expect(passage.kept.map((each) => each.result_id)).toEqual([step?.result_id])
  expect(passage.born.map((each) => each.goal_id)).toEqual([fresh.goal_id])
  expect(passage.dropped).toEqual(['lost'])
})
