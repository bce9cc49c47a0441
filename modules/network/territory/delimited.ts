// Splits the text of a territory file into rows of cells: tab-separated (our own files) or
// comma-separated with quotes (the national archive, as it is published).

import type { TerritoryProblem } from './problems.ts'
import { problem } from './problems.ts'

/** Cells by column name, with the line they came from. */
export type Row = { line: number; cells: Record<string, string> }
export type Rows = { rows: Row[]; problems: TerritoryProblem[] }

/** Reads tab-separated text. Empty lines and lines that open with # are skipped. */
export function readTabbed(text: string, columns: readonly string[]): Rows {
  const lines = withoutMark(text).split(/\r?\n/)
  const table = lines
    .map((line, index) => ({ line: index + 1, values: line.split('\t') }))
    .filter(({ values }) => values.join('') !== '' && !values[0]?.startsWith('#'))
  return named(table, columns)
}

/** Reads comma-separated text with double quotes (a doubled quote inside stands for one). */
export function readQuoted(text: string, columns: readonly string[]): Rows {
  const table: Table = []
  const problems: TerritoryProblem[] = []
  withoutMark(text)
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === '') return
      const values = quotedCells(line)
      if (values === null) problems.push(problem('open_quote', index + 1))
      else table.push({ line: index + 1, values })
    })
  const read = named(table, columns)
  return { rows: read.rows, problems: [...problems, ...read.problems] }
}

type Table = { line: number; values: string[] }[]

function named(table: Table, columns: readonly string[]): Rows {
  const heading = table[0]
  if (!heading) return { rows: [], problems: [problem('empty_file', 1)] }
  const missing = columns.filter((column) => !heading.values.includes(column))
  if (missing.length > 0) {
    return {
      rows: [],
      problems: missing.map((column) => problem('missing_column', heading.line, { column })),
    }
  }
  const rows: Row[] = []
  const problems: TerritoryProblem[] = []
  const width = heading.values.length
  for (const { line, values } of table.slice(1)) {
    if (values.length !== width) {
      problems.push(problem('wrong_width', line, { found: String(values.length), against: String(width) }))
      continue
    }
    const cells: Record<string, string> = {}
    heading.values.forEach((column, index) => {
      cells[column] = (values[index] ?? '').trim()
    })
    rows.push({ line, cells })
  }
  return { rows, problems }
}

function quotedCells(line: string): string[] | null {
  const cells: string[] = []
  let at = 0
  while (at <= line.length) {
    const quoted = line[at] === '"'
    const end = quoted ? closingQuote(line, at + 1) : nextComma(line, at)
    if (end < 0) return null
    const raw = line.slice(quoted ? at + 1 : at, end)
    cells.push(quoted ? raw.replaceAll('""', '"') : raw)
    at = (quoted ? nextComma(line, end) : end) + 1
  }
  return cells
}

function nextComma(line: string, from: number): number {
  const at = line.indexOf(',', from)
  return at < 0 ? line.length : at
}

function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from)
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2)
  return at
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
