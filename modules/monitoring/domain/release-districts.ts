// Contacts of the street units by district, from the roll-up: only validated ones, with the outings they were made in.
import type { GateTable } from './gate.ts'
import type { RollupCell } from './rollup-cell.ts'

type Counted = Pick<RollupCell, 'district_key' | 'is_validated' | 'measure' | 'quantity'>

export interface Tally {
  district_key: string
  contacts: number
  shifts: number
}

/** Validated contacts and outings of each district, in the order of their names. */
export const tallyOf = (cells: readonly Counted[]): Tally[] => {
  const tallies = new Map<string, Tally>()
  for (const { district_key, is_validated, measure, quantity } of cells) {
    if (!is_validated || (measure !== 'contacts' && measure !== 'shifts_with_contacts')) continue
    const tally = tallies.get(district_key) ?? { district_key, contacts: 0, shifts: 0 }
    if (measure === 'contacts') tally.contacts += quantity
    else tally.shifts += quantity
    tallies.set(district_key, tally)
  }
  return [...tallies.values()].sort((a, b) => (a.district_key < b.district_key ? -1 : 1))
}

export const districtTable = (tallies: readonly Tally[]): GateTable => ({
  cells: tallies.map(({ district_key, contacts, shifts }) => ({
    code: district_key,
    value: contacts,
    occasions: shifts,
  })),
  total: tallies.reduce((sum, tally) => sum + tally.contacts, 0),
  additive: true,
})
