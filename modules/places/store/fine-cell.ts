// The geometry of cells, on the server only: the demo and imports make the cell of a point here, and whoever assembles
// the server can refuse a cell that does not lie where its point lies.
import { isValidCell, latLngToCell } from 'h3-js'
import { refuse } from '#core/kernel'

const fineResolution = 9

export const fineCellAt = (lat: number, lon: number): string => latLngToCell(lat, lon, fineResolution)

/** Refuses a point whose cell was made for somewhere else. */
export const mustBeItsCell = (place: { lat: number; lon: number; cell: string }): void => {
  if (!isValidCell(place.cell) || fineCellAt(place.lat, place.lon) !== place.cell)
    refuse('places.cell-elsewhere')
}
