// The first net: may this worker do this verb here? A table of verbs per room, each with the roles that hold
// it and the condition, which is the name of the row policy that is the second net (core/access).
import type { Me, Target } from './me.ts'
import type { By } from './noun.ts'

export interface Rule {
  roles: readonly string[]
  by: By
  /** A second road to the same verb, for other roles under their own condition. */
  also?: Rule
}
export type Policy = Record<string, Rule>

const verbs = new Map<string, Rule>()

export const policy = <P extends Policy>(rules: P): P => {
  for (const [verb, rule] of Object.entries(rules)) verbs.set(verb, rule)
  return rules
}

export const ruleOf = (verb: string): Rule => {
  const rule = verbs.get(verb)
  if (!rule) throw new Error(`No policy names the verb ${verb}`)
  return rule
}

export const everyVerb = (): [string, Rule][] => [...verbs.entries()]

const holds: Record<By, (me: Me, roles: readonly string[], target: Target) => boolean> = {
  network: (me, roles) => me.grants.some((grant) => roles.includes(grant.role)),
  organisation: (me, roles, target) =>
    me.grants.some((grant) => roles.includes(grant.role) && grant.organisation_id === target.organisation_id),
  unit: (me, roles, target) =>
    me.grants.some((grant) => roles.includes(grant.role) && grant.unit_ids.includes(target.unit_id ?? '')),
  self: (me, roles, target) =>
    target.worker_id === me.worker_id && me.grants.some((grant) => roles.includes(grant.role)),
  // The circle around a person is known to the database alone; here the unit that met them stands for it.
  person: (me, roles, target) =>
    me.grants.some(
      (grant) =>
        roles.includes(grant.role) &&
        (target.unit_id === undefined || grant.unit_ids.includes(target.unit_id)),
    ),
  // So is the circle around a file.
  file: (me, roles, target) => holds.person(me, roles, target),
}

/** Deny by default: a verb nobody named is nobody's. */
export const may = (me: Me, verb: string, target: Target = {}): boolean => {
  const rule = verbs.get(verb)
  if (!rule) return false
  if (target.network_id !== undefined && target.network_id !== me.network_id) return false
  return holdsRule(me, rule, target)
}

const holdsRule = (me: Me, rule: Rule, target: Target): boolean =>
  holds[rule.by](me, rule.roles, target) || (rule.also !== undefined && holdsRule(me, rule.also, target))
