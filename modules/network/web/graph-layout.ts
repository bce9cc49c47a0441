// Where each partner stands in the drawing, and how the arrow between two of them bends. Pure, so that the same
// network is drawn the same way every time.

export interface Stand {
  organisation_id: string
  x: number
  y: number
  /** On which side of the point its name is written. */
  side: 'start' | 'middle' | 'end'
  /** Above or below the point when the side is the middle. */
  below: boolean
}

export interface Frame {
  width: number
  height: number
  /** Room kept for the names around the circle. */
  margin: { x: number; y: number }
}

/** Partners on an ellipse, the first one (the lead) at the top, then clockwise. */
export const standsOf = (ids: readonly string[], frame: Frame): Stand[] => {
  const centre = { x: frame.width / 2, y: frame.height / 2 }
  const radius = { x: centre.x - frame.margin.x, y: centre.y - frame.margin.y }
  return ids.map((organisation_id, i) => {
    const angle = (i / Math.max(ids.length, 1)) * 2 * Math.PI - Math.PI / 2
    const across = Math.cos(angle)
    return {
      organisation_id,
      x: round(centre.x + radius.x * across),
      y: round(centre.y + radius.y * Math.sin(angle)),
      side: Math.abs(across) < 0.12 ? 'middle' : across > 0 ? 'start' : 'end',
      below: Math.sin(angle) > 0,
    }
  })
}

const round = (value: number): number => Math.round(value * 10) / 10

/** An arrow from one point to another: bent to its own left, so that there and back do not lie on each other. */
export const arrowPath = (from: { x: number; y: number }, to: { x: number; y: number }, gap = 14): string => {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const length = Math.hypot(dx, dy) || 1
  const bend = Math.min(40, length * 0.14)
  const middle = {
    x: (from.x + to.x) / 2 + (-dy / length) * bend,
    y: (from.y + to.y) / 2 + (dx / length) * bend,
  }
  const begin = toward(from, middle, gap)
  const end = toward(to, middle, gap)
  return `M${round(begin.x)} ${round(begin.y)} Q${round(middle.x)} ${round(middle.y)} ${round(end.x)} ${round(end.y)}`
}

const toward = (from: { x: number; y: number }, to: { x: number; y: number }, by: number) => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by }
}
