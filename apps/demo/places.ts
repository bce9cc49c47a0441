// Forty invented places: random points inside real municipalities, with invented names. Never a real address.
import { latLngToCell } from 'h3-js'
import { readBoundaries, readNames } from '#content/read.ts'
import { newId } from '#core/kernel'
import { randomFrom, randomPointInside } from '#network/territory'
import { actAs, type Cast, type Teller } from './people.ts'

export interface DemoPlace {
  hotspot_id: string
  unit: string
  name: string
  municipality_code: string
  cell: string
}

const areas: Record<
  string,
  { codes: string[]; teller: string; keeper: string; organisation: string; count: number }
> = {
  mobile: {
    codes: ['016120', '016073', '016212', '016062', '016157', '016028', '016042'],
    teller: 'giada.bonetti',
    keeper: 'elena.sala',
    organisation: 'lead',
    count: 16,
  },
  street: {
    codes: ['016198', '016117', '016160', '016194', '016003'],
    teller: 'sara.nodari',
    keeper: 'elena.sala',
    organisation: 'lead',
    count: 13,
  },
  valley: {
    codes: ['016144', '016008', '016004', '016178', '016240'],
    teller: 'nadia.pesenti',
    keeper: 'davide.noris',
    organisation: 'bonomelli',
    count: 11,
  },
}

const types = ['rough_sleeping', 'gathering', 'open_use', 'youth_gathering', 'conflict', 'abandonment']
const landmarks = [
  'Dietro il capannone, lato acqua',
  'Vicino alla pensilina',
  'In fondo al piazzale',
  'Sotto le arcate',
  'Accanto al campo',
  'Oltre la siepe',
]

export const mapPlaces = async (
  teller: Teller,
  cast: Cast,
  told: { now: string; seed: number },
): Promise<DemoPlace[]> => {
  const boundaries = readBoundaries(teller.root)
  const names = readNames(teller.root).hotspots
  const random = randomFrom(told.seed)
  const places: DemoPlace[] = []
  for (const [unit, area] of Object.entries(areas)) {
    const reports: { action: string; input: Record<string, unknown> }[] = []
    for (let i = 0; i < area.count; i++) {
      const municipality_code = area.codes[i % area.codes.length] as string
      const shape = boundaries.by_istat.get(municipality_code)
      if (!shape) throw new Error(`No boundary for ${municipality_code}`)
      const [lon, lat] = randomPointInside(shape, Math.floor(random() * 1e9))
      const place = {
        hotspot_id: newId(),
        unit,
        name: names[places.length] ?? `Luogo ${places.length}`,
        municipality_code,
        cell: latLngToCell(lat, lon, 9),
      }
      places.push(place)
      const { unit: _, ...told_place } = place
      reports.push({
        action: 'places.report',
        input: {
          ...told_place,
          unit_id: cast.units[unit],
          organisation_id: cast.organisations[area.organisation],
          landmark: landmarks[i % landmarks.length],
          lat,
          lon,
          types: [types[i % types.length]],
          time_bands: i % 2 ? ['night'] : ['evening', 'night'],
          intensity: 1 + (i % 3),
          source: i % 5 === 0 ? 'sentinel' : 'unit',
        },
      })
    }
    await actAs(teller.database, cast.actors[area.teller] as Cast['actors'][string], {
      now: told.now,
      intents: reports,
    })
    const assigned = places
      .filter((place) => place.unit === unit)
      .map((place) => ({
        action: 'places.assign',
        input: { hotspot_id: place.hotspot_id, unit_id: cast.units[unit] },
      }))
    await actAs(teller.database, cast.actors[area.keeper] as Cast['actors'][string], {
      now: told.now,
      intents: assigned,
    })
  }
  return places
}
