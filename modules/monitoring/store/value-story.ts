// One figure of one period: its revisions, who did what with it, what it holds, and whether it still counts the same.
import { answering, notFound, type Row, refuse } from '#core/kernel'
import type { FigureDefinition, Words } from '../domain/definition.ts'
import { thresholdOf } from '../domain/threshold.ts'
import type { ValuePart, ValueState } from '../domain/value.ts'
import { insideTable, sidesOf } from '../domain/value-table.ts'
import { type ValueStory, valueStory, verifyValue } from '../queries/values.ts'
import { labelOf, partNamesIn, partNamesStatement } from './sides.ts'
import { shownOf } from './values.ts'

const revisions = `
  select v.value_id, v.figure, v.period, v.revision, v.state, v.is_replaced, v.definition, v.definition_version, v.parts, v.cut_off_at
  from monitoring.values a join monitoring.values v on v.network_id = a.network_id and v.project_id is not distinct from a.project_id
    and v.figure = a.figure and v.period = a.period
  where a.network_id = $1 and a.value_id = $2 order by v.revision desc`
const steps = `
  select s.value_id, s.step, s.note, s.quantity::float8 as quantity, s.divisor::float8 as divisor, s.taken_at, w.name as by
  from monitoring.values a join monitoring.values v on v.network_id = a.network_id and v.project_id is not distinct from a.project_id
    and v.figure = a.figure and v.period = a.period
  join monitoring.value_steps s on s.network_id = v.network_id and s.value_id = v.value_id
  join access.workers w on w.network_id = s.network_id and w.worker_id = s.taken_by
  where a.network_id = $1 and a.value_id = $2 order by s.taken_at, s.step_id`
const counted = `
  select dimension, code, quantity::float8 as quantity, divisor::float8 as divisor, causes, largest::float8 as largest, most::float8 as most
  from monitoring.derive_value($1, $2, $3) order by dimension, code`

interface Kept {
  value_id: string
  figure: string
  period: string
  revision: number
  state: ValueState
  is_replaced: boolean
  definition: FigureDefinition
  definition_version: number
  parts: ValuePart[]
  cut_off_at: string | null
}

const shownAt = (definition: FigureDefinition, row: Row) => {
  if (row.quantity === null) return { amount: null, is_few: false }
  const quantity = row.quantity as number
  const part = { dimension: 'none' as const, code: '', causes: quantity, largest: 0, most: 0 }
  const parts = [{ ...part, quantity, divisor: row.divisor as number | null }]
  return shownOf({ definition, parts, state: 'collected' })
}

const sidesShown = ({ definition, parts }: Kept, labels: Map<string, Words>): ValueStory['by'] =>
  sidesOf(parts).map((dimension) => {
    const { cells } = insideTable(definition, parts, dimension)
    const of = cells.map(({ code }) => code)
    return {
      dimension,
      parts: cells.map(({ code, value }) => ({
        code,
        label: labelOf(labels, dimension, { code, of }),
        value,
      })),
    }
  })

const nameOf = ({ dimension, code }: ValuePart): string => `${dimension}/${code}`

/** How many numbers came out otherwise; what is nothing may be there or not. */
const differentIn = (kept: readonly ValuePart[], again: readonly ValuePart[]): number => {
  const [was, is] = [kept, again].map((parts) => new Map(parts.map((part) => [nameOf(part), part])))
  const names = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])
  const told = (part: ValuePart | undefined) =>
    [part?.quantity ?? 0, part?.divisor ?? 0, part?.causes ?? 0].join('/')
  return [...names].filter((name) => told(was?.get(name)) !== told(is?.get(name))).length
}

export const valueStoryAnswering = answering(valueStory, {
  statements: ({ value_id }, { network_id }) => [
    { name: 'value revisions', text: revisions, values: [network_id, value_id] },
    { name: 'value steps', text: steps, values: [network_id, value_id] },
    { name: 'value derived', text: counted, values: [network_id, value_id, false] },
    partNamesStatement(network_id),
  ],
  tell: ([rows = [], taken = [], now = [], named = []]: Row[][], { input }): ValueStory => {
    const all = rows as unknown as Kept[]
    const value = all.find((each) => each.value_id === input.value_id) ?? notFound()
    const { definition } = value
    const labels = partNamesIn(named)
    const today = shownOf({ definition, parts: now as unknown as ValuePart[], state: 'collected' })
    return {
      value_id: value.value_id,
      figure: value.figure,
      label: definition.label,
      unit: definition.unit,
      rule: definition.rule,
      version: value.definition_version,
      period: value.period,
      state: value.state,
      is_replaced: value.is_replaced,
      revision: value.revision,
      cut_off_at: value.cut_off_at,
      threshold: thresholdOf(definition, 'inside'),
      ...shownOf(value),
      today: today.amount,
      has_moved: value.state !== 'open' && differentIn(value.parts, now as unknown as ValuePart[]) > 0,
      by: sidesShown(value, labels),
      revisions: all.map((each) => ({
        value_id: each.value_id,
        revision: each.revision,
        state: each.state,
        ...shownOf(each),
        steps: taken
          .filter((row) => row.value_id === each.value_id)
          .map((row) => ({
            step: row.step as ValueStory['revisions'][number]['steps'][number]['step'],
            taken_at: String(row.taken_at),
            by: String(row.by),
            note: row.note as string | null,
            ...shownAt(each.definition, row),
          })),
      })),
    }
  },
})

export const verifyValueAnswering = answering(verifyValue, {
  statements: ({ value_id }, { network_id }) => [
    { name: 'value revisions', text: revisions, values: [network_id, value_id] },
    { name: 'value derived', text: counted, values: [network_id, value_id, true] },
  ],
  tell: ([rows = [], derived = []]: Row[][], { input }) => {
    const value = (rows as unknown as Kept[]).find((each) => each.value_id === input.value_id) ?? notFound()
    const { definition, parts, cut_off_at } = value
    if (cut_off_at === null) return refuse('monitoring.value-not-frozen', { figure: value.figure })
    const again = derived as unknown as ValuePart[]
    const different = differentIn(parts, again)
    const shown = (of: ValuePart[]) => shownOf({ definition, parts: of, state: 'frozen' }).amount
    return {
      is_same: different === 0,
      cut_off_at,
      compared: Math.max(parts.length, again.length),
      different,
      frozen: shown(parts),
      again: shown(again),
    }
  },
})
