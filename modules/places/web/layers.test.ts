import { expect, it } from 'vitest'
import type { MapPoint } from '../queries/shapes.ts'
import { cellsOf, classLabels, classOf } from './layers.ts'

it('draws five classes with their limits on the legend', () => {
  expect([1, 2, 3, 4, 5, 6, 8, 9, 400].map(classOf)).toEqual([1, 2, 2, 3, 3, 4, 4, 5, 5])
  expect(classLabels()).toEqual(['1', '2–3', '4–5', '6–8', '9+'])
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
