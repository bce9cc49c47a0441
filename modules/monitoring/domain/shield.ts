// Numbers so small that somebody could be recognised are not told. And because the others and the totals are
// told, more are hidden until nobody can work the small ones out again, neither exactly nor nearly.

/** `total` is the sum of `parts`; all are indexes of entries. */
export interface Line {
  parts: number[]
  total: number
}

export interface Shieldable {
  values: readonly number[]
  /** Entries that must not be told. */
  few: readonly boolean[]
  lines: readonly Line[]
  /** How wide the guess about a hidden number must stay. */
  width: number
}

export interface Span {
  low: number
  high: number
}

/** What anybody can say about each entry, knowing the told ones and that no number is below zero. */
export const spansOf = ({ values, lines }: Shieldable, hidden: readonly boolean[]): Span[] => {
  const spans = values.map((value, at) =>
    hidden[at] ? { low: 0, high: Infinity } : { low: value, high: value },
  )
  settle(lines, spans)
  return spans
}

/** Every line narrows what can be said of its entries, until nothing moves. */
export const settle = (lines: readonly Line[], spans: Span[]): void => {
  for (let turn = 0, moved = true; moved && turn < 200; turn++) {
    moved = false
    for (const line of lines) if (tighten(line, spans)) moved = true
  }
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0)

const narrow = (span: Span | undefined, low: number, high: number): boolean => {
  if (!span) return false
  const { low: least, high: most } = span
  span.low = Math.max(least, low)
  span.high = Math.min(most, high)
  return span.low !== least || span.high !== most
}

const tighten = ({ parts, total }: Line, spans: Span[]): boolean => {
  const all = spans[total]
  if (!all) return false
  const of = (at: number): Span => spans[at] ?? { low: 0, high: Infinity }
  const lows = sum(parts.map((at) => of(at).low))
  const highs = parts.map((at) => of(at).high)
  const endless = highs.filter((high) => high === Infinity).length
  const ends = sum(highs.filter((high) => high !== Infinity))
  let moved = narrow(all, lows, endless > 0 ? Infinity : ends)
  for (const at of parts) {
    const { low, high } = of(at)
    const isOnlyEndless = endless === 1 && high === Infinity
    const others = endless === 0 ? ends - high : isOnlyEndless ? ends : Infinity
    if (narrow(spans[at], all.low - others, all.high - (lows - low))) moved = true
  }
  return moved
}

/** Entries that equations alone give away, whatever the numbers: Gauss on the hidden ones. */
export const solvedBy = ({ lines }: Pick<Shieldable, 'lines'>, hidden: readonly boolean[]): Set<number> => {
  const unknown = hidden.flatMap((isHidden, at) => (isHidden ? [at] : []))
  const rows = lines.map(({ parts, total }) =>
    unknown.map((at) => (at === total ? -1 : parts.includes(at) ? 1 : 0) as number),
  )
  const solved = new Set<number>()
  for (const row of reduced(rows, unknown.length)) {
    const marks = row.flatMap((value, column) => (Math.abs(value) > 1e-9 ? [column] : []))
    const [only] = marks
    if (marks.length === 1 && only !== undefined) solved.add(unknown[only] ?? -1)
  }
  return solved
}

const reduced = (rows: number[][], columns: number): number[][] => {
  let lead = 0
  for (let column = 0; column < columns && lead < rows.length; column++) {
    const found = rows.findIndex((row, at) => at >= lead && Math.abs(row[column] ?? 0) > 1e-9)
    if (found < 0) continue
    swap(rows, lead, found)
    const pivot = rows[lead] ?? []
    const by = pivot[column] ?? 1
    for (let at = 0; at < columns; at++) pivot[at] = (pivot[at] ?? 0) / by
    for (const [at, row] of rows.entries()) if (at !== lead) subtract(row, pivot, row[column] ?? 0)
    lead++
  }
  return rows
}

const swap = (rows: number[][], one: number, other: number): void => {
  const kept = rows[one] ?? []
  rows[one] = rows[other] ?? []
  rows[other] = kept
}

const subtract = (row: number[], pivot: number[], times: number): void => {
  if (Math.abs(times) < 1e-12) return
  for (const [at, value] of pivot.entries()) row[at] = (row[at] ?? 0) - value * times
}

/** Hidden entries that somebody could still name, or nearly. */
export const exposedIn = (asked: Shieldable, hidden: readonly boolean[]): number[] => {
  const spans = spansOf(asked, hidden)
  const solved = solvedBy(asked, hidden)
  return hidden.flatMap((isHidden, at) => {
    const span = spans[at]
    const isNarrow = span !== undefined && span.high - span.low < asked.width
    return isHidden && (isNarrow || solved.has(at)) ? [at] : []
  })
}

/**
 * The told number to give up for an exposed one: the smallest beside it, a total only when nothing else is left there;
 * and where all beside it is hidden or nothing, the nearest one that the equations lead to. With every number above
 * zero hidden nothing can be solved: all of them could be twice as large.
 */
const companion = ({ values, lines }: Shieldable, hidden: readonly boolean[], exposed: number): number => {
  const told = (at: number) => !hidden[at] && (values[at] ?? 0) > 0
  const bySize = (one: number, other: number) => (values[one] ?? 0) - (values[other] ?? 0) || one - other
  const entries = ({ parts, total }: Line): number[] => [...parts, total]
  let reached = new Set([exposed])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    const near = lines.filter((line) => entries(line).some((at) => reached.has(at)))
    const parts = near.flatMap((line) => line.parts).filter(told)
    const totals = near.map((line) => line.total).filter(told)
    const found = parts.sort(bySize)[0] ?? totals.sort(bySize)[0]
    if (found !== undefined) return found
    reached = new Set([...reached, ...near.flatMap(entries)])
  }
  return -1
}

/** True for every entry that stays untold. */
export const shield = (asked: Shieldable): boolean[] => {
  const hidden = [...asked.few]
  for (let turn = 0; turn <= asked.values.length; turn++) {
    const next = exposedIn(asked, hidden)
      .map((at) => companion(asked, hidden, at))
      .find((at) => at >= 0)
    if (next === undefined) return hidden
    hidden[next] = true
  }
  return hidden
}

/** One list with its total, the last entry. */
export const listWithTotal = (parts: readonly number[]): Pick<Shieldable, 'values' | 'lines'> => ({
  values: [...parts, sum([...parts])],
  lines: [{ parts: parts.map((_, at) => at), total: parts.length }],
})
