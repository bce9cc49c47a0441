// A page in parts of a few fields each: what it is, for whom, how one enters, contacts, who keeps it.
import type { Leaf, RuleTree } from '../domain/eligibility-rule.ts'
import {
  accessWays,
  genderPolicies,
  irregularAnswers,
  papers,
  serviceAreas,
  servicePostFunctions,
  serviceTypes,
  thresholds,
  visibilities,
} from '../domain/words.ts'
import type { ServiceSeen } from '../queries/shapes.ts'
import type { Spec, Values } from './fields.tsx'
import type { Words } from './words.ts'

export const partNames = ['about', 'whom', 'entering', 'contact', 'keeping'] as const
export type PartName = (typeof partNames)[number]

const ruleFields = [
  'has_minors',
  'is_homeless',
  'is_pregnant',
  'uses_substances',
  'flees_violence',
  'is_jobless',
] as const

/** The rules a few taps can say: all of some plain facts, in some municipalities. */
export const plainRule = (rule: RuleTree | null): { fields: string[]; towns: string[] } | undefined => {
  if (rule === null) return { fields: [], towns: [] }
  const parts = 'all' in rule ? rule.all : [rule]
  if (!parts.every((each): each is Leaf => 'field' in each)) return undefined
  const isPlain = parts.every(
    (each) =>
      each.field === 'municipality' ||
      ('is' in each && each.is && (ruleFields as readonly string[]).includes(each.field)),
  )
  if (!isPlain || parts.filter((each) => each.field === 'municipality').length > 1) return undefined
  const towns = parts.flatMap((each) => (each.field === 'municipality' ? each.one_of : []))
  return { fields: parts.filter((each) => each.field !== 'municipality').map((each) => each.field), towns }
}

export const ruleOf = (fields: readonly string[], towns: readonly string[]): RuleTree | null => {
  const parts: RuleTree[] = [
    ...fields.map((field) => ({ field, is: true }) as Leaf),
    ...(towns.length > 0 ? [{ field: 'municipality' as const, one_of: [...towns] }] : []),
  ]
  if (parts.length === 0) return null
  return parts.length === 1 ? (parts[0] as RuleTree) : { all: parts }
}

export const typesOf = ({ options }: Words) =>
  options('type', serviceTypes).sort((a, b) => a.label.localeCompare(b.label))

export interface Around {
  units: { value: string; label: string }[]
  workers: { value: string; label: string }[]
}

const about = (words: Words, service: ServiceSeen): Spec[] => [
  { name: 'name', kind: 'line', isNeeded: true, max: 160 },
  ...(service.is_external ? [{ name: 'provider_name', kind: 'line', max: 160 } as Spec] : []),
  { name: 'description', kind: 'text', isNeeded: true, max: 2000 },
  { name: 'type', kind: 'select', options: typesOf(words), isNeeded: true },
  { name: 'areas', kind: 'many', options: words.options('area', serviceAreas) },
  { name: 'alert_text', kind: 'line', max: 300 },
]

const whom = (words: Words, service: ServiceSeen): Spec[] => [
  { name: 'eligibility_text', kind: 'text', max: 500 },
  { name: 'minimum_age', kind: 'number' },
  { name: 'maximum_age', kind: 'number' },
  {
    name: 'gender_policy',
    kind: 'select',
    options: words.options('gender_policy', genderPolicies),
    isNeeded: true,
  },
  {
    name: 'accepts_irregular',
    kind: 'select',
    options: words.options('irregular', irregularAnswers),
    isNeeded: true,
  },
  { name: 'pets_allowed', kind: 'yes_no' },
  ...(plainRule(service.eligibility)
    ? ([
        {
          name: 'rule_fields',
          kind: 'many',
          options: ruleFields.map((value) => ({ value, label: words.t(`screen.rule.${value}`) })),
        },
        { name: 'rule_towns', kind: 'towns' },
      ] as Spec[])
    : []),
]

const entering = (words: Words): Spec[] => [
  { name: 'access_ways', kind: 'many', options: words.options('access', accessWays) },
  { name: 'how_to_enter', kind: 'text', max: 500 },
  { name: 'documents', kind: 'many', options: words.options('paper', papers) },
  { name: 'is_free', kind: 'check' },
  { name: 'cost_text', kind: 'line', max: 300 },
  { name: 'languages', kind: 'codes' },
  { name: 'interpreter', kind: 'check' },
  { name: 'wait_days', kind: 'number' },
]

const contact = (): Spec[] => [
  { name: 'phone', kind: 'line', max: 40 },
  { name: 'email', kind: 'line', max: 160 },
  { name: 'web', kind: 'line', max: 300 },
]

const keeping = (words: Words, service: ServiceSeen, around: Around): Spec[] => [
  { name: 'steward_id', kind: 'select', options: around.workers, empty: words.t('screen.not_said') },
  { name: 'assure_every_days', kind: 'number', isNeeded: true },
  ...(service.is_external
    ? []
    : [
        { name: 'unit_id', kind: 'select', options: around.units, empty: words.t('screen.not_said') } as Spec,
      ]),
  { name: 'visibility', kind: 'select', options: words.options('visibility', visibilities), isNeeded: true },
  {
    name: 'status',
    kind: 'select',
    options: words.options('status', ['active', 'inactive', 'temporarily_closed']),
    isNeeded: true,
  },
  { name: 'capacity_total', kind: 'number' },
  { name: 'threshold', kind: 'select', options: words.options('threshold', thresholds), isNeeded: true },
  ...(service.type === 'service_post'
    ? [{ name: 'functions', kind: 'many', options: words.options('function', servicePostFunctions) } as Spec]
    : []),
  { name: 'leps_code', kind: 'line', max: 40 },
]

interface Asked {
  words: Words
  service: ServiceSeen
  around: Around
}

export const specsOf = (part: PartName, { words, service, around }: Asked): Spec[] => {
  if (part === 'about') return about(words, service)
  if (part === 'whom') return whom(words, service)
  if (part === 'entering') return entering(words)
  return part === 'contact' ? contact() : keeping(words, service, around)
}

export const beginOf = (service: ServiceSeen): Values => {
  const rule = plainRule(service.eligibility)
  return { ...service, rule_fields: rule?.fields ?? [], rule_towns: rule?.towns ?? [] }
}

/** Fields of the form become what `services.change-service` wants. */
export const changeOf = ({ rule_fields, rule_towns, status, ...fields }: Values): Values => ({
  ...(status === undefined ? {} : { status }),
  fields: {
    ...fields,
    ...(rule_fields === undefined
      ? {}
      : { eligibility: ruleOf(rule_fields as string[], (rule_towns ?? []) as string[]) }),
  },
})
