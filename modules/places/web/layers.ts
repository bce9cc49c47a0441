// What a cell counts, and in which of the five blues it is drawn. Limits are the same on every screen.
import type { MapPoint } from '../queries/shapes.ts'

export const layers = ['presences', 'observations', 'conflicts'] as const
export type Layer = (typeof layers)[number]

/** Upper limits of the first four classes; the fifth has none. */
export const classLimits = [1, 3, 5, 8] as const

export const classOf = (value: number): number => {
  const at = classLimits.findIndex((limit) => value <= limit)
  return at < 0 ? classLimits.length + 1 : at + 1
}

/** "1", "2–3", "4–5", "6–8", "9+" */
export const classLabels = (): string[] => {
  const labels = classLimits.map((limit, at) => {
    const from = at === 0 ? 1 : (classLimits[at - 1] ?? 0) + 1
    return from === limit ? String(limit) : `${from}–${limit}`
  })
  return [...labels, `${(classLimits[classLimits.length - 1] ?? 0) + 1}+`]
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
