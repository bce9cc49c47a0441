import { expect, it } from 'vitest'
import type { MapPoint } from '../queries/shapes.ts'
import { cellsOf, classLabels, classOf, limitsFor } from './layers.ts'

it('draws five classes with their limits on the legend', () => {
  const few = limitsFor([1, 2, 9])
  expect([1, 2, 3, 4, 5, 6, 8, 9, 400].map((value) => classOf(value, few))).toEqual([
    1, 2, 2, 3, 3, 4, 4, 5, 5,
  ])
  expect(classLabels(few)).toEqual(['1', '2–3', '4–5', '6–8', '9+'])
})

it('fits the limits to a whole quarter, so that not everything is dark', () => {
  const limits = limitsFor([3, 12, 18, 25, 44, 60, 61, 90, 140, 230])
  expect(classLabels(limits)).toEqual(['1–10', '11–25', '26–60', '61–80', '81+'])
  expect(limitsFor([])).toEqual([1, 3, 5, 8])
  const alike = limitsFor([50, 50, 50, 50])
  expect([...alike].sort((a, b) => a - b)).toEqual([...alike])
  expect(new Set(alike).size).toBe(4)
})

it('adds up the places of a cell, and leaves out cells without anything', () => {
  const point = (cell: string, people_seen: number, types: string[] = []) =>
    ({ cell, people_seen, observations: 2, types }) as unknown as MapPoint
  const points = [point('a', 3), point('a', 4, ['conflict']), point('b', 0)]
  expect(cellsOf(points, 'presences')).toEqual([{ cell: 'a', value: 7 }])
  expect(cellsOf(points, 'observations')).toEqual([
    { cell: 'a', value: 4 },
    { cell: 'b', value: 2 },
  ])
  expect(cellsOf(points, 'conflicts')).toEqual([{ cell: 'a', value: 2 }])
})
