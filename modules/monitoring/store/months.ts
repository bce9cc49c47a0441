// Figures month by month, read where they are kept summed. Small numbers are kept back as in the card of one figure.
import { answering, monthsBetween, type Row, refuse } from '#core/kernel'
import { aheadRules } from '../domain/ahead.ts'
import { distinctOf, type FigureDefinition, told, versionName } from '../domain/definition.ts'
import { definitionOf } from '../domain/figures.ts'
import { isOneEach, showOne, showParts, thresholdFor } from '../domain/threshold.ts'
import { type MonthsAnswer, months } from '../queries/months.ts'
import { mustBeInOrder } from './in-order.ts'

/** What starts anew with each month. */
const isMonthly = ({ counting, time = 'in_period' }: FigureDefinition): boolean =>
  counting.how !== 'share' && time === 'in_period'

const monthly = (key: string): FigureDefinition => {
  const definition = definitionOf(key)
  if (definition && isMonthly(definition)) return definition
  return refuse('monitoring.unknown-figure', undefined, 404)
}

type ByCode = Map<string, number[]>

/** The numbers of one rule by code, one for each month. What lasts stands until it changes. */
const amountsIn = (
  rows: readonly Row[],
  all: readonly string[],
  column: 'quantity' | 'newcomers',
): ByCode => {
  const places = new Map(all.map((month, at) => [month, at]))
  const amounts: ByCode = new Map()
  const running = new Set<string>()
  for (const row of rows) {
    const code = String(row.code)
    const values = amounts.get(code) ?? all.map(() => 0)
    amounts.set(code, values)
    const at = places.get(String(row.month)) ?? 0
    values[at] = (values[at] ?? 0) + Number(row[column])
    if (row.is_running && column === 'quantity') running.add(code)
  }
  for (const code of running) {
    let standing = 0
    amounts.set(
      code,
      (amounts.get(code) ?? []).map((change) => {
        standing += change
        return standing
      }),
    )
  }
  return amounts
}

type Shown = (number | null)[]

/** Persons of two districts or bodies may be the same and do not add up: each is looked at alone. */
const shownOf = (
  definition: FigureDefinition,
  amounts: ByCode,
  { threshold, dimension }: { threshold: number; dimension: string },
) => {
  const codes = [...amounts.keys()].sort()
  const mayBeTwice = distinctOf(definition) !== undefined && !isOneEach(dimension)
  const isAlone = dimension === 'all' || definition.is_sensitive || mayBeTwice
  const shown = new Map<string, Shown>(codes.map((code) => [code, []]))
  const length = amounts.get(codes[0] ?? '')?.length ?? 0
  for (let at = 0; at < length; at++) {
    const values = codes.map((code) => amounts.get(code)?.[at] ?? 0)
    const kept = isAlone
      ? values.map((value) => showOne(definition, value, threshold))
      : showParts(values, threshold)
    codes.forEach((code, i) => {
      const value = kept[i] ?? null
      shown.get(code)?.push(value === null ? null : told(definition, value))
    })
  }
  return [...shown].map(([code, values]) => ({ code, values }))
}

const ratioOf = (
  definition: FigureDefinition,
  [over, under]: [number[], number[]],
  threshold: number,
): Shown =>
  under.map((below, at) =>
    below < Math.max(1, threshold) ? null : told(definition, (over[at] ?? 0) / below),
  )

const tellMonths = (
  [rows = []]: Row[][],
  { input }: { input: { keys: string[]; from_month: string; to_month: string; dimension: string } },
): MonthsAnswer => {
  const all = monthsBetween(input.from_month, input.to_month)
  const byLabel = new Map<string, Row[]>()
  for (const row of rows) {
    const label = String(row.label)
    const those = byLabel.get(label)
    if (those) those.push(row)
    else byLabel.set(label, [row])
  }
  const isWhole = input.dimension === 'all'
  return {
    months: all,
    figures: input.keys.map((key) => {
      const definition = monthly(key)
      const threshold = thresholdFor(definition, false)
      const label = versionName(definition)
      const of = (part = '') => byLabel.get(label + part) ?? []
      if (definition.counting.how === 'ratio') {
        const nothing = all.map(() => 0)
        const sums = ['/over', '/under'].map(
          (part) => amountsIn(of(part), all, 'quantity').get('') ?? nothing,
        )
        const values = ratioOf(definition, sums as [number[], number[]], threshold)
        return { key, threshold, parts: isWhole ? [{ code: '', values }] : [] }
      }
      const isNew = distinctOf(definition)?.which === 'new_subjects'
      const amounts = amountsIn(of(), all, isNew ? 'newcomers' : 'quantity')
      if (isWhole && amounts.size === 0)
        amounts.set(
          '',
          all.map(() => 0),
        )
      return {
        key,
        threshold,
        parts: shownOf(definition, amounts, { threshold, dimension: input.dimension }),
      }
    }),
  }
}

export const monthsAnswering = answering(months, {
  statements: (input, { network_id }) => {
    mustBeInOrder(input)
    const rules = [...new Set(input.keys)].flatMap((key) => aheadRules(monthly(key)))
    const { from_month, to_month, dimension } = input
    return [
      {
        name: 'months of figures',
        text: 'select label, month, code, is_running, quantity, newcomers from monitoring.read_months($1, $2, $3, $4, $5)',
        values: [network_id, JSON.stringify(rules), from_month, to_month, dimension],
      },
    ]
  },
  tell: tellMonths,
})
