// Tables written for people who go on with them in a spreadsheet: a workbook with a sheet for each table, or one CSV as the
// spreadsheets of that language read it.
import { writeCsv } from 'hucre/csv'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'

export type WrittenCell = string | number | null
export interface WrittenSheet {
  /** Without signs that a workbook refuses; at most 31 letters are kept. */
  name: string
  columns: readonly string[]
  rows: readonly (readonly WrittenCell[])[]
}

export const sheetKinds = ['xlsx', 'ods', 'csv'] as const
export type SheetKind = (typeof sheetKinds)[number]

export const sheetTypes: Record<SheetKind, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
}

const tabName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)

/** Texts stay texts in both: a spreadsheet never takes one for a formula. */
export const writeWorkbook = async (
  sheets: readonly WrittenSheet[],
  kind: Exclude<SheetKind, 'csv'> = 'xlsx',
): Promise<Uint8Array> => {
  const write = kind === 'ods' ? writeOds : writeXlsx
  return (await write({
    sheets: sheets.map(({ name, columns, rows }) => ({
      name: tabName(name),
      columns: columns.map((header, i) => ({ header, key: String(i), width: i === 0 ? 32 : 16 })),
      data: rows.map((row) => Object.fromEntries(row.map((cell, i) => [String(i), cell]))),
    })),
  })) as Uint8Array
}

/** A text that a spreadsheet would take for a formula is kept a text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** Semicolons and commas in Italian, commas and points in English: what a double click opens in columns. */
export const writeTable = (
  { columns, rows }: Omit<WrittenSheet, 'name'>,
  locale: 'it' | 'en',
): Uint8Array => {
  const cell = (value: WrittenCell): WrittenCell => {
    if (typeof value === 'number') return locale === 'it' ? String(value).replace('.', ',') : value
    return value === null ? null : harmless(value)
  }
  const text = writeCsv([[...columns], ...rows.map((row) => row.map(cell))], {
    delimiter: locale === 'it' ? ';' : ',',
    bom: true,
  })
  return new TextEncoder().encode(text)
}
