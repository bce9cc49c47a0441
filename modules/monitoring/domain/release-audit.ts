// All that was told of a figure in a year, or in the years that months of no calendar tie together, laid together with what would be told: every part of every period is an unknown, every
// table and every year, half and quarter an equation. A number that this narrows down while it may be of few is exposed.
import { partsOfPeriod } from '#core/kernel'
import type { Told } from './release.ts'
import { isRest, nestedIn, toldTogether, toldTowns, townCodes } from './release-nesting.ts'
import { freelyNested, type Nested, periodsFor } from './release-spans.ts'
import { type Line, type Span, settle, solvedBy } from './shield.ts'

interface System {
  spans: Span[]
  /** Told by somebody: exactly, or rounded. */
  exact: boolean[]
  told: boolean[]
  lines: Line[]
  /** What a district holds in no municipality that is known, what a year holds beside months told of it: that it is nothing tells of nobody. */
  rests: ReadonlySet<number>
}

/** The unknowns by name; a new name gets the next place. */
const places = () => {
  const named = new Map<string, number>()
  const at = (dimension: string, code: string, period: string): number => {
    const name = code === '' ? `/${period}` : `${dimension}/${code}/${period}`
    const place = named.get(name) ?? named.size
    named.set(name, place)
    return place
  }
  return { at, count: () => named.size }
}

const codesOf = (tables: readonly Told[]): Map<string, string[]> => {
  const codes = new Map<string, Set<string>>([['none', new Set()]])
  for (const { dimension, cells } of tables) {
    const known = codes.get(dimension) ?? new Set<string>()
    for (const { code } of cells) known.add(code)
    codes.set(dimension, known)
  }
  return new Map(
    [...codes].map(([dimension, known]) => [
      dimension,
      dimension === 'municipality' ? townCodes([...known]) : [...known],
    ]),
  )
}

interface Shelved {
  tables: readonly Told[]
  codes: ReadonlyMap<string, readonly string[]>
  periods: readonly string[]
  nested: readonly Nested[]
  at(dimension: string, code: string, period: string): number
}

/** Parts make up a whole, finer periods a wider one, and months of no calendar what lies around them with what they hold. */
const linesByPeriod = (
  { codes, periods, nested, at }: Shelved,
  is_whole: (dimension: string) => boolean,
): Line[] => {
  const lines: Line[] = []
  const madeOf = (dimension: string, parts: readonly string[], whole: string) => {
    for (const code of dimension === 'none' ? [''] : (codes.get(dimension) ?? []))
      lines.push({
        parts: parts.map((part) => at(dimension, code, part)),
        total: at(dimension, code, whole),
      })
  }
  for (const [dimension, all] of codes) {
    const isTable = dimension !== 'none' && is_whole(dimension)
    for (const period of periods) {
      if (isTable)
        lines.push({ parts: all.map((code) => at(dimension, code, period)), total: at('', '', period) })
      const parts = partsOfPeriod(period)
      if (parts.length > 0 && parts.every((part) => periods.includes(part))) madeOf(dimension, parts, period)
    }
    for (const { outer, inner, beside } of nested) madeOf(dimension, [inner, ...beside], outer)
  }
  return lines
}

/** A side within another, and municipalities told with their district. */
const linesBySide = ({ tables, codes, periods, at }: Shelved): Line[] => {
  const lines: Line[] = []
  for (const { coarser, code, finer, inner } of nestedIn(codes))
    for (const period of periods)
      lines.push({
        parts: inner.map((each) => at(finer, each, period)),
        total: at(coarser, code, period),
      })
  const together = tables.flatMap((table) => toldTogether(table, codes.get('municipality') ?? []))
  for (const { code, period, parts } of together)
    if (parts.length > 0)
      lines.push({
        parts: parts.map((each) => at('municipality', each, period)),
        total: at('municipality', code, period),
      })
  return lines
}

/** Of these, that they hold nothing tells of nobody. */
const restsOf = ({ tables, codes, periods, nested, at }: Shelved): Set<number> => {
  const rests = (codes.get('municipality') ?? []).filter(isRest)
  const spoken = new Set(tables.map(({ period }) => period))
  const beside = nested.flatMap((each) => each.beside).filter((period) => !spoken.has(period))
  return new Set([
    ...rests.flatMap((code) => periods.map((period) => at('municipality', code, period))),
    ...[...codes].flatMap(([dimension, all]) =>
      ['', ...all].flatMap((code) => beside.map((period) => at(dimension, code, period))),
    ),
  ])
}

const systemOf = (tables: readonly Told[], is_whole: (dimension: string) => boolean): System => {
  const { at, count } = places()
  const codes = codesOf(tables)
  const nested = freelyNested([...new Set(tables.map(({ period }) => period))])
  const shelved = { tables, codes, periods: periodsFor(tables, nested), nested, at }
  const lines = [...linesByPeriod(shelved, is_whole), ...linesBySide(shelved)]
  const rests = restsOf(shelved)
  for (const { dimension, period, cells } of tables) {
    at('', '', period)
    if (dimension !== 'municipality') for (const { code } of cells) at(dimension, code, period)
  }
  const spans = Array.from({ length: count() }, (): Span => ({ low: 0, high: Infinity }))
  const exact = spans.map(() => false)
  const told = spans.map(() => false)
  for (const { dimension, period, cells, total, rounding, audience } of tables)
    for (const { code, value } of [
      ...(dimension === 'municipality' ? toldTowns({ cells, audience }, codes.get(dimension) ?? []) : cells),
      { code: '', value: total },
    ]) {
      if (value === null) continue
      const place = at(dimension, code, period)
      const noise = (rounding ?? 1) - 1
      const span = spans[place] as Span
      spans[place] = { low: Math.max(span.low, value - noise), high: Math.min(span.high, value + noise) }
      told[place] = true
      if (noise === 0) exact[place] = true
    }
  return { spans, exact, told, lines, rests }
}

/** Whether everything told of these years together narrows down a number that may be of fewer than so many. */
export const exposesFew = (
  tables: readonly Told[],
  { threshold, is_whole }: { threshold: number; is_whole(dimension: string): boolean },
): boolean => {
  const { spans, exact, told, lines, rests } = systemOf(tables, is_whole)
  settle(lines, spans)
  const isNothing = (at: number) => rests.has(at) && spans[at]?.high === 0
  const isOpen = (at: number) => !told[at] && (spans[at]?.low ?? 0) < threshold && !isNothing(at)
  if (spans.some(({ low, high }, at) => isOpen(at) && high - low < threshold)) return true
  if (!exact.some(Boolean)) return false
  const solved = solvedBy(
    { lines },
    exact.map((isExact) => !isExact),
  )
  return [...solved].some(isOpen)
}
