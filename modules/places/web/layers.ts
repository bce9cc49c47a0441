// What a cell counts, and in which of the five blues it is drawn. The limits fit what is looked at: one night or a
// quarter both use all five. Map, list and legend of one screen share them.
import type { MapPoint } from '../queries/shapes.ts'

export const layers = ['presences', 'observations', 'conflicts'] as const
export type Layer = (typeof layers)[number]

/** Upper limits of the first four classes; the fifth has none. */
export type ClassLimits = readonly [number, number, number, number]

const fewest: ClassLimits = [1, 3, 5, 8]
/** Numbers a person reads at a glance: 10, 15, 20, 25, 30, 40, 50, 60, 80, 100 … */
const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const
const roundNumbers = Array.from({ length: 6 }, (_, power) => steps.map((step) => step * 10 ** power))
  .flat()
  .filter((number, at, all) => Number.isInteger(number) && all.indexOf(number) === at)
const roundBelow = (value: number): number => roundNumbers.findLast((number) => number <= value) ?? 1
const roundAbove = (value: number): number => roundNumbers.find((number) => number > value) ?? value + 1

/** A fifth of the cells in each class, as far as round numbers allow; few people keep the smallest limits. */
export const limitsFor = (values: readonly number[]): ClassLimits => {
  const sorted = [...values].sort((a, b) => a - b)
  if ((sorted.at(-1) ?? 0) <= 12) return fewest
  const limits: number[] = []
  for (const part of [0.2, 0.4, 0.6, 0.8]) {
    const value = sorted[Math.floor(part * (sorted.length - 1))] ?? 1
    const before = limits.at(-1)
    limits.push(before === undefined ? roundBelow(value) : Math.max(roundBelow(value), roundAbove(before)))
  }
  return limits as unknown as ClassLimits
}

export const classOf = (value: number, limits: ClassLimits): number => {
  const at = limits.findIndex((limit) => value <= limit)
  return at < 0 ? limits.length + 1 : at + 1
}

/** "1", "2–3", "4–5", "6–8", "9+" */
export const classLabels = (limits: ClassLimits): string[] => {
  const labels = limits.map((limit, at) => {
    const from = at === 0 ? 1 : (limits[at - 1] ?? 0) + 1
    return from === limit ? String(limit) : `${from}–${limit}`
  })
  return [...labels, `${limits[3] + 1}+`]
}

export const countOf = (point: MapPoint, layer: Layer): number => {
  if (layer === 'presences') return point.people_seen
  if (layer === 'conflicts') return point.types.includes('conflict') ? point.observations : 0
  return point.observations
}

/** Cells as the layer counts them, from the places I may see exactly. */
export const cellsOf = (points: readonly MapPoint[], layer: Layer): { cell: string; value: number }[] => {
  const sums = new Map<string, number>()
  for (const point of points) sums.set(point.cell, (sums.get(point.cell) ?? 0) + countOf(point, layer))
  return [...sums].filter(([, value]) => value > 0).map(([cell, value]) => ({ cell, value }))
}

export const limitsOf = (points: readonly MapPoint[], layer: Layer): ClassLimits =>
  limitsFor(cellsOf(points, layer).map(({ value }) => value))
