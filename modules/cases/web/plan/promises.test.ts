// What stands on the card of a plan is what the person has on paper.
import { expect, test } from 'vitest'
import type { PlanGoal } from '../../domain/plan.ts'
import { seesPlan } from '../slots.tsx'
import { promisesOf } from './goal-rows.tsx'

const words = {
  t: (key: string, values: Record<string, unknown> = {}) =>
    `${key.split('.').at(-1)} ${Object.values(values).join()}`,
  day: (day: string) => day,
} as never

test('both sides of a goal are told: what the person does, and what we do', () => {
  const goal = {
    commitments: [
      { member: null, text: 'Porta il passaporto.', due_on: '2026-12-20', binding_for_benefit: false },
      { member: 'La sorella', text: 'Viene con lei', due_on: null, binding_for_benefit: true },
    ],
    actions: [{ text: 'Prenotiamo la questura', provider: 'Sportello legale' }],
  } as unknown as PlanGoal
  expect(promisesOf(goal, words)).toEqual([
    'person_does Porta il passaporto (within 2026-12-20); La sorella: Viene con lei (binding )',
    'we_do Prenotiamo la questura (Sportello legale)',
  ])
  expect(promisesOf({ ...goal, commitments: [], actions: [] }, words)).toEqual([])
})

test('who is let in for another part is not told that there is no plan', () => {
  expect(seesPlan(['base', 'legal_status'])).toBe(false)
  expect(seesPlan(['base', 'social'])).toBe(true)
})
