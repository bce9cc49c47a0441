// The plan a person and a service agree on: what the person wants in their own words, the steps with a day, who does
// what. A version that was shown never changes; a later agreement is a new version beside it.
import { z } from 'zod'
import { code, codes, dayText, id, instantText, line, noun } from '#core/kernel'

export const planStates = [
  'draft',
  'shared',
  'agreed',
  'in_force',
  'under_review',
  'replaced',
  'completed',
  'interrupted',
] as const
export type PlanState = (typeof planStates)[number]

export const resultStatuses = [
  'planned',
  'in_progress',
  'achieved',
  'partly',
  'not_achieved',
  'dropped',
] as const
export type ResultStatus = (typeof resultStatuses)[number]

/** The areas of life of the house instrument (domain 3.10). */
export const planAreas = [
  'income',
  'work',
  'daytime',
  'housing',
  'relations_home',
  'wellbeing',
  'health',
  'substances',
  'daily_living',
  'rights',
  'network',
  'participation',
  'justice',
  'language',
  'parenting',
] as const

export const actionTypes = ['service', 'money', 'goods', 'accompaniment', 'training', 'other'] as const
export const actionStatuses = ['planned', 'running', 'done', 'stopped'] as const

const words = (max: number) => line(max).trim().min(2)

export const PlanResult = z.object({
  result_id: id(),
  description: words(300),
  indicator: line(200).nullable(),
  due_on: dayText().nullable(),
  /** Who follows it. */
  worker_id: id().nullable(),
})

export const PlanAction = z.object({
  text: words(300),
  type: z.enum(actionTypes),
  provider: line(160).nullable(),
  start_on: dayText().nullable(),
  frequency: line(120).nullable(),
  cost_cents: z.int().min(0).max(100_000_000).nullable(),
  status: z.enum(actionStatuses),
  worker_id: id().nullable(),
})

export const PlanCommitment = z.object({
  /** Who in the household; empty when it is the person. */
  member: line(80).nullable(),
  text: words(300),
  due_on: dayText().nullable(),
  binding_for_benefit: z.boolean(),
})

export const PlanGoal = z.object({
  goal_id: id(),
  area: z.enum(planAreas),
  description: words(200),
  priority: z.int().min(1).max(3),
  quote: line(300).nullable(),
  /** What the person brings: a licence, four years in a kitchen. */
  own_resources: line(300).nullable(),
  supports: z.array(words(200)).max(12),
  results: z.array(PlanResult).max(12),
  actions: z.array(PlanAction).max(12),
  commitments: z.array(PlanCommitment).max(12),
})

export const PlanBody = z.object({
  /** How the person wants to be called on their paper. */
  called: line(60).nullable(),
  quote: line(400).nullable(),
  goals: z.array(PlanGoal).max(12),
  resources: z.object({
    own: line(500).nullable(),
    family: line(500).nullable(),
    community: line(500).nullable(),
  }),
  /** Whom the person calls when something does not work. */
  contact: z.object({ name: line(120).nullable(), phone: line(40).nullable() }),
  next_meeting: z
    .object({
      on: dayText(),
      time: z
        .string()
        .regex(/^\d{2}:\d{2}$/)
        .nullable(),
      place: line(160).nullable(),
    })
    .nullable(),
})
export type PlanBody = z.infer<typeof PlanBody>
export type PlanGoal = z.infer<typeof PlanGoal>

export const PlanStep = z.object({
  result_id: id(),
  goal_id: id(),
  due_on: dayText().nullable(),
  worker_id: id().nullable(),
})
export type PlanStep = z.infer<typeof PlanStep>

export const Plan = noun(
  'cases.plan',
  { table: 'cases.plans', key: 'plan_id', by: 'file', conflict: 'ask', sealed: ['body'] },
  z.object({
    plan_id: id(),
    file_id: id(),
    unit_id: id(),
    version: z.int().min(1).max(999),
    /** How often the draft was written: who saves over a number they have not seen is asked. */
    revision: z.int().min(1).max(100_000),
    state: z.enum(planStates),
    body: z.string().max(120_000),
    /** The skeleton of the body, without a word: which steps, by when, with whom. */
    steps: z.array(PlanStep),
    /** What it still lacks before somebody can be asked to agree. */
    lacks: codes(),
    review_every_days: z.int().min(7).max(180),
    next_review_on: dayText().nullable(),
    /** The frozen page the person was shown. */
    document_id: id().nullable(),
    written_by: id(),
    written_at: instantText(),
    shared_at: instantText().nullable(),
    agreed_at: instantText().nullable(),
    in_force_at: instantText().nullable(),
    ended_at: instantText().nullable(),
    end_reason: code().nullable(),
  }),
)

/** A step of the plan in force: its words stay in the sealed body, here only what moves. */
export const Result = noun(
  'cases.result',
  { table: 'cases.plan_results', key: 'result_id', by: 'file', conflict: 'latest' },
  z.object({
    result_id: id(),
    plan_id: id(),
    file_id: id(),
    unit_id: id(),
    goal_id: id(),
    due_on: dayText().nullable(),
    /** Who follows it. */
    worker_id: id().nullable(),
    status: z.enum(resultStatuses),
    changed_at: instantText(),
  }),
)

export const ResultStep = noun(
  'cases.result-step',
  { table: 'cases.result_steps', key: 'step_id', by: 'file', sealed: ['note'] },
  z.object({
    step_id: id(),
    result_id: id(),
    file_id: id(),
    unit_id: id(),
    review_id: id().nullable(),
    status: z.enum(resultStatuses),
    due_on: dayText().nullable(),
    note: line(500).nullable(),
    worker_id: id(),
    at: instantText(),
    recorded_at: instantText(),
  }),
)

export const reviewOutcomes = ['goes_on', 'to_change', 'reached'] as const

export const PlanReview = noun(
  'cases.plan-review',
  { table: 'cases.plan_reviews', key: 'review_id', by: 'file', sealed: ['summary'] },
  z.object({
    review_id: id(),
    plan_id: id(),
    file_id: id(),
    unit_id: id(),
    held_on: dayText(),
    outcome: z.enum(reviewOutcomes),
    summary: line(4000).nullable(),
    next_review_on: dayText().nullable(),
    worker_id: id(),
    recorded_at: instantText(),
  }),
)

export const signatureMeans = ['screen', 'link', 'verbal'] as const

/** What the person answered to the page they were shown; `document_sha256` is that page. */
export const Signature = noun(
  'cases.signature',
  {
    table: 'cases.plan_signatures',
    key: 'signature_id',
    by: 'file',
    sealed: ['signed_name', 'strokes', 'reason'],
  },
  z.object({
    signature_id: id(),
    plan_id: id(),
    file_id: id(),
    unit_id: id(),
    version: z.int().min(1).max(999),
    answer: z.enum(['yes', 'no']),
    means: z.enum(signatureMeans),
    signed_name: line(120).nullable(),
    /** Lines of a finger or a mouse, as an SVG path. */
    strokes: z.string().max(60_000).nullable(),
    witness_id: id().nullable(),
    reason: line(500).nullable(),
    document_sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** Who sat beside; empty when it came by link. */
    worker_id: id().nullable(),
    at: instantText(),
    recorded_at: instantText(),
  }),
)
