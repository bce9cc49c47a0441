// Two square municipalities that share a border, one with a hole: small enough to reckon by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundariesOf, isInside, municipalityAtPoint, randomPointInside } from './boundaries.ts'
import { placeName } from './place-name.ts'
import type { Topology } from './topology.ts'

const topology: Topology = {
  type: 'Topology',
  transform: { scale: [0.1, 0.1], translate: [9, 45] },
  arcs: [
    [
      [10, 0],
      [0, 10],
    ],
    [
      [10, 10],
      [-10, 0],
      [0, -10],
      [10, 0],
    ],
    [
      [10, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
    ],
    [
      [4, 4],
      [2, 0],
      [0, 2],
      [-2, 0],
      [0, -2],
    ],
  ],
  objects: {
    municipalities: {
      type: 'GeometryCollection',
      geometries: [
        {
          type: 'Polygon',
          arcs: [[0, 1], [3]],
          properties: { istat_code: '016001', name: 'Ovest', province_code: '016' },
        },
        {
          type: 'MultiPolygon',
          arcs: [[[2, ~0]]],
          properties: { istat_code: '017001', name: 'Est', province_code: '017' },
        },
      ],
    },
    province_edges: {
      type: 'GeometryCollection',
      geometries: [{ type: 'MultiLineString', arcs: [[0]], properties: { province: '016', beyond: '017' } }],
    },
  },
}
const boundaries = boundariesOf(topology)
const west = boundaries.by_istat.get('016001')

describe('where a point lies', () => {
  it('is in one municipality, never in its hole or beyond the map', () => {
    expect(municipalityAtPoint(boundaries, [9.2, 45.2])?.name).toBe('Ovest')
    expect(municipalityAtPoint(boundaries, [10.5, 45.5])?.name).toBe('Est')
    expect(municipalityAtPoint(boundaries, [9.5, 45.5])).toBeUndefined()
    expect(municipalityAtPoint(boundaries, [12, 45.5])).toBeUndefined()
  })

  it('knows the box and the border between two provinces', () => {
    expect(west?.box).toEqual([9, 45, 10, 46])
    expect(boundaries.province_edges[0]?.lines).toEqual([
      [
        [10, 45],
        [10, 46],
      ],
    ])
  })

  it('draws points inside, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        if (!west) return false
        const point = randomPointInside(west, seed)
        return isInside(west, point) && point.join() === randomPointInside(west, seed).join()
      }),
      { numRuns: 200 },
    )
  })
})

describe('a name in capitals', () => {
  it.each([
    ['SOTTO IL MONTE GIOVANNI XXIII', 'Sotto il Monte Giovanni XXIII'],
    ["SAN PAOLO D'ARGON", "San Paolo d'Argon"],
    ['CENATE SOPRA', 'Cenate Sopra'],
    ['BOFFALORA SOPRA TICINO', 'Boffalora sopra Ticino'],
    ["TORRE DE' ROVERI", "Torre de' Roveri"],
    ['LA VALLETTA BRIANZA', 'La Valletta Brianza'],
    ['VIZZOLA TICINO', 'Vizzola Ticino'],
  ])('%s is %s', (capitals, written) => {
    expect(placeName(capitals)).toBe(written)
  })
})
