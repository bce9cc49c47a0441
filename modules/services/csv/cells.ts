// One value, one cell, and back: what is written is what is read, and no cell can wake up as a formula.
import type { z } from 'zod'

export type CellKind = 'text' | 'id' | 'word' | 'words' | 'whole' | 'decimal' | 'day' | 'yes_no' | 'json'
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

const safe = (text: string): string => (wakes.test(text) ? `'${text}` : text)
export const bare = (cell: string): string =>
  cell.startsWith("'") && wakes.test(cell.slice(1)) ? cell.slice(1) : cell

export const writeCell = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'sì' : 'no'
  if (Array.isArray(value)) return value.join(' | ')
  if (typeof value === 'object') return JSON.stringify(value)
  return safe(String(value))
}

const truths: Record<string, boolean> = { sì: true, si: true, yes: true, true: true, no: false, false: false }

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
