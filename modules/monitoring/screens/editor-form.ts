// What the officer chose so far, as the fields hold it, and the draft it stands for.
import { type Choice, choices, isMeasure } from '../domain/choices.ts'
import type { Dimension, FigureDefinition, Filters } from '../domain/definition.ts'
import type { FigureDraft } from '../domain/draft.ts'
import { lasting } from '../domain/measures.ts'

export interface EditorForm {
  label_it: string
  label_en: string
  how: FigureDefinition['counting']['how']
  /** The first thing counted; `others` are joined to it where each is counted once. */
  measure: string
  others: string[]
  under: string
  kinds: string[]
  which: 'subjects' | 'new_subjects'
  least_days: string
  population: string
  time: FigureDraft['time']
  filters: Record<keyof Filters, string[]>
  dimensions: Dimension[]
  level: string
  owner_id: string
  frequency: string
  disclosure: FigureDraft['disclosure']
  codes: string
  applies_from: string
  note: string
}

const filterKeys = ['genders', 'age_bands', 'citizenships', 'districts', 'organisations', 'units'] as const
const noFilters = (): EditorForm['filters'] =>
  Object.fromEntries(filterKeys.map((key) => [key, []])) as unknown as EditorForm['filters']

export const emptyForm = (applies_from: string): EditorForm => ({
  ...{ label_it: '', label_en: '', how: 'sum', measure: '', others: [], under: '', kinds: [] },
  ...{ which: 'subjects', least_days: '', population: '', time: 'in_period', filters: noFilters() },
  ...{ dimensions: [], level: '', owner_id: '', frequency: '', disclosure: 'people', codes: '' },
  ...{ applies_from, note: '' },
})

const countingIn = ({ counting }: FigureDefinition): Partial<EditorForm> => {
  if (counting.how === 'sum') return { measure: counting.measure, kinds: [...(counting.kinds ?? [])] }
  if (counting.how === 'ratio')
    return {
      ...{ measure: counting.over.measure, under: counting.under.measure },
      kinds: [...(counting.over.kinds ?? [])],
    }
  const of = counting.how === 'share' ? counting.of : counting
  const [measure = '', ...others] = of.measures
  return {
    ...{ measure, others, which: of.which, kinds: [...(of.kinds ?? [])] },
    least_days: of.least_days ? String(of.least_days) : '',
    population: counting.how === 'share' ? String(counting.population) : '',
  }
}

/** The form as one version of a figure fills it. */
export const formOf = (definition: FigureDefinition, applies_from: string): EditorForm => ({
  ...emptyForm(applies_from),
  ...countingIn(definition),
  how: definition.counting.how,
  label_it: definition.label.it,
  label_en: definition.label.en,
  time: definition.time ?? 'in_period',
  filters: { ...noFilters(), ...(definition.filters as object) } as EditorForm['filters'],
  dimensions: [...definition.dimensions],
  level: definition.level ?? '',
  owner_id: definition.owner_id ?? '',
  frequency: definition.frequency ?? '',
  disclosure: definition.is_sensitive ? 'sensitive' : definition.is_about_people ? 'people' : 'plain',
  codes: (definition.external_codes ?? []).map(({ scheme, code }) => `${scheme} ${code}`).join('\n'),
})

/** What is counted, by name. */
export const measuresOf = ({ how, measure, others, under }: EditorForm): string[] => {
  const names = how === 'ratio' ? [measure, under] : how === 'sum' ? [measure] : [measure, ...others]
  return names.filter(Boolean)
}

const chosen = (form: EditorForm): Choice[] =>
  measuresOf(form)
    .filter(isMeasure)
    .map((name) => choices[name])

/** The sides from which all that is counted can be seen. */
export const sidesOf = (form: EditorForm): Dimension[] => {
  const [first, ...others] = chosen(form)
  return (first?.sides ?? []).filter((side) => others.every((each) => each.sides.includes(side)))
}

export const lasts = (form: EditorForm): boolean => measuresOf(form).some((name) => lasting.includes(name))

const whole = (text: string): number | undefined => (/^\d+$/.test(text.trim()) ? Number(text) : undefined)

const countingOf = (form: EditorForm): FigureDraft['counting'] => {
  const { how, measure, under, which } = form
  const kinds = form.kinds.length > 0 ? form.kinds : undefined
  if (how === 'sum') return { how, measure, kinds }
  const sum = { how: 'sum' as const, measure, kinds }
  if (how === 'ratio') return { how, over: sum, under: under ? { how: 'sum', measure: under } : null }
  const least_days = lasts(form) ? whole(form.least_days) : undefined
  const distinct = { how: 'distinct' as const, measures: measuresOf(form), which, kinds, least_days }
  return how === 'share' ? { how, of: distinct, population: whole(form.population) ?? 0 } : distinct
}

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 60)

/** The lines of other people's codes; undefined where one is not a scheme and a code. */
export const codesIn = (text: string): { scheme: string; code: string }[] | undefined => {
  const lines = text.split('\n').map((line) => line.trim())
  const codes = lines.filter(Boolean).map((line) => /^(.+)\s+(\S+)$/.exec(line))
  if (codes.some((found) => found === null)) return undefined
  return codes.map((found) => ({ scheme: String(found?.[1]).trim(), code: String(found?.[2]) }))
}

const orNull = <T extends string>(text: string): T | null => (text === '' ? null : (text as T))

/** `key` when a figure is counted otherwise; a new one takes it from its name. */
export const draftOf = (form: EditorForm, key: string | undefined): FigureDraft => {
  const sides = sidesOf(form)
  const label = form.label_it.trim() || '…'
  const only = Object.entries(form.filters).filter(([, values]) => values.length > 0)
  const made = slug(form.label_it)
  return {
    key: key ?? (made.length > 1 ? made : 'nuova_cifra'),
    label: { it: label, en: form.label_en.trim() || label },
    counting: countingOf(form),
    time: form.time,
    filters: Object.fromEntries(only),
    dimensions: form.dimensions.filter((side) => sides.includes(side)),
    level: orNull(form.level),
    frequency: orNull(form.frequency),
    owner_id: orNull(form.owner_id),
    external_codes: codesIn(form.codes) ?? [],
    disclosure: form.disclosure,
  }
}
