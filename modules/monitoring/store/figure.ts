// One figure opened: how it is counted, month by month, and for whom and where, never so finely that somebody
// could be recognised by who was not there.
import { answering, type Me, type Row, refuse } from '#core/kernel'
import { type Dimension, type FigureDefinition, roomOf, told, type Words } from '../domain/definition.ts'
import { definitionOf } from '../domain/figures.ts'
import { monthsBetween } from '../domain/months.ts'
import { showOne, showParts, thresholdFor } from '../domain/threshold.ts'
import { type FigureAnswer, figure } from '../queries/figures.ts'
import {
  type Cell,
  cellsIn,
  cellsOf,
  districtsStatement,
  isOwnFigure,
  measuresBehind,
  type SubjectCount,
  showAmount,
  showWaiting,
  subjectsIn,
  subjectsStatement,
} from './cells.ts'
import { mustBeInOrder } from './figures.ts'

const cells = `
  select unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship, sum(quantity)::bigint as quantity
  from monitoring.rollup
  where network_id = $1 and measure = any ($2) and month between $3 and $4 and ($5::text is null or district_key = $5)
  group by unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship`

const items = 'select key, name_it, name_en from goods.items where network_id = $1 and kind = $2 order by key'

const known = (key: string): FigureDefinition =>
  definitionOf(key) ?? refuse('monitoring.unknown-figure', undefined, 404)

interface Ground {
  definition: FigureDefinition
  is_own: boolean
  threshold: number
  cells: Cell[]
  subjects: SubjectCount[]
  labels: Map<string, Words>
}

const amountsBy = (
  { definition: { counting }, cells, subjects }: Ground,
  dimension: Dimension | 'month',
): Map<string, number> => {
  const amounts = new Map<string, number>()
  if (counting.how === 'distinct') {
    for (const row of subjects) if (row.dimension === dimension) amounts.set(row.code, row[counting.which])
    return amounts
  }
  if (counting.how === 'ratio' || dimension === 'identity') return amounts
  const column = dimension === 'district' ? 'district_key' : dimension
  for (const cell of cellsOf(counting, cells, true))
    amounts.set(cell[column], (amounts.get(cell[column]) ?? 0) + cell.quantity)
  return amounts
}

/** Persons of two districts may be the same: their parts do not add up, so each is looked at alone. */
const shownParts = (ground: Ground, amounts: readonly number[]): (number | null)[] => {
  const { definition, threshold } = ground
  const isPersons = definition.counting.how === 'distinct'
  const all =
    isPersons || definition.is_sensitive
      ? amounts.map((value) => showOne(definition, value, threshold))
      : showParts(amounts, threshold)
  return all.map((value) => (value === null ? null : told(definition, value)))
}

const partsOf = (ground: Ground, dimension: Dimension): FigureAnswer['by'][number] => {
  const amounts = [...amountsBy(ground, dimension)]
    .filter(([, value]) => value > 0)
    .sort(([, a], [, b]) => b - a)
  const shown = shownParts(
    ground,
    amounts.map(([, value]) => value),
  )
  return {
    dimension,
    parts: amounts.map(([code], at) => ({
      code,
      label: ground.labels.get(code) ?? null,
      value: shown[at] ?? null,
    })),
  }
}

const monthsShown = (ground: Ground, months: string[]): (number | null)[] => {
  const { definition, cells, threshold } = ground
  if (definition.counting.how === 'ratio')
    return months.map((month) => {
      const ofMonth = cells.filter((cell) => cell.month === month)
      return showAmount({ definition, cells: ofMonth, subjects: [] }, threshold)
    })
  const amounts = amountsBy(ground, 'month')
  return shownParts(
    ground,
    months.map((month) => amounts.get(month) ?? 0),
  )
}

const seriesOf = (ground: Ground, months: string[]): FigureAnswer['series'] => {
  const shown = monthsShown(ground, months)
  return months.map((month, at) => ({
    month,
    value: shown[at] ?? null,
    provisional: showWaiting(
      ground.definition,
      ground.cells.filter((cell) => cell.month === month),
      ground.is_own,
    ),
  }))
}

const labelsIn = (districts: Row[] = [], things: Row[] = []): Map<string, Words> =>
  new Map([
    ...districts.map((row) => [String(row.key), row.label as Words] as const),
    ...things.map((row) => [String(row.key), { it: String(row.name_it), en: String(row.name_en) }] as const),
  ])

interface Context {
  me: Me
  input: { key: string; from_month: string; to_month: string }
  now: string
}

const tellFigure = (
  [counted, subjects, districts, things]: Row[][],
  { me, input, now }: Context,
): FigureAnswer => {
  const definition = known(input.key)
  const inPeriod = cellsIn(counted)
  const is_own = isOwnFigure(definition, me, inPeriod)
  const threshold = thresholdFor(definition, is_own)
  const ground: Ground = {
    definition,
    is_own,
    threshold,
    cells: inPeriod,
    subjects: subjectsIn(subjects),
    labels: labelsIn(districts, things),
  }
  const { key, label, unit, rule, version, counting } = definition
  return {
    key,
    label,
    unit,
    rule,
    source: roomOf(definition),
    version,
    as_of: now,
    threshold,
    value: showAmount(ground, threshold),
    provisional: showWaiting(definition, inPeriod, is_own),
    is_coarse: threshold > 1,
    identities: ground.subjects.find(({ dimension }) => dimension === 'all')?.identities ?? [],
    is_ratio: counting.how === 'ratio',
    series: seriesOf(ground, monthsBetween(input.from_month, input.to_month)),
    by: definition.dimensions
      .map((dimension) => partsOf(ground, dimension))
      .filter(({ parts }) => parts.length > 0),
  }
}

export const figureAnswering = answering(figure, {
  statements: (input, { network_id }) => {
    mustBeInOrder(input)
    const definition = known(input.key)
    const { from_month, to_month, district } = input
    return [
      {
        name: 'figure cells of one',
        text: cells,
        values: [network_id, measuresBehind(definition), from_month, to_month, district ?? null],
      },
      subjectsStatement({ network_id, from_month, to_month, district }, [definition], true),
      districtsStatement(network_id),
      { name: 'figure kits named', text: items, values: [network_id, 'kit'] },
    ]
  },
  tell: tellFigure,
})
