// A list of what arrives, read line by line: what can be kept is shaped, what cannot is told with its line, its column and
// why. Pure: the same file and catalogue give the same answer, and nothing is written here.
import { isRefusal } from '#core/kernel'
import { folded, type ImportField, type Mapping } from './import-columns.ts'
import {
  type Checking,
  checkedLine,
  type KnownItem,
  type KnownPackaging,
  type ToldLine,
} from './line-checks.ts'

export interface ImportedLine extends ToldLine {
  value_cents: number | null
}

export interface ImportFault {
  line: number
  field: ImportField | null
  /** Of the list itself (`unknown-item`, `not-a-number`, `not-a-day`), or a refusal of this room. */
  code: string
  text: string
  details: Record<string, string | number | boolean | null>
}

interface SheetRow {
  line: number
  cells: string[]
}

export interface Catalogued extends Checking {
  /** By folded name and key. */
  names: ReadonlyMap<string, KnownItem>
  gtins: ReadonlyMap<string, KnownPackaging>
  /** Fourteen digits, or nothing. */
  gtinOf: (typed: string) => string | undefined
}

export const namesOf = (items: readonly (KnownItem & { key: string })[]): Map<string, KnownItem> =>
  new Map(
    items.flatMap((item) =>
      [item.name_en, item.name_it, item.key].map((name) => [folded(name), item] as const),
    ),
  )

class NotRead extends Error {
  readonly field: ImportField
  constructor(code: string, field: ImportField) {
    super(code)
    this.field = field
  }
}

const number = (text: string, field: ImportField): number | null => {
  if (text === '') return null
  const plain = text.replaceAll(/[\s€]/g, '')
  const told = /,\d{1,3}$/.test(plain) ? plain.replaceAll('.', '').replace(',', '.') : plain
  if (!/^-?\d+(\.\d+)?$/.test(told)) throw new NotRead('not-a-number', field)
  return Number(told)
}

const day = (text: string, field: ImportField): string | null => {
  if (text === '') return null
  const italian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const told = italian
    ? `${italian[3]}-${String(italian[2]).padStart(2, '0')}-${String(italian[1]).padStart(2, '0')}`
    : text
  const read = /^\d{4}-\d{2}-\d{2}$/.test(told) ? new Date(`${told}T00:00:00Z`) : undefined
  if (!read || Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== told)
    throw new NotRead('not-a-day', field)
  return told
}

const scaled = (value: number | null, by: number): number | null =>
  value === null ? null : Math.round(value * by)

const shaped = (cell: (field: ImportField) => string, known: Catalogued): ImportedLine => {
  const printed = cell('gtin') === '' ? undefined : known.gtinOf(cell('gtin'))
  if (cell('gtin') !== '' && !printed) throw new NotRead('not-a-gtin', 'gtin')
  const packed = printed === undefined ? undefined : known.gtins.get(printed)
  const item =
    known.names.get(folded(cell('item'))) ?? known.items.find((each) => each.item_id === packed?.item_id)
  if (!item) throw new NotRead('unknown-item', cell('item') === '' ? 'gtin' : 'item')
  const packages = number(cell('packages'), 'packages')
  const amount = number(cell('quantity'), 'quantity')
  // Cases without a known packing are not pieces: then only a quantity counts.
  const isPacked = packages !== null && packed !== undefined && amount === null
  return {
    item_id: item.item_id,
    packaging_id: isPacked ? packed.packaging_id : null,
    packages: isPacked ? packages : null,
    quantity: isPacked ? null : scaled(amount, item.unit_name === 'gram' ? 1000 : 1),
    supplier_lot: cell('supplier_lot').slice(0, 60) || null,
    gtin: printed ?? null,
    best_before: day(cell('best_before'), 'best_before'),
    use_by: day(cell('use_by'), 'use_by'),
    weight_grams: scaled(number(cell('weight'), 'weight'), 1000),
    temperature_tenths: scaled(number(cell('temperature'), 'temperature'), 10),
    value_cents: scaled(number(cell('value'), 'value'), 100),
  }
}

const faultOf = (error: unknown, { line, cells }: SheetRow, mapping: Mapping): ImportFault => {
  if (error instanceof NotRead) {
    const text = (cells[mapping.indexOf(error.field)] ?? '').slice(0, 60)
    return { line, field: error.field, code: error.message, text, details: {} }
  }
  if (!isRefusal(error)) throw error
  return { line, field: null, code: error.problem.code, text: '', details: error.problem.details ?? {} }
}

export const readLines = (
  rows: readonly SheetRow[],
  mapping: Mapping,
  known: Catalogued,
): { lines: ImportedLine[]; faults: ImportFault[] } => {
  const lines: ImportedLine[] = []
  const faults: ImportFault[] = []
  for (const row of rows) {
    const cell = (field: ImportField) => (row.cells[mapping.indexOf(field)] ?? '').trim()
    try {
      const line = shaped(cell, known)
      checkedLine(line, known)
      lines.push(line)
    } catch (error) {
      faults.push(faultOf(error, row, mapping))
    }
  }
  return { lines, faults }
}
