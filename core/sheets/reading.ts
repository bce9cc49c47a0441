// Reading a list somebody kept in a file: the encoding is recognised, the separator found, days become days. A formula
// or a merged cell is never guessed at: it is told, with the cell it stands in. It works where it is called, and long.
import type { CellValue, Sheet as Worksheet } from 'hucre'
import { detectDelimiter, parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { openQuote } from './open-quote.ts'
import { expandedSize } from './zip-size.ts'

export interface SheetLine {
  /** As the person counts: the header is line 1. */
  line: number
  cells: string[]
}

export interface SheetFault {
  line: number
  code: 'formula' | 'merged' | 'quote'
  /** As a spreadsheet names it: C5. */
  cell: string
}

export type Sheet =
  | { columns: string[]; lines: SheetLine[]; faults: SheetFault[] }
  /** Nothing could be read: too_large, too_many_lines, empty, unreadable. */
  | { problem: 'too_large' | 'too_many_lines' | 'empty' | 'unreadable' }

export const mostBytes = 10 * 1024 * 1024
const mostUnfolded = 200 * 1024 * 1024
const mostLines = 50_000

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b
const isOldSpreadsheet = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf

/** UTF-8 if it is, UTF-16 by its mark, otherwise the letters of an Italian office of the last thirty years. */
export const decodeText = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26)

const textOf = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value).normalize('NFC').trim()
}

const faultsOf = (sheet: Worksheet): SheetFault[] => {
  const faults: SheetFault[] = []
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    if (cell.formula) faults.push({ line: row + 1, code: 'formula', cell: `${letterOf(column)}${row + 1}` })
  }
  for (const { startRow, startCol } of sheet.merges ?? [])
    faults.push({ line: startRow + 1, code: 'merged', cell: `${letterOf(startCol)}${startRow + 1}` })
  return faults
}

const shaped = (rows: CellValue[][], faults: SheetFault[]): Sheet => {
  const columns = (rows[0] ?? []).map(textOf)
  while (columns.length > 0 && columns[columns.length - 1] === '') columns.pop()
  const lines = rows
    .slice(1)
    .map((row, i) => ({ line: i + 2, cells: columns.map((_, at) => textOf(row[at])) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (columns.length === 0 || lines.length === 0) return { problem: 'empty' }
  if (lines.length > mostLines) return { problem: 'too_many_lines' }
  return { columns, lines, faults }
}

const readSpreadsheet = async (bytes: Uint8Array): Promise<Sheet> => {
  const unfolded = expandedSize(bytes)
  if (unfolded === undefined) return { problem: 'unreadable' }
  if (unfolded > mostUnfolded) return { problem: 'too_large' }
  const book = await readXlsx(bytes, { maxRows: mostLines + 2 })
  const sheet = book.sheets.find((each) => !each.hidden && each.rows.length > 0)
  return sheet ? shaped(sheet.rows, faultsOf(sheet)) : { problem: 'empty' }
}

const readText = (bytes: Uint8Array): Sheet => {
  const text = decodeText(bytes)
  // A letter no text has: the file is something else.
  if (text.includes('\0')) return { problem: 'unreadable' }
  const delimiter = detectDelimiter(text)
  const open = openQuote(text, delimiter)
  const faults: SheetFault[] = open
    ? [{ line: open.row + 1, code: 'quote', cell: `${letterOf(open.column)}${open.row + 1}` }]
    : []
  return shaped(parseCsv(text, { delimiter, maxRows: mostLines + 2 }), faults)
}

/** The first sheet that is not hidden, or a CSV. Cells are text: nothing is computed, nothing is executed. */
export const readSheetHere = async (bytes: Uint8Array): Promise<Sheet> => {
  if (bytes.length === 0) return { problem: 'empty' }
  if (bytes.length > mostBytes) return { problem: 'too_large' }
  if (isOldSpreadsheet(bytes)) return { problem: 'unreadable' }
  try {
    return isZip(bytes) ? await readSpreadsheet(bytes) : readText(bytes)
  } catch {
    return { problem: 'unreadable' }
  }
}
