// A figure that leaves the house: contacts of the street units by district in one quarter. Small numbers stay in,
// and what was told once limits what may be told later, because two tables can be subtracted.

import { z } from 'zod'
import { id, instantText, line, noun } from '#core/kernel'
import { quarterPattern } from './months.ts'
import type { RollupCell } from './rollup-cell.ts'
import { listWithTotal, shield } from './shield.ts'

/** Open data tells of meetings with people we do not know: at least so many, in at least so many outings. */
export const openThreshold = 20
export const leastShifts = 3
export const definitionVersion = 1
export const publicFigures = ['contacts_by_district'] as const

export const releaseCell = z.object({
  district_key: line(80),
  /** null: not told. */
  contacts: z.int().min(0).nullable(),
})
export type ReleaseCell = z.infer<typeof releaseCell>

export const Release = noun(
  'monitoring.release',
  { table: 'monitoring.releases', key: 'release_id', by: 'network' },
  z.object({
    release_id: id(),
    figure: z.enum(publicFigures),
    definition_version: z.int().min(1),
    quarter: z.string().regex(quarterPattern),
    revision: z.int().min(1),
    cells: z.array(releaseCell),
    total: z.int().min(0).nullable(),
    threshold: z.int().min(1),
    least_shifts: z.int().min(1),
    cut_off_at: instantText(),
    published_at: instantText(),
    published_by: id(),
  }),
)
export type Release = z.infer<typeof Release.schema>

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

export type OpenTable = Pick<Release, 'cells' | 'total'>

/** The table as it may be told. */
export const openTable = (tallies: readonly Tally[]): OpenTable => {
  const { values, lines } = listWithTotal(tallies.map((tally) => tally.contacts))
  const total = values[values.length - 1] ?? 0
  const few = tallies.map((tally) => tally.contacts < openThreshold || tally.shifts < leastShifts)
  const hidden = shield({ values, lines, few: [...few, total < openThreshold], width: openThreshold })
  return {
    cells: tallies.map(({ district_key, contacts }, at) => ({
      district_key,
      contacts: hidden[at] ? null : contacts,
    })),
    total: hidden[tallies.length] ? null : total,
  }
}

export const isEmptyTable = ({ cells, total }: OpenTable): boolean =>
  total === null && cells.every((cell) => cell.contacts === null)

/** Short mark of a table, to be sure that what is published is what was looked at. */
export const markOf = ({ cells, total }: OpenTable): string => {
  const text = JSON.stringify([cells.map((cell) => [cell.district_key, cell.contacts]), total])
  let mark = 0x811c9dc5
  for (const letter of text) mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return mark.toString(16).padStart(8, '0')
}

const told = (table: OpenTable): Map<string, number | null> =>
  new Map([
    ...table.cells.map((cell) => [cell.district_key, cell.contacts] as const),
    ['', table.total] as const,
  ])

/** What all hidden districts hold together, when the total is told. */
const remainder = ({ cells, total }: OpenTable): number | null =>
  total === null ? null : total - cells.reduce((sum, cell) => sum + (cell.contacts ?? 0), 0)

const isTooNear = (before: number | null, after: number | null): boolean =>
  before !== null && after !== null && before !== after && Math.abs(before - after) < openThreshold

/** Subtracting a new table from one already told must never leave a group smaller than the threshold. */
export const allowsDifferencing = (before: OpenTable, after: OpenTable): boolean => {
  const [old, next] = [told(before), told(after)]
  for (const key of new Set([...old.keys(), ...next.keys()])) {
    const [was, is] = [old.get(key) ?? null, next.get(key) ?? null]
    if ((was === null) !== (is === null) || isTooNear(was, is)) return true
  }
  return isTooNear(remainder(before), remainder(after))
}

export const isSameTable = (before: OpenTable, after: OpenTable): boolean => markOf(before) === markOf(after)
