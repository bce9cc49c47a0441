// What is told inside of one district or one body, so that no two such numbers give away a few: the parts and months of a year are
// shielded together, once for all who look. Months are told as that table tells them; other months together are exact where the table
// tells each of them, or all it keeps back; otherwise to the nearest five.
import { shieldTable } from './shield-table.ts'
import { roundedTo } from './threshold.ts'

/** By part, then month. */
export type PartsByMonth = ReadonlyMap<string, ReadonlyMap<string, number>>

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)
const upTo = (many: number): number[] => Array.from({ length: many }, (_, at) => at)

const monthsOf = (year: string): string[] =>
  upTo(12).map((at) => `${year}-${String(at + 1).padStart(2, '0')}`)

interface YearOfPart {
  hidden: ReadonlySet<string>
  is_whole_told: boolean
}

const yearOf = (
  parts: PartsByMonth,
  part: string,
  { year, threshold }: { year: string; threshold: number },
): YearOfPart => {
  const months = monthsOf(year)
  const names = [...parts.keys()]
  const cells = names.map((name) => months.map((month) => parts.get(name)?.get(month) ?? 0))
  const { hidden, wide, inside } = shieldTable(cells, threshold)
  const at = names.indexOf(part)
  if (at < 0) return { hidden: new Set(), is_whole_told: true }
  return {
    hidden: new Set(months.filter((_, x) => hidden[at * wide + x])),
    is_whole_told: !hidden[inside + at],
  }
}

export interface ToldOfPart {
  value: number | null
  /** To the nearest five. */
  is_about: boolean
  /** Months that are not told by themselves. */
  hidden: ReadonlySet<string>
}

/** What a part did in these months, as it may be told beside all other parts and months. */
export const toldOfPart = (
  parts: PartsByMonth,
  { part, months, threshold }: { part: string; months: readonly string[]; threshold: number },
): ToldOfPart => {
  const row = parts.get(part)
  const value = sum(months.map((month) => row?.get(month) ?? 0))
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].map((year) =>
    yearOf(parts, part, { year, threshold }),
  )
  const hidden = new Set(years.flatMap((year) => [...year.hidden]))
  const isCut = years.some((year) => {
    const inside = months.filter((month) => year.hidden.has(month)).length
    return inside > 0 && (inside < year.hidden.size || !year.is_whole_told)
  })
  if (value > 0 && value < threshold) return { value: null, is_about: false, hidden }
  if (!isCut) return { value, is_about: false, hidden }
  return { value: Math.round(value / roundedTo) * roundedTo, is_about: true, hidden }
}
