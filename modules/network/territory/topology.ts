// The shape of a boundary file (TopoJSON, only the parts we use): borders are stored once and
// shared by the two municipalities they divide, so the file stays small on a phone.

export type Position = readonly [lon: number, lat: number]
/** First ring the outline, the others holes. Rings are closed. */
export type Polygon = readonly (readonly Position[])[]

export type Topology = {
  type: 'Topology'
  transform: { scale: readonly [number, number]; translate: readonly [number, number] }
  arcs: readonly (readonly (readonly [number, number])[])[]
  objects: {
    municipalities: { type: 'GeometryCollection'; geometries: readonly MunicipalityGeometry[] }
    province_edges: { type: 'GeometryCollection'; geometries: readonly EdgeGeometry[] }
  }
}

export type MunicipalityProperties = { istat_code: string; name: string; province_code: string }
type MunicipalityGeometry = { properties: MunicipalityProperties } & (
  | { type: 'Polygon'; arcs: readonly (readonly number[])[] }
  | { type: 'MultiPolygon'; arcs: readonly (readonly (readonly number[])[])[] }
)

/** A border between two provinces; `beyond` is empty on the outer border of the region. */
type EdgeGeometry = {
  type: 'MultiLineString'
  arcs: readonly (readonly number[])[]
  properties: { province: string; beyond: string }
}

/** Every arc as plain positions; the stored steps are small whole numbers from the point before. */
export function decodedArcs(topology: Topology): Position[][] {
  const { scale, translate } = topology.transform
  return topology.arcs.map((arc) => {
    let x = 0
    let y = 0
    return arc.map(([dx, dy]) => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const
    })
  })
}

/** The polygons of one municipality. */
export function polygonsOf(geometry: MunicipalityGeometry, arcs: readonly Position[][]): Polygon[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
  return polygons.map((rings) => rings.map((ring) => lineOf(ring, arcs)))
}

/** Arcs one after the other; a negative index is the same arc walked backwards. */
export function lineOf(indexes: readonly number[], arcs: readonly Position[][]): Position[] {
  const line: Position[] = []
  for (const index of indexes) {
    const arc = arcs[index < 0 ? ~index : index] ?? []
    const walked = index < 0 ? [...arc].reverse() : arc
    line.push(...(line.length > 0 ? walked.slice(1) : walked))
  }
  return line
}
