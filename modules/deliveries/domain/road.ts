// In which order to stop: always to the nearest one first, then crossings are untied (2-opt) as long as the way gets shorter.
// As the crow flies, there and back: a proposal for who knows the roads, never an order.

export interface Point {
  lat: number
  lon: number
}

const earth_m = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

export const metresBetween = (a: Point, b: Point): number => {
  const [north, east] = [radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2]
  const h = Math.sin(north) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(east) ** 2
  return 2 * earth_m * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The whole way: from the hub, stop after stop, and home. */
export const lengthOf = (hub: Point, stops: readonly Point[]): number => {
  const way = [hub, ...stops, hub]
  return way.slice(1).reduce((sum, point, i) => sum + metresBetween(way[i] as Point, point), 0)
}

const nearestFirst = <Stop extends Point>(hub: Point, stops: readonly Stop[]): Stop[] => {
  const left = [...stops]
  const way: Stop[] = []
  let here: Point = hub
  while (left.length > 0) {
    let best = 0
    for (let i = 1; i < left.length; i++)
      if (metresBetween(here, left[i] as Stop) < metresBetween(here, left[best] as Stop)) best = i
    const [next] = left.splice(best, 1)
    way.push(next as Stop)
    here = next as Stop
  }
  return way
}

const turned = <Stop>(way: readonly Stop[], from: number, to: number): Stop[] => [
  ...way.slice(0, from),
  ...way.slice(from, to + 1).reverse(),
  ...way.slice(to + 1),
]

/** One metre is nothing on a road, and two equal ways must not be turned for ever. */
const worthIt_m = 1

const shorterTurn = <Stop extends Point>(hub: Point, way: readonly Stop[]): Stop[] | undefined => {
  for (let from = 0; from < way.length - 1; from++) {
    for (let to = from + 1; to < way.length; to++) {
      const before = way[from - 1] ?? hub
      const after = way[to + 1] ?? hub
      const [first, last] = [way[from] as Stop, way[to] as Stop]
      const now = metresBetween(before, first) + metresBetween(last, after)
      const then = metresBetween(before, last) + metresBetween(first, after)
      if (then < now - worthIt_m) return turned(way, from, to)
    }
  }
  return undefined
}

/** Stops without a point stay last, in the order in which they were given. */
export const proposedOrder = <Stop extends Partial<{ [K in keyof Point]: number | null }>>(
  hub: Point | null,
  stops: readonly Stop[],
): Stop[] => {
  const isPlaced = (stop: Stop): boolean => typeof stop.lat === 'number' && typeof stop.lon === 'number'
  const placed = stops.filter(isPlaced) as (Stop & Point)[]
  const lost = stops.filter((stop) => !isPlaced(stop))
  const start = hub ?? placed[0]
  if (!start) return lost
  let way = nearestFirst(start, placed)
  for (let next: typeof way | undefined = way; next; next = shorterTurn(start, way)) way = next
  return [...way, ...lost]
}
