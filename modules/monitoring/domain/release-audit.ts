// All that was told of a figure in one year, laid together with what would be told: every part of every period is an unknown, every
// table and every year, half and quarter an equation. A number that this narrows down while it may be of few is exposed.
import { partsOfPeriod } from '#core/kernel'
import type { Told } from './release.ts'
import { isRest, nestedIn, toldTogether, toldTowns, townCodes } from './release-nesting.ts'
import { type Line, type Span, settle, solvedBy } from './shield.ts'

interface System {
  spans: Span[]
  /** Told by somebody: exactly, or rounded. */
  exact: boolean[]
  told: boolean[]
  lines: Line[]
  /** What a district holds in no municipality that is known: that it is nothing tells of nobody. */
  rests: ReadonlySet<number>
}

const everyPeriodIn = (period: string): string[] => [period, ...partsOfPeriod(period).flatMap(everyPeriodIn)]

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

/** Periods at least one table speaks of, with those around them: what nobody spoke of inside stays out. */
const periodsFor = (tables: readonly Told[], year: string): string[] => {
  const spoken = new Set(tables.map(({ period }) => period))
  const isNeeded = (period: string): boolean =>
    spoken.has(period) || partsOfPeriod(period).some((part) => isNeeded(part))
  const needed = everyPeriodIn(year).filter(isNeeded)
  const siblings = needed.flatMap((period) =>
    partsOfPeriod(period).some(isNeeded) ? partsOfPeriod(period) : [],
  )
  return [...new Set([...needed, ...siblings])]
}

const systemOf = (
  tables: readonly Told[],
  year: string,
  is_whole: (dimension: string) => boolean,
): System => {
  const { at, count } = places()
  const codes = codesOf(tables)
  const periods = periodsFor(tables, year)
  const lines: Line[] = []
  for (const [dimension, all] of codes) {
    const isTable = dimension !== 'none' && is_whole(dimension)
    for (const period of periods) {
      if (isTable)
        lines.push({ parts: all.map((code) => at(dimension, code, period)), total: at('', '', period) })
      const parts = partsOfPeriod(period)
      if (parts.length === 0 || !parts.every((part) => periods.includes(part))) continue
      for (const code of dimension === 'none' ? [''] : all)
        lines.push({
          parts: parts.map((part) => at(dimension, code, part)),
          total: at(dimension, code, period),
        })
    }
  }
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
  const rests = (codes.get('municipality') ?? []).filter(isRest)
  const restPlaces = new Set(
    rests.flatMap((code) => periods.map((period) => at('municipality', code, period))),
  )
  return { spans, exact, told, lines, rests: restPlaces }
}

/** Whether everything told of this year together narrows down a number that may be of fewer than so many. */
export const exposesFew = (
  tables: readonly Told[],
  { year, threshold, is_whole }: { year: string; threshold: number; is_whole(dimension: string): boolean },
): boolean => {
  const { spans, exact, told, lines, rests } = systemOf(tables, year, is_whole)
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
