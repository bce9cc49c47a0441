// Judging an intent: load what it needs from a world, permit, decide. Shared by server and phone, so a phone
// knows at once what the server will say, and the server never trusts what the phone thought.
import type { z } from 'zod'
import type { AnyAction, Decision, Moment } from './action.ts'
import { bornOf } from './id.ts'
import type { Me, Target } from './me.ts'
import { may } from './policy.ts'
import { notAllowed, notFound, type Problem, Refusal, refuse } from './problem.ts'
import type { Needs, World } from './world.ts'

export interface Intent {
  id: string
  action: string
  at: string
  input: unknown
}

export interface Judgement {
  decision: Decision
  target: Target
}

export const readInput = (action: AnyAction, input: unknown): unknown => {
  const read = action.input.safeParse(input)
  if (read.success) return read.data
  throw new Refusal(invalid(read.error))
}

export const invalid = (error: z.ZodError): Problem => {
  const fields: Record<string, string> = {}
  for (const issue of error.issues.slice(0, 20)) {
    fields[issue.path.map(String).join('.').slice(0, 80) || 'input'] = issue.code
  }
  return { code: 'core.invalid-input', status: 422, fields }
}

const fromWorld = (needs: Needs, world: World): Record<string, unknown> => {
  const loaded: Record<string, unknown> = {}
  for (const [name, need] of Object.entries(needs)) {
    const rows = world.find(need.noun, need.where)
    if (need.required && rows.length === 0) notFound()
    loaded[name] = need.single ? rows[0] : rows
  }
  return loaded
}

export interface Bench {
  me: Me
  now: string
  world: World
  /** The input already read by `readInput`, so that it is not read twice. */
  input?: unknown
}

/** Throws a Refusal; on success the changes are already applied to the world. */
export const judge = (action: AnyAction, intent: Intent, bench: Bench): Judgement => {
  const { me, now, world } = bench
  const input = bench.input ?? readInput(action, intent.input)
  const loaded = fromWorld(action.needs(input), world) as never
  const target = action.on(loaded, input, me)
  if (me.scopes.length > 0 && !me.scopes.includes(action.verb)) notAllowed(action.verb)
  if (!may(me, action.verb, target)) notAllowed(action.verb)
  const moment: Moment = { me, intent_id: intent.id, at: intent.at, now, born: (n) => bornOf(intent.id, n) }
  const decision = action.decide(loaded, input, moment)
  world.apply(decision.changes)
  return { decision, target }
}

export const unknownAction = (name: string): never =>
  refuse('core.unknown-action', { action: name.slice(0, 80) }, 404)
