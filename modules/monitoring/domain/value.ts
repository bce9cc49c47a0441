// The life of a figure in a period: open, collected, validated, frozen, published; opened again only as a new revision beside the
// old one. Everybody sees which numbers are still moving and which somebody answers for.
import { z } from 'zod'
import { dayAfterPeriod, daysAfter, id, instantText, line, noun, periodPattern, refuse } from '#core/kernel'
import { bookOn, type FigureVersion } from './book.ts'
import { distinctOf, type FigureDefinition } from './definition.ts'
import { lasting } from './measures.ts'
import { releaseDimensions } from './release.ts'

export const valueStates = ['open', 'collected', 'validated', 'frozen', 'published'] as const
export type ValueState = (typeof valueStates)[number]
export const valueSteps = ['collect', 'validate', 'freeze', 'publish', 'reopen'] as const
export type ValueStepName = (typeof valueSteps)[number]

export const valuePart = z.object({
  dimension: z.enum(releaseDimensions),
  code: z.string(),
  quantity: z.number(),
  /** Of a mean: what it is divided by. */
  divisor: z.number().nullable(),
  /** Outings, gifts, files behind it. */
  causes: z.number(),
  largest: z.number(),
  most: z.number(),
})
export type ValuePart = z.infer<typeof valuePart>

export const Value = noun(
  'monitoring.value',
  { table: 'monitoring.values', key: 'value_id', by: 'network', conflict: 'latest' },
  z.object({
    value_id: id(),
    project_id: id().nullable(),
    figure: line(80),
    period: z.string().regex(periodPattern),
    revision: z.int().min(1),
    state: z.enum(valueStates),
    definition_version: z.int().min(1),
    /** As it stood when it was counted. */
    definition: z.record(z.string(), z.unknown()),
    parts: z.array(valuePart),
    batch_id: id(),
    cut_off_at: instantText().nullable(),
    /** A later revision stands beside it. */
    is_replaced: z.boolean(),
    moved_at: instantText(),
    moved_by: id(),
  }),
)
export type Value = z.infer<typeof Value.schema>

export const ValueStep = noun(
  'monitoring.value-step',
  { table: 'monitoring.value_steps', key: 'step_id', by: 'network' },
  z.object({
    step_id: id(),
    value_id: id(),
    batch_id: id(),
    step: z.enum(valueSteps),
    note: line(500).nullable(),
    taken_at: instantText(),
    taken_by: id(),
  }),
)
export type ValueStep = z.infer<typeof ValueStep.schema>

/** One outing as it counts in the figures, to know which still wait for somebody's validation. */
export const OutingFact = noun(
  'monitoring.outing-fact',
  {
    table: 'monitoring.facts',
    key: ['cause_id', 'measure', 'district_key', 'is_validated'],
    by: 'organisation',
  },
  z.object({
    organisation_id: id(),
    unit_id: id(),
    cause_id: id(),
    district_key: line(80),
    on_day: z.iso.date(),
    month: z.string(),
    measure: line(40),
    is_validated: z.boolean(),
  }),
)

/** Where a step may begin; whoever comes second finds another state and is told so. */
const begins: Record<ValueStepName, readonly ValueState[]> = {
  collect: ['open', 'collected'],
  validate: ['collected'],
  freeze: ['validated'],
  publish: ['frozen', 'published'],
  reopen: ['frozen', 'published'],
}
const ends: Record<ValueStepName, ValueState> = {
  collect: 'collected',
  validate: 'validated',
  freeze: 'frozen',
  publish: 'published',
  reopen: 'open',
}
export const stateAfter = (step: ValueStepName): ValueState => ends[step]

type Standing = Pick<Value, 'figure' | 'period' | 'state' | 'is_replaced'>

export const canTake = (step: ValueStepName, { state, is_replaced }: Standing): boolean =>
  !is_replaced && begins[step].includes(state)

export const mustTake = (step: ValueStepName, value: Standing): void => {
  const { figure, period, state } = value
  if (value.is_replaced) refuse('monitoring.value-replaced', { figure, period })
  if (!canTake(step, value)) refuse('monitoring.value-elsewhere', { figure, period, state })
}

/** The definition as it is kept with a value: what counting needs stands in it. */
export const keptDefinition = (definition: FigureDefinition): Value['definition'] => ({
  ...definition,
  lasting: distinctOf(definition)?.measures.filter((measure) => lasting.includes(measure)) ?? [],
})

export const keptIn = ({ definition }: Pick<Value, 'definition'>): FigureDefinition =>
  definition as unknown as FigureDefinition

/** The definition in force on the last day of the period. */
export const definitionFor = (
  figure: string,
  period: string,
  versions: readonly FigureVersion[],
): FigureDefinition => {
  const book = bookOn(versions, daysAfter(dayAfterPeriod(period), -1))
  return book.get(figure) ?? refuse('monitoring.unknown-figure', { figure }, 404)
}
