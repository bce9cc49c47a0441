// A figure as somebody thinks it up, in words and choices, before it is one: what does not exist, cannot be counted so or would
// tell too much is named here, each in one sentence.
import { z } from 'zod'
import { refuse } from '#core/kernel'
import { type Choice, choices, isMeasure, type Measure } from './choices.ts'
import {
  Counting,
  type Distinct,
  dimensions,
  distinctOf,
  externalCode,
  FigureDefinition,
  Filters,
  figureKey,
  frequencies,
  isLasting,
  levels,
  times,
  wordsOf,
} from './definition.ts'
import { kindsIt } from './kind-words-it.ts'
import { subjects, sums } from './measures.ts'
import { sentenceOf } from './sentence.ts'

const fact = () => z.string().max(60)
const someKinds = () => z.array(z.string().max(60)).max(60).optional()
const sum = z.object({ how: z.literal('sum'), measure: fact(), kinds: someKinds() })
const distinct = z.object({
  how: z.literal('distinct'),
  measures: z.array(fact()).max(6),
  which: z.enum(['subjects', 'new_subjects']),
  kinds: someKinds(),
  least_days: z.int().optional(),
})

/** As it comes from the screen: facts and kinds are words not yet looked up. */
export const FigureDraft = z.object({
  key: figureKey(),
  label: wordsOf(160),
  counting: z.discriminatedUnion('how', [
    sum,
    distinct,
    z.object({ how: z.literal('ratio'), over: sum, under: sum.nullable() }),
    z.object({ how: z.literal('share'), of: distinct, population: z.int() }),
  ]),
  time: z.enum(times),
  filters: Filters,
  dimensions: z.array(z.enum(dimensions)).max(dimensions.length),
  level: z.enum(levels).nullable(),
  frequency: z.enum(frequencies).nullable(),
  owner_id: z.uuid().nullable(),
  external_codes: z.array(externalCode).max(20),
  /** How finely it may be told; what tells of people never less than that. */
  disclosure: z.enum(['plain', 'people', 'sensitive']),
})
export type FigureDraft = z.infer<typeof FigureDraft>

const wrong = (code: string, details?: Record<string, string | number>) =>
  refuse(`monitoring.${code}`, details, 422)

const sumNames: readonly string[] = Object.values(sums).flat()
const subjectNames: readonly string[] = Object.values(subjects).flat()

const measuresIn = ({ counting }: FigureDraft): string[] => {
  if (counting.how === 'sum') return [counting.measure]
  if (counting.how === 'ratio') return [counting.over.measure, counting.under?.measure ?? '']
  return counting.how === 'share' ? counting.of.measures : counting.measures
}

const mustBeKnown = (draft: FigureDraft): void => {
  const { counting } = draft
  if (counting.how === 'ratio') {
    const { over, under } = counting
    if (!under || under.measure === '') wrong('nothing-to-divide-by')
    else if (over.measure === under.measure && String(over.kinds) === String(under.kinds))
      wrong('divided-by-itself')
  }
  const names = measuresIn(draft)
  if (names.length === 0) wrong('fact-missing')
  const isOnce = counting.how === 'distinct' || counting.how === 'share'
  const known = isOnce ? subjectNames : sumNames
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) wrong('unknown-fact', { fact: unknown })
}

/** Kits and things to hand out are named by the network itself. */
const ownKinds: readonly string[] = ['kits', 'goods']

const kindsIn = ({ counting }: FigureDraft): string[] => {
  if (counting.how === 'ratio') return [...(counting.over.kinds ?? []), ...(counting.under?.kinds ?? [])]
  return (counting.how === 'share' ? counting.of.kinds : counting.kinds) ?? []
}

/** Keys of things the network itself named, that a draft speaks of. */
export const thingsIn = (draft: FigureDraft): string[] =>
  measuresIn(draft).some((name) => ownKinds.includes(name)) ? kindsIn(draft) : []

export const mustKnowKinds = (draft: FigureDraft, things: readonly string[]): void => {
  const unknown = kindsIn(draft).find((kind) => !Object.hasOwn(kindsIt, kind) && !things.includes(kind))
  if (unknown !== undefined) wrong('unknown-kind', { kind: unknown })
}

/** The traits somebody may be kept by, as people are told by them. */
export const traitCodes = {
  genders: ['woman', 'man', 'non_binary', 'unknown'],
  age_bands: ['under_18', 'from_18_to_29', 'from_30_to_54', 'from_55_to_64', 'from_65', 'unknown'],
  citizenships: ['it', 'eu', 'non_eu', 'unknown'],
} as const

/** A filter that names what the network does not have would count nothing for ever, and look like a zero. */
export const mustKnowParts = (
  { filters }: FigureDraft,
  known: Record<'districts' | 'organisations' | 'units', readonly string[]>,
): void => {
  for (const [key, codes] of Object.entries({ ...traitCodes, ...known })) {
    const wanted = filters[key as keyof FigureDraft['filters']] ?? []
    if (wanted.some((each) => !codes.some((one) => one === each))) wrong('unknown-part')
  }
}

const sideFilters = {
  genders: 'gender',
  age_bands: 'age_band',
  citizenships: 'citizenship',
  districts: 'district',
}

const mustBeTold = (draft: FigureDraft, made: Choice[]): void => {
  const sides = [
    ...draft.dimensions,
    ...Object.entries(sideFilters).flatMap(([key, side]) => (key in draft.filters ? [side] : [])),
    ...(kindsIn(draft).length > 0 ? ['kind'] : []),
  ]
  for (const side of sides) {
    const blind = made.find((choice) => !choice.sides.some((each) => each === side))
    if (blind) wrong('side-not-told', { side, fact: blind.words.it })
  }
}

const mustLast = ({ time }: FigureDraft, of: Distinct | undefined): void => {
  const lasts = of !== undefined && isLasting(of)
  if (of?.least_days !== undefined && !lasts) wrong('no-duration')
  if (time === 'snapshot_at_end' && !lasts) wrong('nothing-stands')
}

const unitOf = ({ counting }: FigureDraft, [first]: Choice[]): string => {
  if (counting.how === 'share') return 'percent'
  return counting.how === 'ratio' ? 'average' : (first?.unit ?? 'pieces')
}

const divisor = ({ counting }: FigureDraft, [first, second]: Choice[]): number =>
  (first?.divide_by ?? 1) / (counting.how === 'ratio' ? (second?.divide_by ?? 1) : 1)

/** The definition a draft stands for, with its sentence; refused in one sentence when it stands for nothing. */
export const definitionFrom = (draft: FigureDraft, version: number): FigureDefinition => {
  mustBeKnown(draft)
  const counting = Counting.safeParse(draft.counting)
  if (!counting.success) return wrong(draft.counting.how === 'share' ? 'population-missing' : 'fact-missing')
  const made = measuresIn(draft)
    .filter(isMeasure)
    .map((name: Measure) => choices[name])
  mustBeTold(draft, made)
  mustLast(draft, distinctOf({ counting: counting.data }))
  const { key, label, time, filters, level, frequency, owner_id, external_codes, disclosure } = draft
  const chosen = {
    ...{ key, version, label, time, filters, external_codes },
    unit: unitOf(draft, made),
    counting: counting.data,
    divide_by: divisor(draft, made),
    dimensions: counting.data.how === 'ratio' ? [] : draft.dimensions,
    ...(level ? { level } : {}),
    ...(frequency ? { frequency } : {}),
    ...(owner_id ? { owner_id } : {}),
    is_about_people: disclosure !== 'plain' || made.some((choice) => choice.is_about_people),
    is_sensitive: disclosure === 'sensitive' || made.some((choice) => choice.is_sensitive),
  }
  return FigureDefinition.parse({ ...chosen, rule: sentenceOf(chosen) })
}
