// The plan of a file as a screen shows it: every version, the steps with their story, reviews, what the person answered.
import { z } from 'zod'
import { query } from '#core/kernel'
import { caseStates } from '../domain/case-states.ts'
import { PlanBody, planStates, resultStatuses, reviewOutcomes, signatureMeans } from '../domain/plan.ts'

const text = z.string()
const maybe = z.string().nullable()

export const PlanVersion = z.object({
  plan_id: text,
  version: z.int(),
  revision: z.int(),
  state: z.enum(planStates),
  /** Null once the key of the file is gone. */
  body: PlanBody.nullable(),
  lacks: z.array(text),
  review_every_days: z.int(),
  next_review_on: maybe,
  document_id: maybe,
  written_by_name: maybe,
  written_at: text,
  shared_at: maybe,
  agreed_at: maybe,
  in_force_at: maybe,
  ended_at: maybe,
  end_reason: maybe,
})
export type PlanVersion = z.infer<typeof PlanVersion>

/** The path of the inclusion allowance: the open one, and those that ended. */
export const PathSeen = z.object({
  path_id: text,
  /** Null once the key of the file is gone. */
  reference: maybe,
  activated_on: text,
  invited_on: maybe,
  met_on: maybe,
  pact_on: maybe,
  plan_id: maybe,
  due_on: maybe,
  awaits: z.enum(['invitation', 'pact']).nullable(),
  ended_on: maybe,
  end_reason: maybe,
  opened_at: text,
  opened_by_name: maybe,
})
export type PathSeen = z.infer<typeof PathSeen>

export const PlanPage = z.object({
  file: z.object({
    file_id: text,
    unit_id: text,
    number: text,
    state: z.enum(caseStates),
    case_manager_id: maybe,
    manager_name: maybe,
    unit_name: text,
  }),
  versions: z.array(PlanVersion),
  results: z.array(
    z.object({
      result_id: text,
      plan_id: text,
      goal_id: text,
      due_on: maybe,
      worker_id: maybe,
      worker_name: maybe,
      status: z.enum(resultStatuses),
      changed_at: text,
    }),
  ),
  steps: z.array(
    z.object({
      step_id: text,
      result_id: text,
      review_id: maybe,
      status: z.enum(resultStatuses),
      due_on: maybe,
      note: maybe,
      worker_name: maybe,
      at: text,
    }),
  ),
  reviews: z.array(
    z.object({
      review_id: text,
      plan_id: text,
      held_on: text,
      outcome: z.enum(reviewOutcomes),
      summary: maybe,
      next_review_on: maybe,
      worker_name: maybe,
    }),
  ),
  signatures: z.array(
    z.object({
      signature_id: text,
      plan_id: text,
      version: z.int(),
      answer: z.enum(['yes', 'no']),
      means: z.enum(signatureMeans),
      signed_name: maybe,
      strokes: maybe,
      reason: maybe,
      witness_name: maybe,
      worker_name: maybe,
      at: text,
    }),
  ),
  links: z.array(
    z.object({
      link_id: text,
      plan_id: text,
      attempts: z.int(),
      expires_at: text,
      used_at: maybe,
      at: text,
    }),
  ),
  /** Pages as they were shown; the bytes come from the papers. */
  pages: z.array(
    z.object({ document_id: text, plan_id: text, language: z.enum(['it', 'en']), sha256: text, at: text }),
  ),
  /** Who may follow a step or be a witness: colleagues, and those around the file. */
  workers: z.array(z.object({ worker_id: text, name: text })),
  paths: z.array(PathSeen),
  today: text,
  may: z.array(z.enum(['write', 'sign', 'add-document'])),
  me: text,
})
export type PlanPage = z.infer<typeof PlanPage>

export const planQuery = query('cases.plan', {
  verb: 'plan.see',
  input: z.object({ file_id: z.uuid() }),
  output: PlanPage,
  reads: ({ file }) => [file.file_id],
  needs_purpose: () => true,
})
