// From answers to shapes: cells become hexagons, places become points. Only here is the geometry library needed.
import { cellToBoundary, latLngToCell } from 'h3-js'
import type { CoarseCell, MapCell, MapPoint } from '../queries/shapes.ts'
import { classOf } from './layers.ts'

export interface ShownCell {
  cell: string
  value: number
}

/** Made at capture, once: resolution 9. */
export const makeCell = (lat: number, lon: number): string => latLngToCell(lat, lon, 9)

const hexagon = (cell: string): GeoJSON.Polygon => ({ type: 'Polygon', coordinates: [cellToBoundary(cell, true)] })

export const cellShapes = (cells: readonly ShownCell[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: cells.map(({ cell, value }) => ({
    type: 'Feature',
    geometry: hexagon(cell),
    properties: { cell, value, class: classOf(value) },
  })),
})

/** All published months of a large cell together. */
export const coarseShapes = (cells: readonly CoarseCell[]): GeoJSON.FeatureCollection => {
  const sums = new Map<string, number>()
  for (const { cell, people_seen } of cells) sums.set(cell, (sums.get(cell) ?? 0) + people_seen)
  return {
    type: 'FeatureCollection',
    features: [...sums].map(([cell, value]) => ({ type: 'Feature', geometry: hexagon(cell), properties: { cell, value } })),
  }
}

export const pointShapes = (points: readonly MapPoint[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: points.map(({ hotspot_id, lon, lat, name, cell }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { hotspot_id, name, cell },
  })),
})

export type { MapCell }
