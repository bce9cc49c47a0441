// Where a point lies and where a place can be: a contact taken on a riverbank belongs to a
// municipality even when nobody typed its name. Pure, so the phone knows it without network.

import type { MunicipalityProperties, Polygon, Position, Topology } from './topology.ts'
import { decodedArcs, lineOf, polygonsOf } from './topology.ts'

/** West, south, east, north, in degrees. */
export type Box = readonly [number, number, number, number]

export type MunicipalityShape = MunicipalityProperties & { polygons: readonly Polygon[]; box: Box }
export type ProvinceEdge = { province: string; beyond: string; lines: readonly (readonly Position[])[] }
export type Boundaries = {
  shapes: readonly MunicipalityShape[]
  by_istat: ReadonlyMap<string, MunicipalityShape>
  province_edges: readonly ProvinceEdge[]
}

/** Unpacks a boundary file once. */
export function boundariesOf(topology: Topology): Boundaries {
  const arcs = decodedArcs(topology)
  const shapes = topology.objects.municipalities.geometries.map((geometry) => {
    const polygons = polygonsOf(geometry, arcs)
    return { ...geometry.properties, polygons, box: boxAround(polygons) }
  })
  const province_edges = topology.objects.province_edges.geometries.map((edge) => ({
    ...edge.properties,
    lines: edge.arcs.map((line) => lineOf(line, arcs)),
  }))
  return { shapes, by_istat: new Map(shapes.map((shape) => [shape.istat_code, shape])), province_edges }
}

/** The municipality a point lies in, or undefined outside the map. */
export function municipalityAtPoint(boundaries: Boundaries, point: Position): MunicipalityShape | undefined {
  return boundaries.shapes.find((shape) => isInside(shape, point))
}

/** True when the point lies in the municipality, holes excluded. */
export function isInside(shape: MunicipalityShape, point: Position): boolean {
  const [west, south, east, north] = shape.box
  if (point[0] < west || point[0] > east || point[1] < south || point[1] > north) return false
  return shape.polygons.some((rings) => rings.filter((ring) => isInRing(ring, point)).length % 2 === 1)
}

const TRIES = 2000

/** A point inside a municipality: the same seed gives the same point for ever. */
export function randomPointInside(shape: MunicipalityShape, seed: number): Position {
  const next = randomFrom(seed)
  const [west, south, east, north] = shape.box
  for (let tries = 0; tries < TRIES; tries += 1) {
    const point: Position = [west + next() * (east - west), south + next() * (north - south)]
    if (isInside(shape, point)) return point
  }
  throw new Error(`The shape of ${shape.istat_code} has no inside: check the boundary file.`)
}

/** Numbers from 0 to 1 that repeat with the seed (the mulberry32 sequence). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function isInRing(ring: readonly Position[], point: Position): boolean {
  let inside = false
  let before = ring.at(-1)
  for (const here of ring) {
    if (before && isCrossed(before, here, point)) inside = !inside
    before = here
  }
  return inside
}

/** Does a ray from the point towards the east cross this side of the ring? */
function isCrossed(a: Position, b: Position, point: Position): boolean {
  if (a[1] > point[1] === b[1] > point[1]) return false
  return point[0] < a[0] + ((point[1] - a[1]) / (b[1] - a[1])) * (b[0] - a[0])
}

function boxAround(polygons: readonly Polygon[]): Box {
  const outlines = polygons.flatMap((rings) => rings[0] ?? [])
  const lons = outlines.map((point) => point[0])
  const lats = outlines.map((point) => point[1])
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}
