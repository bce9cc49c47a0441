import { describe, expect, it } from 'vitest'
import { it as italian } from '../texts/it.ts'
import { checkEligibility, type PersonFacts } from './eligibility.ts'
import { Rule, type RuleTree } from './eligibility-rule.ts'

const open = {
  eligibility: null as RuleTree | null,
  minimum_age: null as number | null,
  maximum_age: null as number | null,
  gender_policy: 'everyone' as const,
  accepts_irregular: 'yes' as const,
  pets_allowed: null,
}
type Asked = Parameters<typeof checkEligibility>[0]
const check = (service: Partial<Asked>, facts: PersonFacts) =>
  checkEligibility({ ...open, ...service }, facts)
const codes = (service: Partial<Asked>, facts: PersonFacts) =>
  check(service, facts).reasons.map((reason) => reason.code)

describe('a service', () => {
  it('that asks for nothing takes everybody', () => {
    expect(check({}, {})).toEqual({ verdict: 'yes', reasons: [] })
  })

  it('for adults: yes, no, and perhaps when the age is not known', () => {
    expect(check({ minimum_age: 18 }, { age: 18 }).verdict).toBe('yes')
    expect(check({ minimum_age: 18 }, { age: 17 }).verdict).toBe('no')
    expect(check({ minimum_age: 18 }, {}).verdict).toBe('maybe')
    expect(check({ minimum_age: 18, maximum_age: 29 }, { age_from: 18, age_to: 29 }).verdict).toBe('yes')
    expect(check({ minimum_age: 25 }, { age_from: 18, age_to: 29 }).verdict).toBe('maybe')
    expect(codes({ minimum_age: 18, maximum_age: 29 }, { age: 40 })).toEqual(['age_between'])
  })

  it('for women never turns away by rule who is neither', () => {
    expect(check({ gender_policy: 'women' }, { gender: 'woman' }).verdict).toBe('yes')
    expect(check({ gender_policy: 'women' }, { gender: 'man' }).verdict).toBe('no')
    expect(check({ gender_policy: 'women' }, { gender: 'non_binary' }).verdict).toBe('maybe')
    expect(check({ gender_policy: 'women' }, {}).verdict).toBe('maybe')
  })

  it('that asks for a permit says no only to who surely has none', () => {
    expect(check({ accepts_irregular: 'no' }, { citizenship: 'it' }).verdict).toBe('yes')
    expect(check({ accepts_irregular: 'no' }, { citizenship: 'non_eu' }).verdict).toBe('maybe')
    expect(check({ accepts_irregular: 'no' }, { citizenship: 'non_eu', is_irregular: true }).verdict).toBe(
      'no',
    )
    expect(check({ accepts_irregular: 'emergency_only' }, { is_irregular: true }).verdict).toBe('maybe')
  })

  it('may say its rules as a tree', () => {
    const eligibility: RuleTree = {
      all: [
        { field: 'municipality', one_of: ['016198', '016024'] },
        {
          any: [
            { field: 'has_minors', is: true },
            { field: 'is_pregnant', is: true },
          ],
        },
      ],
    }
    expect(Rule.parse(eligibility)).toEqual(eligibility)
    const here = { municipality_code: '016198' }
    expect(check({ eligibility }, { ...here, has_minors: true }).verdict).toBe('yes')
    expect(check({ eligibility }, { ...here, has_minors: false }).verdict).toBe('maybe')
    expect(check({ eligibility }, { ...here, has_minors: false, is_pregnant: false }).verdict).toBe('no')
    expect(codes({ eligibility }, { municipality_code: '015146', has_minors: true })).toEqual([
      'municipality',
    ])
  })

  it('may leave somebody out', () => {
    const eligibility: RuleTree = { not: { field: 'is_homeless', is: true } }
    expect(check({ eligibility }, { is_homeless: true }).verdict).toBe('no')
    expect(check({ eligibility }, { is_homeless: false }).verdict).toBe('yes')
    expect(check({ eligibility }, {}).verdict).toBe('maybe')
  })
})

describe('a reason', () => {
  it('has its sentence, whatever it is', () => {
    const said: Partial<Asked>[] = [
      { minimum_age: 90 },
      { maximum_age: 1 },
      { minimum_age: 1, maximum_age: 2 },
      { gender_policy: 'women' },
      { gender_policy: 'men' },
      { gender_policy: 'women_and_children' },
      { accepts_irregular: 'no' },
      { accepts_irregular: 'emergency_only' },
      { pets_allowed: false },
      ...(
        [
          { field: 'gender', one_of: ['woman'] },
          { field: 'municipality', one_of: ['016198'] },
          { field: 'citizenship', one_of: ['it'] },
        ] as RuleTree[]
      ).map((eligibility) => ({ eligibility })),
      ...(
        [
          'has_minors',
          'is_homeless',
          'is_pregnant',
          'uses_substances',
          'flees_violence',
          'is_jobless',
        ] as const
      ).flatMap((field) => [true, false].map((is) => ({ eligibility: { field, is } as RuleTree }))),
      { eligibility: { not: { field: 'is_homeless', is: true } } },
    ]
    const facts: PersonFacts = { age: 40, is_irregular: true, has_pet: true, is_homeless: true }
    const uttered = said.flatMap((service) => codes(service, facts))
    expect(uttered.length).toBeGreaterThan(20)
    expect(uttered.filter((code) => !(code in italian.reason))).toEqual([])
  })
})
