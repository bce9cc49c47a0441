// The ground of every map of ours: municipalities and provinces, asked once and kept for the visit.
import { useEffect, useState } from 'react'
import { feature } from 'topojson-client'

export interface MunicipalityProperties {
  istat_code: string
  name: string
}
type Polygons = GeoJSON.Polygon | GeoJSON.MultiPolygon

export interface Ground {
  municipalities: GeoJSON.FeatureCollection<Polygons, MunicipalityProperties>
  province_edges: GeoJSON.FeatureCollection
}

interface Topology {
  objects: { municipalities: unknown; province_edges: unknown }
}

let asked: Promise<Ground> | undefined

const fetchGround = async (): Promise<Ground> => {
  const response = await fetch('/api/places/boundaries')
  if (!response.ok) throw new Error('The boundaries did not arrive')
  const topology = (await response.json()) as Topology
  return {
    municipalities: feature(topology, topology.objects.municipalities) as Ground['municipalities'],
    province_edges: feature(topology, topology.objects.province_edges),
  }
}

export const askGround = (): Promise<Ground> => {
  asked ??= fetchGround().catch((error: unknown) => {
    asked = undefined
    throw error
  })
  return asked
}

export const useGround = (): { ground: Ground | undefined; isMissing: boolean } => {
  const [state, setState] = useState<{ ground?: Ground; isMissing: boolean }>({ isMissing: false })
  useEffect(() => {
    let isHere = true
    askGround().then(
      (ground) => isHere && setState({ ground, isMissing: false }),
      () => isHere && setState({ isMissing: true }),
    )
    return () => {
      isHere = false
    }
  }, [])
  return { ground: state.ground, isMissing: state.isMissing }
}

const ringHolds = (ring: GeoJSON.Position[], [x, y]: [number, number]): boolean => {
  let isInside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[i] ?? []
    const [bx = 0, by = 0] = ring[j] ?? []
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside
  }
  return isInside
}

/** The municipality a point lies in: nobody has to type it. */
export const municipalityAt = (
  ground: Ground,
  point: [lon: number, lat: number],
): MunicipalityProperties | undefined =>
  ground.municipalities.features.find(({ geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    return polygons.some((rings) => rings.filter((ring) => ringHolds(ring, point)).length % 2 === 1)
  })?.properties
