// What is being written of a plan: kept in this tab while somebody types, tidied before it is sent.
import { useEffect, useState } from 'react'
import { newId } from '#core/kernel'
import { PlanBody, type PlanGoal } from '../../domain/plan.ts'

export interface Draft {
  body: PlanBody
  days: string
}

export const emptyStep = (): PlanGoal['results'][number] => ({
  result_id: newId(),
  description: '',
  indicator: null,
  due_on: null,
  worker_id: null,
})
export const emptyCommitment = (): PlanGoal['commitments'][number] => ({
  member: null,
  text: '',
  due_on: null,
  binding_for_benefit: false,
})
export const emptyAction = (): PlanGoal['actions'][number] => ({
  text: '',
  type: 'service',
  provider: null,
  start_on: null,
  frequency: null,
  cost_cents: null,
  status: 'planned',
  worker_id: null,
})
export const emptyGoal = (): PlanGoal => ({
  goal_id: newId(),
  area: 'housing',
  description: '',
  priority: 2,
  quote: null,
  own_resources: null,
  supports: [''],
  results: [emptyStep()],
  actions: [],
  commitments: [],
})

export const emptyDraft = (contact: string | null): Draft => ({
  body: {
    called: null,
    quote: null,
    goals: [emptyGoal()],
    resources: { own: null, family: null, community: null },
    contact: { name: contact, phone: null },
    next_meeting: null,
  },
  days: '90',
})

const text = (said: string | null): string | null => said?.trim() || null
const hasWords = (said: string): boolean => said.trim() !== ''

const tidyGoal = (goal: PlanGoal): PlanGoal => ({
  ...goal,
  description: goal.description.trim(),
  quote: text(goal.quote),
  own_resources: text(goal.own_resources),
  supports: goal.supports.filter(hasWords).map((each) => each.trim()),
  results: goal.results.filter((each) => hasWords(each.description)),
  actions: goal.actions
    .filter((each) => hasWords(each.text))
    .map((each) => ({ ...each, provider: text(each.provider), frequency: text(each.frequency) })),
  commitments: goal.commitments
    .filter((each) => hasWords(each.text))
    .map((each) => ({ ...each, member: text(each.member) })),
})

const isEmptyGoal = (goal: PlanGoal): boolean =>
  !hasWords(goal.description) &&
  [goal.supports, goal.results, goal.actions, goal.commitments].every((list) => list.length === 0)

/** Lines nobody filled fall away; a word that was written never does. */
export const tidied = ({ body, days }: Draft): Draft => ({
  days: days.trim(),
  body: {
    called: text(body.called),
    quote: text(body.quote),
    goals: body.goals.map(tidyGoal).filter((goal) => !isEmptyGoal(goal)),
    resources: {
      own: text(body.resources.own),
      family: text(body.resources.family),
      community: text(body.resources.community),
    },
    contact: { name: text(body.contact.name), phone: text(body.contact.phone) },
    next_meeting: body.next_meeting?.on
      ? {
          on: body.next_meeting.on,
          time: text(body.next_meeting.time),
          place: text(body.next_meeting.place),
        }
      : null,
  },
})

/** Ids of fields that cannot be sent as they are. */
export const wrongFields = ({ body, days }: Draft): string[] => {
  const read = PlanBody.safeParse(body)
  const wrong = read.success
    ? []
    : read.error.issues.map((issue) => fieldId(...(issue.path as (string | number)[])))
  const every = Number(days)
  return Number.isInteger(every) && every >= 7 && every <= 180 ? wrong : [...wrong, fieldId('days')]
}

export const fieldId = (...path: (string | number)[]): string => ['plan', ...path].join('-')

const every_ms = 1_500
const keyOf = (plan_id: string): string => `prossima-case-plan-${plan_id}`

export interface Kept {
  at: string
  draft: Draft
  /** The number of the draft it was begun from. */
  seen_revision: number | null
  plan_id: string
}

/** Where an unfinished plan of this file waits, in this tab only. */
export const keptDraft = (file_id: string): Kept | undefined => {
  try {
    const found = sessionStorage.getItem(keyOf(file_id))
    return found ? (JSON.parse(found) as Kept) : undefined
  } catch {
    return undefined
  }
}
export const dropDraft = (file_id: string): void => {
  try {
    sessionStorage.removeItem(keyOf(file_id))
  } catch {
    // Nothing was kept.
  }
}

const keep = (file_id: string, kept: Omit<Kept, 'at'>): string | undefined => {
  const at = new Date().toISOString()
  try {
    sessionStorage.setItem(keyOf(file_id), JSON.stringify({ at, ...kept }))
    return at
  } catch {
    // No room in this browser: the words stay in the fields.
    return undefined
  }
}

/** Keeps what is typed; answers the instant of the last keeping. */
export const useKeeping = (
  file_id: string,
  kept: Omit<Kept, 'at'>,
  isTouched: boolean,
): string | undefined => {
  const [at, setAt] = useState<string>()
  const { draft, seen_revision, plan_id } = kept
  useEffect(() => {
    if (!isTouched) return
    const timer = setTimeout(() => setAt(keep(file_id, { draft, seen_revision, plan_id })), every_ms)
    return () => clearTimeout(timer)
  }, [file_id, draft, seen_revision, plan_id, isTouched])
  return at
}
