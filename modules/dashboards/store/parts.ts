// The parts of a figure by month, as they may be shown: with the sums of months and of parts beside them, nothing hidden can be
// counted back. Who is counted once may stand in several districts or bodies: there each number is looked at alone.
import { answering, refuse } from '#core/kernel'
import { isSeenByMonth, type MonthParts, monthPartsIn, monthPartsStatements } from '#monitoring/server'
import { type PartsByMonth, parts } from '../queries/parts.ts'
import { gateOne, gateTable, mustBeSound } from './gating.ts'

type Told = Pick<PartsByMonth['parts'][number], 'total' | 'values'>

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)

export const toldParts = ({
  adds_up,
  has_totals,
  threshold,
  parts,
}: Omit<MonthParts, 'definition' | 'months'>): Told[] => {
  const rows = parts.map(({ values }) => values)
  if (threshold <= 1) return rows.map((values) => ({ total: has_totals ? sum(values) : null, values }))
  if (!adds_up)
    return rows.map((values) => ({ total: null, values: values.map((value) => gateOne(value, threshold)) }))
  const told = gateTable(rows, threshold)
  return rows.map((_, at) => ({
    total: has_totals ? (told.rows[at] ?? null) : null,
    values: told.cells[at] ?? [],
  }))
}

export const partsAnswering = answering(parts, {
  statements: (input, { network_id }) => {
    mustBeSound(input)
    return monthPartsStatements({ ...input, network_id })
  },
  tell: (rows, { me, input, now }): PartsByMonth => {
    const found = monthPartsIn(rows, { ...input, network_id: me.network_id }, me)
    const { definition, months, threshold } = found
    if (!isSeenByMonth(definition, input.side)) refuse('dashboards.not-from-this-side', undefined, 422)
    const { divide_by } = definition
    const shown = toldParts(found)
    const inUnits = (value: number | null) => (value === null ? null : Math.round(value / divide_by))
    const size = found.parts.map(({ values }) => sum(values))
    const order = size.map((_, at) => at).sort((a, b) => (size[b] ?? 0) - (size[a] ?? 0))
    return {
      as_of: now,
      months,
      threshold,
      parts: order.flatMap((at) => {
        const [part, told] = [found.parts[at], shown[at]]
        if (!part || !told) return []
        const { code, label } = part
        return [{ code, label, total: inUnits(told.total), values: told.values.map(inUnits) }]
      }),
    }
  },
})
