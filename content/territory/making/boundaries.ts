// Cuts from the regional map what the phones need: the municipalities of two provinces and the
// borders between all provinces of the region, sharing the same arcs.
import type { Registry, Topology } from '#network/territory'
import { latestMunicipality } from '#network/territory'
import { simplified } from './simplify.ts'

/** In steps of the source map, about 15 metres each: only for borders far from the territory. */
const FAR_TOLERANCE = 20

type Ring = readonly number[]
type SourceGeometry = {
  properties: { com_istat_code: string; com_catasto_code: string; prov_istat_code: string }
} & (
  | { type: 'Polygon'; arcs: readonly Ring[] }
  | { type: 'MultiPolygon'; arcs: readonly (readonly Ring[])[] }
)

export type SourceMap = {
  arcs: readonly (readonly (readonly [number, number])[])[]
  transform: Topology['transform']
  objects: { comuni: { geometries: readonly SourceGeometry[] } }
}

/** The map of the municipalities of these provinces; names and codes as the registry has them today. */
export function cutBoundaries(source: SourceMap, provinces: readonly string[], registry: Registry): Topology {
  const arcs: (readonly (readonly [number, number])[])[] = []
  const renumbered = new Map<number, number>()
  const keep = (index: number): number => {
    const straight = index < 0 ? ~index : index
    let kept = renumbered.get(straight)
    if (kept === undefined) {
      kept = arcs.push(source.arcs[straight] ?? []) - 1
      renumbered.set(straight, kept)
    }
    return index < 0 ? ~kept : kept
  }
  const municipalities = source.objects.comuni.geometries
    .filter((geometry) => provinces.includes(geometry.properties.prov_istat_code))
    .map((geometry) => municipalityOf(geometry, registry, keep))
  const near = arcs.length
  const province_edges = [...edgesBetween(source)].map(([pair, indexes]) => {
    const [province = '', beyond = ''] = pair.split(' ')
    const lines = indexes.map((index) => [keep(index)])
    return { type: 'MultiLineString' as const, arcs: lines, properties: { province, beyond } }
  })
  return {
    type: 'Topology',
    transform: source.transform,
    arcs: arcs.map((arc, index) => (index < near ? arc : simplified(arc, FAR_TOLERANCE))),
    objects: {
      municipalities: { type: 'GeometryCollection', geometries: municipalities },
      province_edges: { type: 'GeometryCollection', geometries: province_edges },
    },
  }
}

type MapMunicipality = Topology['objects']['municipalities']['geometries'][number]

function municipalityOf(
  geometry: SourceGeometry,
  registry: Registry,
  keep: (index: number) => number,
): MapMunicipality {
  const { com_catasto_code, com_istat_code } = geometry.properties
  const today = latestMunicipality(registry, com_catasto_code)
  if (!today) throw new Error(`${com_istat_code} is on the map but not in the registry of today.`)
  const { istat_code, name, province_code } = today
  const properties = { istat_code, name, province_code }
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', properties, arcs: geometry.arcs.map((ring) => ring.map(keep)) }
    : {
        type: 'MultiPolygon',
        properties,
        arcs: geometry.arcs.map((rings) => rings.map((ring) => ring.map(keep))),
      }
}

/** Arcs with a different province on each side, or nothing on the other side, by pair. */
function edgesBetween(source: SourceMap): Map<string, number[]> {
  const sides = new Map<number, string[]>()
  for (const geometry of source.objects.comuni.geometries) {
    const rings = geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat()
    for (const index of rings.flat()) {
      const straight = index < 0 ? ~index : index
      sides.set(straight, [...(sides.get(straight) ?? []), geometry.properties.prov_istat_code])
    }
  }
  const edges = new Map<string, number[]>()
  for (const [index, provinces] of sides) {
    const pair = [...new Set(provinces)].sort()
    if (pair.length === 1 && provinces.length > 1) continue
    const key = pair.join(' ')
    edges.set(key, [...(edges.get(key) ?? []), index])
  }
  return edges
}
