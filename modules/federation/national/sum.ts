// The sum of many cities from what each let out: what a city hides makes it "at least", what a city has not published is not
// zero, and the table of the cities passes the gate again, because a city may hide less than we do.
import { gate } from '#monitoring'

/** Less than this is told of no city on a page of everybody. */
export const nationalThreshold = 20

export interface Seen {
  code: string
  /** `told`: let out, perhaps with the number hidden; `apart`: counted by another rule; `silent`: nothing let out. */
  state: 'told' | 'apart' | 'silent'
  value: number | null
}

export interface Sum {
  /** null: nothing to add, or too few. */
  value: number | null
  is_at_least: boolean
  told: number
  hidden: number
  apart: number
  silent: number
}

export interface Summed {
  /** What is told of each city, in the order given. */
  cells: (number | null)[]
  sum: Sum
}

const count = <T>(all: readonly T[], is: (each: T) => boolean): number => all.filter(is).length

export const sumOf = (seen: readonly Seen[], threshold = nationalThreshold): Summed => {
  const known = seen.flatMap(({ code, state, value }) =>
    state === 'told' && value !== null ? [{ code, value }] : [],
  )
  const total = known.reduce((sum, each) => sum + each.value, 0)
  const told = gate({ cells: known, total, additive: true }, { threshold })
  const passed = new Map(told.cells.map(({ code, value }) => [code, value]))
  const cells = seen.map(({ code, state, value }) => (state === 'told' ? (passed.get(code) ?? null) : value))
  const isHidden = (each: Seen, at: number) => each.state === 'told' && cells[at] === null
  const hidden = seen.filter(isHidden).length
  return {
    cells,
    sum: {
      value: known.length === 0 ? null : told.total,
      // What a city itself hides is not in the sum; what only this table hides is.
      is_at_least: seen.some(({ state, value }) => state === 'told' && value === null),
      told: count(seen, ({ state }) => state === 'told') - hidden,
      hidden,
      apart: count(seen, ({ state }) => state === 'apart'),
      silent: count(seen, ({ state }) => state === 'silent'),
    },
  }
}
