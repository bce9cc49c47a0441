// A table with the sums of its rows and columns and the sum of all. A hidden cell is kept by another in its row and another in its
// column: where these cross, four are enough, and the rest of the table is told. What could still be worked out is then hidden too.
import { type Line, shield } from './shield.ts'

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)
const upTo = (many: number): number[] => Array.from({ length: many }, (_, at) => at)

type Flags = boolean[][]

const hiddenIn = (flags: readonly boolean[]): number => flags.filter(Boolean).length
const columnOf = (flags: Flags, x: number): boolean[] => flags.map((row) => row[x] ?? false)

/** Beside one alone in its line: where something is hidden across already, then the smallest. */
const keeper = (
  line: readonly number[],
  { hidden, across }: { hidden: readonly boolean[]; across: readonly number[] },
): number => {
  const free = line.flatMap((value, at) => (value > 0 && !hidden[at] ? [at] : []))
  const rank = (at: number) => [(across[at] ?? 0) > 0 ? 0 : 1, line[at] ?? 0] as const
  return (
    free.sort((a, b) => {
      const [one, other] = [rank(a), rank(b)]
      return one[0] - other[0] || one[1] - other[1] || a - b
    })[0] ?? -1
  )
}

/** Until no hidden cell is alone in its row or column. */
const crossing = (cells: readonly (readonly number[])[], few: Flags): Flags => {
  const flags = few.map((row) => [...row])
  const wide = cells[0]?.length ?? 0
  for (let moved = true; moved; ) {
    moved = false
    for (const [y, row] of cells.entries()) {
      const hidden = flags[y] as boolean[]
      if (hiddenIn(hidden) !== 1) continue
      const x = keeper(row, { hidden, across: upTo(wide).map((at) => hiddenIn(columnOf(flags, at))) })
      if (x < 0) continue
      hidden[x] = true
      moved = true
    }
    for (const x of upTo(wide)) {
      const hidden = columnOf(flags, x)
      if (hiddenIn(hidden) !== 1) continue
      const y = keeper(
        cells.map((row) => row[x] ?? 0),
        { hidden, across: flags.map(hiddenIn) },
      )
      if (y < 0) continue
      ;(flags[y] as boolean[])[x] = true
      moved = true
    }
  }
  return flags
}

/** Rows and columns with their sums and the sum of all: which of them stay untold. */
export const shieldTable = (cells: readonly (readonly number[])[], threshold: number) => {
  const [high, wide] = [cells.length, cells[0]?.length ?? 0]
  const rows = cells.map(sum)
  const columns = upTo(wide).map((x) => sum(cells.map((row) => row[x] ?? 0)))
  const values = [...cells.flat(), ...rows, ...columns, sum(rows)]
  const inside = high * wide
  const end = values.length - 1
  const lines: Line[] = [
    ...upTo(high).map((y) => ({ parts: upTo(wide).map((x) => y * wide + x), total: inside + y })),
    ...upTo(wide).map((x) => ({ parts: upTo(high).map((y) => y * wide + x), total: inside + high + x })),
    { parts: upTo(high).map((y) => inside + y), total: end },
    { parts: upTo(wide).map((x) => inside + high + x), total: end },
  ]
  const isFew = (value: number) => value > 0 && value < threshold
  const crossed = crossing(
    cells,
    cells.map((row) => row.map(isFew)),
  ).flat()
  const few = values.map((value, at) => crossed[at] ?? isFew(value))
  const hidden = shield({ values, lines, few, width: threshold })
  return { values, hidden, high, wide, inside }
}
