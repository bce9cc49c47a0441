// From answers to shapes: cells become hexagons, places become points. Only here is the geometry library needed.
import { cellToBoundary, cellToParent, latLngToCell } from 'h3-js'
import type { CoarseCell, MapPoint } from '../queries/shapes.ts'
import { type ClassLimits, classOf } from './layers.ts'

export interface ShownCell {
  cell: string
  value: number
}

/** Made at capture, once: resolution 9. */
export const makeCell = (lat: number, lon: number): string => latLngToCell(lat, lon, 9)

const hexagon = (cell: string): GeoJSON.Polygon => ({
  type: 'Polygon',
  coordinates: [cellToBoundary(cell, true)],
})

/** From afar the fine hexagons would be dots: they are added up one size larger. */
export const wideCellOf = (cell: string): string => cellToParent(cell, 8)

const addedUp = (cells: readonly ShownCell[], cellFor: (cell: string) => string): ShownCell[] => {
  const sums = new Map<string, number>()
  for (const { cell, value } of cells) sums.set(cellFor(cell), (sums.get(cellFor(cell)) ?? 0) + value)
  return [...sums].map(([cell, value]) => ({ cell, value }))
}

export const cellShapes = (
  cells: readonly ShownCell[],
  limits: ClassLimits,
  cellFor = (cell: string) => cell,
): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: addedUp(cells, cellFor).map(({ cell, value }) => ({
    type: 'Feature',
    geometry: hexagon(cell),
    properties: { cell, value, class: classOf(value, limits) },
  })),
})

/** All published months of a large cell together. */
export const coarseShapes = (cells: readonly CoarseCell[], limits: ClassLimits): GeoJSON.FeatureCollection =>
  cellShapes(
    cells.map(({ cell, people_seen }) => ({ cell, value: people_seen })),
    limits,
  )

export const pointShapes = (points: readonly MapPoint[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: points.map(({ hotspot_id, lon, lat, name, cell }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { hotspot_id, name, cell },
  })),
})

/** West, south, east, north of all of them. */
export const boundsOfCells = (cells: readonly string[]): [number, number, number, number] => {
  const corners = cells.flatMap((cell) => cellToBoundary(cell, true))
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}
