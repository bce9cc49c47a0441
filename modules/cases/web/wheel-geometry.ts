// The wheel as drawing: one slice for each area of life, one ring for each step. Where somebody was at the entry, what they
// gained since, what was lost, and what is still difficult. No number for the whole: people are not a sum.
import type { Slice } from '../domain/instruments.ts'

export type Paint = 'entry' | 'gained' | 'hard' | 'lost' | 'empty'

export interface Cell {
  key: string
  path: string
  paint: Paint
}
export interface Label {
  area: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  is_hard: boolean
}

const hole = 26
const rim = 150
/** White between slices, in the units of the drawing. */
const gap = 2.5

const at = (radius: number, angle: number): string =>
  `${(radius * Math.sin(angle)).toFixed(2)} ${(-radius * Math.cos(angle)).toFixed(2)}`

/** A piece of ring between two radii and two angles, its straight edges kept apart by the same white everywhere. */
export const ringPath = (inner: number, outer: number, [from, to]: readonly [number, number]): string => {
  const [trimIn, trimOut] = [gap / 2 / inner, gap / 2 / outer]
  return [
    `M${at(inner, from + trimIn)}`,
    `L${at(outer, from + trimOut)}`,
    `A${outer} ${outer} 0 0 1 ${at(outer, to - trimOut)}`,
    `L${at(inner, to - trimIn)}`,
    `A${inner} ${inner} 0 0 0 ${at(inner, from + trimIn)}`,
    'Z',
  ].join('')
}

/** What a step of an area shows: steps count from the lowest value of the scale. */
export const paintOf = (slice: Slice, step: number): Paint => {
  const { now, entry, is_critical } = slice
  if (now === null) return 'empty'
  if (step > now) return entry !== null && step <= entry ? 'lost' : 'empty'
  if (is_critical) return 'hard'
  return entry === null || step <= entry ? 'entry' : 'gained'
}

const angles = (i: number, count: number): readonly [number, number] => [
  (i * 2 * Math.PI) / count,
  ((i + 1) * 2 * Math.PI) / count,
]

export const cellsOf = (slices: readonly Slice[], steps: readonly number[]): Cell[] => {
  const wide = (rim - hole) / steps.length
  return slices.flatMap((slice, i) =>
    steps.map((step, ring) => {
      const inner = hole + ring * wide
      return {
        key: `${slice.area} ${step}`,
        path: ringPath(inner + 0.8, inner + wide - 0.8, angles(i, slices.length)),
        paint: paintOf(slice, step),
      }
    }),
  )
}

export const labelsOf = (slices: readonly Slice[]): Label[] =>
  slices.map((slice, i) => {
    const [from, to] = angles(i, slices.length)
    const middle = (from + to) / 2
    const side = Math.sin(middle)
    return {
      area: slice.area,
      x: Number(((rim + 12) * side).toFixed(1)),
      y: Number((-(rim + 14) * Math.cos(middle) + 4).toFixed(1)),
      anchor: Math.abs(side) < 0.15 ? 'middle' : side > 0 ? 'start' : 'end',
      is_hard: slice.is_critical,
    }
  })

const longest = 11

/** A long name stands on two lines, so that it can be written large enough to be read on a phone. */
export const linesOf = (name: string): string[] => {
  const spaces = [...name.matchAll(/ /g)].map((space) => space.index)
  if (name.length <= longest || spaces.length === 0) return [name]
  const middle = name.length / 2
  const cut = spaces.reduce((best, at) => (Math.abs(at - middle) < Math.abs(best - middle) ? at : best))
  return [name.slice(0, cut), name.slice(cut + 1)]
}

/** Above the wheel names grow upwards, below it downwards, beside it both ways. */
export const startOf = (y: number, lines: number): number =>
  lines === 1 ? 0 : y < -rim * 0.95 ? -1.15 : y > rim * 0.6 ? 0 : -0.4
