// Where the figures of a year stand, period by period, and which outings still wait.
import { derives } from '#core/http'
import {
  answering,
  dayInItaly,
  firstDayOfPeriod,
  isPeriodOver,
  type PeriodKind,
  partsOfPeriod,
  type Row,
  spanOf,
} from '#core/kernel'
import { bookOn, type FigureVersion } from '../domain/book.ts'
import type { FigureDefinition, Words } from '../domain/definition.ts'
import { thresholdOf } from '../domain/threshold.ts'
import type { ValuePart, ValueState } from '../domain/value.ts'
import { insideTable, wholeOf } from '../domain/value-table.ts'
import { type ValueCell, type ValuesAnswer, values } from '../queries/values.ts'
import { bookStatement } from './asked.ts'

derives('monitoring.count', 'select monitoring.count_values($1, $2)')

const projects = `
  select project_id, title from network.projects where network_id = $1 and ended_on is null order by key`
const promised = `
  select key, label from network.project_indicators where network_id = $1 and project_id = $2::uuid order by sort_order`
const standing = `
  select value_id, figure, period, revision, state, definition - 'units' as definition, jsonb_path_query_array(parts, '$[*] ? (@.dimension == "none")') as parts
  from monitoring.values where network_id = $1 and project_id is not distinct from $2::uuid and period like $3 || '%' and not is_replaced`
const outings = `
  select f.cause_id as shift_id, f.on_day, f.month, u.name as unit
  from monitoring.facts f join network.units u on u.network_id = f.network_id and u.unit_id = f.unit_id
  where f.network_id = $1 and f.measure = 'shifts' and not f.is_validated and f.month between $2 || '-01' and $2 || '-12'
  order by f.on_day limit 200`

export interface Counted {
  definition: FigureDefinition
  parts: ValuePart[]
  state: ValueState
}

/** As partners see the whole of it. */
export const shownOf = ({ definition, parts, state }: Counted): Pick<ValueCell, 'amount' | 'is_few'> => {
  if (state === 'open') return { amount: null, is_few: false }
  const amount = insideTable(definition, parts, 'none').total
  const { quantity, divisor } = wholeOf(parts)
  return { amount, is_few: amount === null && quantity > 0 && divisor !== 0 }
}

const cellOf = (period: string, row: Row | undefined, of: FigureDefinition): ValueCell => {
  const threshold = thresholdOf(of, 'inside')
  if (!row)
    return { period, value_id: null, state: 'open', revision: 1, amount: null, is_few: false, threshold }
  const counted = row as unknown as Counted
  const { value_id, state, revision } = row as unknown as ValueCell
  return { period, value_id, state, revision, ...shownOf(counted), threshold }
}

const finer: Record<PeriodKind, readonly PeriodKind[]> = {
  month: ['half', 'quarter', 'month'],
  quarter: ['half', 'quarter'],
  half: ['half'],
  year: [],
}

/** The periods of this kind that make up a year. */
const periodsOf = (kind: PeriodKind, year: string): string[] =>
  finer[kind].reduce<string[]>((periods) => periods.flatMap(partsOfPeriod), [year])

const rowsFor = (book: ReadonlyMap<string, FigureDefinition>, indicators: Row[], project_id?: string) =>
  project_id
    ? indicators.flatMap((row) => {
        const definition = book.get(String(row.key))
        return definition ? [{ definition, label: row.label as Words }] : []
      })
    : [...book.values()].map((definition) => ({ definition, label: definition.label }))

export const valuesAnswering = answering(values, {
  statements: ({ project_id, year }, { network_id }) => [
    { name: 'values projects', text: projects, values: [network_id] },
    { name: 'values promised', text: promised, values: [network_id, project_id ?? null] },
    { name: 'values standing', text: standing, values: [network_id, project_id ?? null, year] },
    { name: 'values waiting', text: outings, values: [network_id, year] },
    bookStatement(network_id),
  ],
  tell: (
    [known = [], indicators = [], rows = [], waiting = [], pages = []]: Row[][],
    { input, now },
  ): ValuesAnswer => {
    const book = bookOn(pages as unknown as FigureVersion[], `${input.year}-12-31`)
    const today = dayInItaly(now)
    const periods = periodsOf(input.kind, input.year)
    const byKey = new Map(rows.map((row) => [`${row.figure} ${row.period}`, row]))
    return {
      projects: known as unknown as ValuesAnswer['projects'],
      project_id: input.project_id ?? null,
      periods: periods.map((period) => ({
        period,
        has_begun: firstDayOfPeriod(period) <= today,
        is_over: isPeriodOver(period, today),
        waiting: waiting.filter((row) => {
          const { from_month, to_month } = spanOf(period)
          return String(row.month) >= from_month && String(row.month) <= to_month
        }).length,
      })),
      waiting: waiting.map((row) => ({
        shift_id: String(row.shift_id),
        on_day: String(row.on_day),
        unit: String(row.unit),
      })),
      figures: rowsFor(book, indicators, input.project_id).map(({ definition, label }) => ({
        figure: definition.key,
        label,
        unit: definition.unit,
        cells: periods.map((period) => cellOf(period, byKey.get(`${definition.key} ${period}`), definition)),
      })),
    }
  },
})
