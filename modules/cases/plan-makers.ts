// Sample plans for tests: invented words of nobody.
import { newId } from '#core/kernel'
import type { PlanBody, PlanGoal } from './domain/plan.ts'

export const aGoal = (more: Partial<PlanGoal> = {}): PlanGoal => ({
  goal_id: newId(),
  area: 'housing',
  description: 'Una casa che resta',
  priority: 1,
  quote: null,
  own_resources: null,
  supports: ['fondo affitti'],
  results: [
    {
      result_id: newId(),
      description: 'Accordo scritto sugli arretrati',
      indicator: null,
      due_on: '2026-12-31',
      worker_id: null,
    },
  ],
  actions: [],
  commitments: [],
  ...more,
})

export const aBody = (more: Partial<PlanBody> = {}): PlanBody => ({
  called: 'Nadia',
  quote: 'Voglio un lavoro che finisca quando i bambini escono da scuola.',
  goals: [aGoal()],
  resources: { own: null, family: null, community: null },
  contact: { name: 'Marta', phone: '035 000 0000' },
  next_meeting: null,
  ...more,
})

export const aDraft = (file_id: string, more: Record<string, unknown> = {}) => ({
  plan_id: newId(),
  file_id,
  seen_revision: null as number | null,
  body: aBody(),
  review_every_days: 90,
  ...more,
})

export const aStroke = 'M10 20 L30 40 L50 20 L70 44'
