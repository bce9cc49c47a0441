// Would this service take this person? Yes, no, or perhaps, always with the reason; what is not known of a person
// never becomes a no. It advises who sends, and decides nothing.
import type { Leaf, RuleTree } from './eligibility-rule.ts'
import type { ServiceRecord } from './service.ts'

/** What is known of a person; everything may be left out. */
export interface PersonFacts {
  age?: number | null
  /** When only a band is known: the youngest and oldest they may be. */
  age_from?: number | null
  age_to?: number | null
  gender?: 'woman' | 'man' | 'non_binary' | null
  municipality_code?: string | null
  citizenship?: 'it' | 'eu' | 'non_eu' | null
  /** No permit to stay, as far as known. */
  is_irregular?: boolean | null
  has_minors?: boolean | null
  is_homeless?: boolean | null
  is_pregnant?: boolean | null
  uses_substances?: boolean | null
  flees_violence?: boolean | null
  is_jobless?: boolean | null
  has_pet?: boolean | null
}

export type Verdict = 'yes' | 'maybe' | 'no'
/** `code` is a key of the room's texts under `reason`. */
export interface Reason {
  verdict: 'maybe' | 'no'
  code: string
  values: Record<string, string | number>
}
export interface Eligibility {
  verdict: Verdict
  reasons: Reason[]
}

type Asked = Pick<
  ServiceRecord,
  'eligibility' | 'minimum_age' | 'maximum_age' | 'gender_policy' | 'accepts_irregular' | 'pets_allowed'
>

const yes: Eligibility = { verdict: 'yes', reasons: [] }
const because = (
  verdict: 'maybe' | 'no',
  code: string,
  values: Record<string, string | number> = {},
): Eligibility => ({ verdict, reasons: [{ verdict, code, values }] })

const worst = (verdicts: Verdict[]): Verdict =>
  verdicts.includes('no') ? 'no' : verdicts.includes('maybe') ? 'maybe' : 'yes'

const together = (parts: Eligibility[]): Eligibility => {
  const verdict = worst(parts.map((part) => part.verdict))
  const reasons = parts.flatMap((part) => part.reasons)
  return { verdict, reasons: verdict === 'no' ? reasons.filter((each) => each.verdict === 'no') : reasons }
}

const byAge = (facts: PersonFacts, least: number | null, most: number | null): Eligibility => {
  if (least === null && most === null) return yes
  const from = facts.age ?? facts.age_from ?? 0
  const to = facts.age ?? facts.age_to ?? 130
  const said = {
    code: least === null ? 'age_at_most' : most === null ? 'age_at_least' : 'age_between',
    values: { ...(least === null ? {} : { least }), ...(most === null ? {} : { most }) },
  }
  if (to < (least ?? 0) || from > (most ?? 130)) return because('no', said.code, said.values)
  return from >= (least ?? 0) && to <= (most ?? 130) ? yes : because('maybe', said.code, said.values)
}

const among = <V extends string>(
  known: V | null | undefined,
  wanted: readonly string[],
  code: string,
): Eligibility => {
  const values = { list: wanted.join(', ') }
  if (known === null || known === undefined) return because('maybe', code, values)
  return wanted.includes(known) ? yes : because('no', code, values)
}

const byLeaf = (leaf: Leaf, facts: PersonFacts): Eligibility => {
  if (leaf.field === 'age') return byAge(facts, leaf.at_least ?? null, leaf.at_most ?? null)
  if (leaf.field === 'gender') return among(facts.gender, leaf.one_of, 'gender')
  if (leaf.field === 'municipality') return among(facts.municipality_code, leaf.one_of, 'municipality')
  if (leaf.field === 'citizenship') return among(facts.citizenship, leaf.one_of, 'citizenship')
  const known = facts[leaf.field]
  const code = leaf.is ? leaf.field : `not_${leaf.field}`
  if (known === null || known === undefined) return because('maybe', code)
  return known === leaf.is ? yes : because('no', code)
}

const opposite = (part: Eligibility): Eligibility => {
  if (part.verdict === 'maybe') return part
  return part.verdict === 'no' ? yes : because('no', 'excluded')
}

const byRule = (rule: RuleTree, facts: PersonFacts): Eligibility => {
  if ('all' in rule) return together(rule.all.map((each) => byRule(each, facts)))
  if ('not' in rule) return opposite(byRule(rule.not, facts))
  if (!('any' in rule)) return byLeaf(rule, facts)
  const parts = rule.any.map((each) => byRule(each, facts))
  if (parts.some((part) => part.verdict === 'yes')) return yes
  const perhaps = parts.filter((part) => part.verdict === 'maybe')
  const left = perhaps.length > 0 ? perhaps : parts
  return { verdict: perhaps.length > 0 ? 'maybe' : 'no', reasons: left.flatMap((part) => part.reasons) }
}

const byGenderPolicy = (policy: Asked['gender_policy'], facts: PersonFacts): Eligibility => {
  if (policy === 'everyone') return yes
  const wanted = policy === 'men' ? 'man' : 'woman'
  if (facts.gender === wanted) return yes
  // Who is neither is asked about, never turned away by a rule.
  const isOther = facts.gender === (wanted === 'man' ? 'woman' : 'man')
  return because(isOther && policy !== 'women_and_children' ? 'no' : 'maybe', `for_${policy}`)
}

const byStay = (answer: Asked['accepts_irregular'], facts: PersonFacts): Eligibility => {
  if (answer === 'yes' || facts.citizenship === 'it' || facts.citizenship === 'eu') return yes
  if (facts.is_irregular === false) return yes
  if (answer === 'emergency_only')
    return facts.is_irregular || facts.citizenship === 'non_eu'
      ? because('maybe', 'stay_emergency_only')
      : yes
  if (facts.is_irregular) return because('no', 'stay_needed')
  return facts.citizenship === 'non_eu' ? because('maybe', 'stay_needed') : yes
}

export const checkEligibility = (service: Asked, facts: PersonFacts): Eligibility =>
  together([
    byAge(facts, service.minimum_age, service.maximum_age),
    byGenderPolicy(service.gender_policy, facts),
    byStay(service.accepts_irregular, facts),
    facts.has_pet && service.pets_allowed !== true
      ? because(service.pets_allowed === false ? 'no' : 'maybe', 'pets')
      : yes,
    service.eligibility === null ? yes : byRule(service.eligibility, facts),
  ])
