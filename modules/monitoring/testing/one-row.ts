// The rule of rows for an evaluation said of one row alone, slowly: what the file of the house must agree with, cell by cell.
import { csvCell } from '../domain/csv.ts'
import { classKey, kindOf, type Told, type Traits } from '../domain/safe-rows.ts'

export interface CountedRow extends Traits {
  measure: string
  kind: string
  month: string
  until_month: string
  quantity: number
  identity: string
  /** Empty: nobody is counted once. */
  pseudonym: string
}

/** The row as it leaves, or nothing. */
export const safeRow = (row: CountedRow, classes: ReadonlyMap<string, Told>): string | undefined => {
  const told = classes.get(classKey(row.pseudonym === '' ? row.measure : '', row))
  if (!told) return undefined
  const { month, until_month, quantity, pseudonym, identity } = row
  const counted = [
    ...[row.measure, kindOf(row, told.hides_kind), month, until_month, quantity],
    ...[pseudonym, identity],
  ]
  return [...counted, told.gender, told.age_band, told.citizenship, told.district_key].map(csvCell).join(',')
}
