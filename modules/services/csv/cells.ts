// One value, one cell, and back: what is written is what is read, and no cell can wake up as a formula.
import type { z } from 'zod'

export type CellKind =
  | 'text'
  | 'id'
  | 'word'
  | 'words'
  | 'whole'
  | 'decimal'
  | 'day'
  | 'yes_no'
  | 'json'
  /** Codes of five and six figures: a spreadsheet takes them for numbers and drops the zeros before. */
  | 'postal'
  | 'town'
export type FaultCode =
  | 'unknown_column'
  | 'missing_column'
  | 'empty'
  | 'number'
  | 'decimal'
  | 'day'
  | 'yes_no'
  | 'word'
  | 'hours'
  | 'rule'
  | 'id'
  | 'wrong'
  | 'twice'
  | 'other_body'
  | 'secret_place'

const wakes = /^[=+\-@\t\r\n']/

/** "0350000001": opened as a number it would lose its zero and nobody would see it. */
const isNumberLike = (text: string): boolean => /^0\d+$/.test(text)

const safe = (text: string): string => (wakes.test(text) || isNumberLike(text) ? `'${text}` : text)
export const bare = (cell: string): string =>
  cell.startsWith("'") && (wakes.test(cell.slice(1)) || isNumberLike(cell.slice(1))) ? cell.slice(1) : cell

export const writeCell = (value: unknown, kind: CellKind = 'text'): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'sì' : 'no'
  if (Array.isArray(value)) return value.join(' | ')
  if (typeof value === 'object') return JSON.stringify(value)
  // As Italian spreadsheets write them: "45.684" they would read as forty-five thousand.
  if (kind === 'decimal') return safe(String(value).replace('.', ','))
  if (kind === 'postal' || kind === 'town') return String(value)
  return safe(String(value))
}

const truths: Record<string, boolean> = { sì: true, si: true, yes: true, true: true, no: false, false: false }

const lengths: Partial<Record<CellKind, number>> = { postal: 5, town: 6 }

/** A day as we write it, or as an Italian spreadsheet writes it back. */
const readDay = (text: string): string => {
  const italian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (!italian) return text
  const [, day = '', month = '', year] = italian
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The value of a cell, or the code of what is wrong with it. */
const readValue = (kind: CellKind, cell: string): { value: unknown } | FaultCode => {
  const text = bare(cell)
  if (kind === 'text') return { value: text }
  const trimmed = text.trim()
  if (kind === 'words') return { value: trimmed.split(/[|,;\s]+/).filter(Boolean) }
  if (trimmed === '') return { value: null }
  if (kind === 'whole') return /^\d+$/.test(trimmed) ? { value: Number(trimmed) } : 'number'
  if (kind === 'decimal') {
    const number = Number(trimmed.replace(',', '.'))
    return Number.isFinite(number) ? { value: number } : 'decimal'
  }
  if (kind === 'yes_no') {
    const truth = truths[trimmed.toLowerCase()]
    return truth === undefined ? 'yes_no' : { value: truth }
  }
  if (kind === 'day') return { value: readDay(trimmed) }
  const length = lengths[kind]
  if (length) return { value: /^\d+$/.test(trimmed) ? trimmed.padStart(length, '0') : trimmed }
  if (kind !== 'json') return { value: trimmed }
  try {
    return { value: JSON.parse(trimmed) }
  } catch {
    return 'rule'
  }
}

const faultOf: Partial<Record<CellKind, FaultCode>> = {
  id: 'id',
  word: 'word',
  words: 'word',
  whole: 'number',
  decimal: 'decimal',
  day: 'day',
  json: 'rule',
}

/** Read and held against the shape of its field; empty text is nothing where nothing is allowed. */
export const readCell = (
  kind: CellKind,
  cell: string,
  schema: z.ZodType,
): { value: unknown } | { fault: FaultCode } => {
  const read = readValue(kind, cell)
  if (typeof read === 'string') return { fault: read }
  const isEmpty = read.value === '' || read.value === null
  const nothing = isEmpty ? schema.safeParse(null) : undefined
  if (nothing?.success) return { value: null }
  const held = schema.safeParse(read.value)
  if (held.success) return { value: held.data }
  return { fault: isEmpty ? 'empty' : (faultOf[kind] ?? 'wrong') }
}
