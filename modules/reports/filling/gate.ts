// TEMP
import { listWithTotal, shield } from '#monitoring'

interface Table {
  cells: readonly { code: string; value: number }[]
  total: number
  additive: boolean
}

export const gate = (table: Table, rule: { threshold: number; rounding?: number }) => {
  const { threshold, rounding } = rule
  const amounts = table.cells.map(({ value }) => value)
  const few = amounts.map((value) => value > 0 && value < threshold)
  const { values, lines } = listWithTotal(amounts)
  const hidden = table.additive
    ? shield({ values, lines, few: [...few, table.total > 0 && table.total < threshold], width: threshold })
    : [...few, table.total > 0 && table.total < threshold]
  const shown = (value: number, at: number) =>
    hidden[at] ? null : rounding ? Math.round(value / rounding) * rounding : value
  return {
    cells: table.cells.map(({ code, value }, at) => ({ code, value: shown(value, at) })),
    total: shown(table.total, amounts.length),
  }
}
