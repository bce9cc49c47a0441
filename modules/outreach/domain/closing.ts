// The end of the night: is everything said that a log needs, do the figures the coordinator looks at match what
// was recorded, what does the count of the van leave to explain.
import type { Contact } from './contact.ts'
import type { CountedItem, Shift } from './shift.ts'

export interface Closing {
  ended_at: string
  counted: { item_id: string; counted: number }[]
  phones_out: string[]
  narrative: string | null
  is_critical: boolean
  odometer_end: number | null
}

export type ClosingGap =
  | 'end_before_start'
  | 'count_missing'
  | 'counted_twice'
  | 'phone_of_stranger'
  | 'critical_untold'
  | 'odometer_missing'
  | 'odometer_backwards'

type Closable = Pick<Shift, 'started_at' | 'starts_at' | 'stock_list' | 'is_loaded' | 'odometer_start'>

const isCounted = (shift: Closable, { counted }: Closing): boolean => {
  const items = new Set(counted.map((line) => line.item_id))
  return !shift.is_loaded || shift.stock_list.every((entry) => items.has(entry.item_id))
}

/** The first thing that is missing, or nothing. */
export const closingGap = (shift: Closable, closing: Closing, crew_ids: string[]): ClosingGap | undefined => {
  const { ended_at, counted, phones_out, narrative, is_critical, odometer_end } = closing
  if (Date.parse(ended_at) <= Date.parse(shift.started_at ?? shift.starts_at)) return 'end_before_start'
  if (!isCounted(shift, closing)) return 'count_missing'
  if (new Set(counted.map((line) => line.item_id)).size !== counted.length) return 'counted_twice'
  if (phones_out.some((worker_id) => !crew_ids.includes(worker_id))) return 'phone_of_stranger'
  if (is_critical && !narrative?.trim()) return 'critical_untold'
  if (shift.odometer_start === null) return undefined
  if (odometer_end === null) return 'odometer_missing'
  return odometer_end < shift.odometer_start ? 'odometer_backwards' : undefined
}

export interface Totals {
  /** Meetings and presences that stand. */
  contacts: number
  /** People in them, counted each time they were met: never distinct persons. */
  headcount: number
}

export const totalsOf = (contacts: Pick<Contact, 'state' | 'headcount'>[]): Totals => {
  const standing = contacts.filter((contact) => contact.state !== 'annulled')
  return {
    contacts: standing.length,
    headcount: standing.reduce((sum, contact) => sum + contact.headcount, 0),
  }
}

export const differencesOf = (counted: CountedItem[] | null): CountedItem[] =>
  (counted ?? []).filter((line) => line.counted !== line.expected)

/** Things taken from the van after it was counted: the book catches up with what people had seen. */
export const expectLess = (
  counted: CountedItem[] | null,
  taken: { item_id: string; quantity: number }[],
): CountedItem[] | null =>
  counted?.map((line) => ({
    ...line,
    expected:
      line.expected -
      taken.filter((each) => each.item_id === line.item_id).reduce((sum, each) => sum + each.quantity, 0),
  })) ?? null

/** `returned / distributed`, or nothing when nothing was given. Domain 2.7. */
export const returnRate = (distributed: number, returned: number): number | null =>
  distributed === 0 ? null : Math.round((returned / distributed) * 100) / 100
