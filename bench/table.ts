// The figures as people read them in a terminal.
import type { Bar, Result } from './result.ts'

const short = (number: number): string => {
  if (!Number.isFinite(number)) return '-'
  if (Math.abs(number) >= 100) return number.toFixed(0)
  return Math.abs(number) >= 10 ? number.toFixed(1) : number.toFixed(3)
}

export const barText = ({ at_most, at_least }: Bar): string =>
  at_most !== undefined
    ? `≤ ${Number(at_most.toPrecision(3))}`
    : at_least !== undefined
      ? `≥ ${at_least}`
      : 'none'

const head = ['id', 'engine', 'what', 'floor', 'value', 'unit', 'ratio', 'spread', 'bar', '']

const lineOf = (result: Result): string[] => [
  result.id,
  result.engine,
  result.what,
  short(result.floor),
  short(result.value),
  result.unit,
  result.ratio.toFixed(2),
  result.rounds > 1 ? `${result.spread.map((each) => each.toFixed(2)).join('–')} (${result.rounds})` : '',
  barText(result.bar),
  `${result.pass ? 'ok' : 'MISSED'}${result.note ? ` (${result.note})` : ''}`,
]

export const tableOf = (results: Result[]): string => {
  const lines = [head, ...results.map(lineOf)]
  const widths = head.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? '').length)))
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
