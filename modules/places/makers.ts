// Sample places for tests and the demo: invented names at points of nobody's.
import { newId } from '#core/kernel'
import type { Hand } from '#network/makers'
import { fineCellAt } from './server.ts'

let north = 0
const nextNorth = (): number => {
  north += 0.004
  return 45.6 + north
}

export const aPlace = (
  unit_id: string,
  organisation_id: string,
  more: { lat?: number; lon?: number } & Record<string, unknown> = {},
) => {
  const lat = more.lat ?? nextNorth()
  const lon = more.lon ?? 9.87
  return {
    hotspot_id: newId(),
    unit_id,
    organisation_id,
    name: 'Parcheggio ex Fornace',
    municipality_code: '016120',
    landmark: 'Dietro la pensilina, lato fiume',
    types: ['rough_sleeping'],
    time_bands: ['night'],
    intensity: 2,
    source: 'unit',
    ...more,
    lat,
    lon,
    cell: fineCellAt(lat, lon),
  }
}

export const anObservation = (hotspot_id: string, more: Record<string, unknown> = {}) => ({
  observation_id: newId(),
  hotspot_id,
  cause_id: null,
  verdict: 'seen',
  people_seen: 3,
  types: [] as string[],
  tags: [] as string[],
  ...more,
})

/** Reported by a worker of the unit and followed from then on; answers its id. */
export const followPlace = async (
  hands: { reporter: Hand; coordinator: Hand },
  place: ReturnType<typeof aPlace>,
): Promise<string> => {
  const { hotspot_id, unit_id } = place
  const told = await hands.reporter.act('places.report', place)
  const given = await hands.coordinator.act('places.assign', { hotspot_id, unit_id })
  const problem = told.problem ?? given.problem
  if (problem) throw new Error(`Not followed: ${problem.code}`)
  return hotspot_id
}
