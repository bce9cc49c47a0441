// What cannot be is stopped before anything is written: a date of another century, a weight in the wrong unit, a number
// that belongs to another thing. Each refusal names the thing and how to mend the line.
import { refuse } from '#core/kernel'

export interface KnownItem {
  item_id: string
  name_it: string
  name_en: string
  unit_name: 'piece' | 'pack' | 'kg' | 'gram'
  storage: 'ambient' | 'chilled' | 'frozen'
  grams: number | null
}

export interface KnownPackaging {
  packaging_id: string
  item_id: string
  name: string
  quantity: number
  gtin: string | null
}

export interface ToldLine {
  item_id: string
  packaging_id: string | null
  packages: number | null
  quantity: number | null
  supplier_lot: string | null
  gtin: string | null
  best_before: string | null
  use_by: string | null
  weight_grams: number | null
  temperature_tenths: number | null
}

/** At most four degrees for what is chilled, at most eighteen below for what is frozen (Reg. (EC) 852/2004). */
export const warmestTenths = { chilled: 40, frozen: -180 } as const

export const isTooWarm = (storage: KnownItem['storage'], tenths: number | null): boolean =>
  storage !== 'ambient' && tenths !== null && tenths > warmestTenths[storage]

const namesOf = (item: KnownItem) => ({ item: item.name_it, item_en: item.name_en })

const dayShifted = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`

/** Two years back, fifteen ahead: beyond that somebody mistyped the year. */
const datesMustBePossible = (line: ToldLine, item: KnownItem, today: string): void => {
  if (line.best_before && line.use_by) refuse('donations.two-dates', namesOf(item), 422)
  const day = line.best_before ?? line.use_by
  if (day && (day < dayShifted(today, -2) || day > dayShifted(today, 15)))
    refuse('donations.date-impossible', { ...namesOf(item), day }, 422)
}

export const gramsEach = (item: Pick<KnownItem, 'unit_name' | 'grams'>): number | null =>
  item.unit_name === 'gram' ? 1 : item.unit_name === 'kg' ? 1000 : item.grams

const tonnes = (grams: number): number => Math.round(grams / 100) / 10

/** Off by more than three times: kilos written as grams, cases as pieces. */
const weightMustFit = (line: ToldLine, item: KnownItem, quantity: number): void => {
  const each = gramsEach(item)
  if (each === null || line.weight_grams === null) return
  const expected = each * quantity
  const share = line.weight_grams / expected
  if (share > 3 || share < 1 / 3)
    refuse(
      'donations.weight-does-not-fit',
      { ...namesOf(item), quantity, expected: tonnes(expected), told: tonnes(line.weight_grams) },
      422,
    )
}

/** In units of the thing: cases times what is in a case, or the number told. */
export const quantityOf = (
  line: ToldLine,
  item: KnownItem,
  packaging: KnownPackaging | undefined,
): number => {
  if (line.packaging_id === null)
    return line.quantity ?? refuse('donations.quantity-needed', namesOf(item), 422)
  if (!packaging || packaging.item_id !== item.item_id)
    return refuse('donations.packaging-of-another', namesOf(item), 422)
  const packages = line.packages ?? refuse('donations.quantity-needed', namesOf(item), 422)
  const counted = packages * packaging.quantity
  if (line.quantity !== null && line.quantity !== counted)
    refuse(
      'donations.packages-do-not-fit',
      { ...namesOf(item), packages, packaging: packaging.name, counted, told: line.quantity },
      422,
    )
  return counted
}

export interface Checking {
  items: readonly KnownItem[]
  packagings: readonly KnownPackaging[]
  /** Italian civil day of the arrival. */
  today: string
}

/** The line as it can be kept, with its quantity in units. */
export const checkedLine = <L extends ToldLine>(line: L, { items, packagings, today }: Checking) => {
  const item =
    items.find((each) => each.item_id === line.item_id) ?? refuse('donations.item-unknown', undefined, 422)
  const packaging = packagings.find((each) => each.packaging_id === line.packaging_id)
  const owner = packagings.find((each) => each.gtin !== null && each.gtin === line.gtin)
  if (owner && owner.item_id !== item.item_id)
    refuse('donations.gtin-of-another', { ...namesOf(item), gtin: line.gtin }, 422)
  const quantity = quantityOf(line, item, packaging)
  if (quantity < 1 || quantity > 100_000_000) refuse('donations.quantity-needed', namesOf(item), 422)
  datesMustBePossible(line, item, today)
  weightMustFit(line, item, quantity)
  if (item.storage !== 'ambient' && line.temperature_tenths === null)
    refuse('donations.temperature-needed', namesOf(item), 422)
  return { line: { ...line, quantity }, item }
}
