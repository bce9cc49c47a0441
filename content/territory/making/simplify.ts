// Draws a far border with fewer points (Douglas and Peucker): the context around the territory
// needs to be recognised, not measured.

type Step = readonly [number, number]

/** An arc of steps with the points left out that lie closer than the tolerance to the line. */
export function simplified(arc: readonly Step[], tolerance: number): Step[] {
  let x = 0
  let y = 0
  const points = arc.map(([dx, dy]): Step => {
    x += dx
    y += dy
    return [x, y]
  })
  const kept = keptBetween(points, tolerance)
  return kept.map((point, index) => {
    const before = kept[index - 1] ?? [0, 0]
    return [point[0] - before[0], point[1] - before[1]]
  })
}

function keptBetween(points: Step[], tolerance: number): Step[] {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || points.length < 3) return points
  const distances = points.map((point) => distanceToLine(point, first, last))
  const farthest = distances.indexOf(Math.max(...distances))
  if ((distances[farthest] ?? 0) <= tolerance) return [first, last]
  const left = keptBetween(points.slice(0, farthest + 1), tolerance)
  return [...left.slice(0, -1), ...keptBetween(points.slice(farthest), tolerance)]
}

function distanceToLine(point: Step, a: Step, b: Step): number {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  if (length === 0) return Math.hypot(point[0] - a[0], point[1] - a[1])
  return Math.abs((b[0] - a[0]) * (a[1] - point[1]) - (a[0] - point[0]) * (b[1] - a[1])) / length
}
