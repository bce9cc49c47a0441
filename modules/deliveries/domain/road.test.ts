// The proposed order is never longer than the one it was given, never crosses itself, and loses nobody.
import { expect, test } from 'vitest'
import { lengthOf, metresBetween, type Point, proposedOrder } from './road.ts'

const hub: Point = { lat: 45.695, lon: 9.67 }

/** Numbers that look like chance and are the same every time. */
const chance = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}
const scattered = (seed: number, count: number) => {
  const next = chance(seed)
  return Array.from({ length: count }, (_, id) => ({
    id,
    lat: 45.6 + next() * 0.2,
    lon: 9.55 + next() * 0.25,
  }))
}

/** The best of all orders, by trying each. */
const shortest = (stops: readonly Point[], way: readonly Point[] = []): number =>
  stops.length === 0
    ? lengthOf(hub, way)
    : Math.min(
        ...stops.map((stop) =>
          shortest(
            stops.filter((each) => each !== stop),
            [...way, stop],
          ),
        ),
      )

test('Milan and Bergamo are some forty-five kilometres apart', () => {
  const metres = metresBetween({ lat: 45.4642, lon: 9.19 }, { lat: 45.6983, lon: 9.6773 })
  expect(metres / 1000).toBeGreaterThan(44)
  expect(metres / 1000).toBeLessThan(47)
})

test('nobody is lost or met twice, and the way is not longer than as given', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const stops = scattered(seed, 3 + (seed % 15))
    const way = proposedOrder(hub, stops)
    expect(new Set(way)).toEqual(new Set(stops))
    expect(way).toHaveLength(stops.length)
    expect(lengthOf(hub, way)).toBeLessThanOrEqual(lengthOf(hub, stops) + 1)
  }
})

test('with seven stops it is close to the best of the five thousand orders', () => {
  let excess = 0
  for (let seed = 1; seed <= 8; seed++) {
    const stops = scattered(seed * 7, 7)
    const [ours, best] = [lengthOf(hub, proposedOrder(hub, stops)), shortest(stops)]
    expect(ours).toBeLessThan(best * 1.15)
    excess += ours / best - 1
  }
  expect(excess / 8).toBeLessThan(0.05)
})

test('no two legs can be untied into a shorter way', () => {
  const way = proposedOrder(hub, scattered(99, 20))
  for (let from = 0; from < way.length - 1; from++) {
    for (let to = from + 1; to < way.length; to++) {
      const other = [...way.slice(0, from), ...way.slice(from, to + 1).reverse(), ...way.slice(to + 1)]
      expect(lengthOf(hub, other)).toBeGreaterThan(lengthOf(hub, way) - 2)
    }
  }
})

test('who has no known place stays last, in the given order; without a hub the first one is the start', () => {
  const lost = [
    { id: 'a', lat: null, lon: null },
    { id: 'b', lat: null, lon: null },
  ]
  const placed = [
    { id: 'far', lat: 45.9, lon: 9.67 },
    { id: 'near', lat: 45.7, lon: 9.67 },
  ]
  expect(
    proposedOrder(
      hub,
      [lost[0], placed[0], lost[1], placed[1]].map((each) => each as (typeof lost)[0]),
    ).map(({ id }) => id),
  ).toEqual(['near', 'far', 'a', 'b'])
  expect(proposedOrder(null, lost)).toEqual(lost)
  expect(proposedOrder(null, [])).toEqual([])
  expect(proposedOrder(null, placed)).toHaveLength(2)
})
