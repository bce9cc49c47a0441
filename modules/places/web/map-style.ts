// The look of the ground and of what lies on it, from the tokens of the page: by day and by night the same rules.
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { Ground } from './ground.ts'

export const paletteOf = (element: HTMLElement): ((token: string) => string) => {
  const style = getComputedStyle(element)
  return (token) => style.getPropertyValue(`--${token}`).trim() || '#888888'
}
export type Palette = ReturnType<typeof paletteOf>

export const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }
const geojson = (data: GeoJSON.GeoJSON): SourceSpecification => ({ type: 'geojson', data })

const isOwn = (own: readonly string[]) => ['in', ['get', 'istat_code'], ['literal', [...own]]]

const groundLayers = (palette: Palette, own: readonly string[]): LayerSpecification[] => [
  { id: 'outside', type: 'background', paint: { 'background-color': palette('map-out') } },
  {
    id: 'own-area',
    type: 'fill',
    source: 'municipalities',
    filter: isOwn(own) as never,
    paint: { 'fill-color': palette('map-in') },
  },
  {
    id: 'municipality-edges',
    type: 'line',
    source: 'municipalities',
    paint: { 'line-color': palette('map-line'), 'line-width': 1 },
  },
  {
    id: 'province-edges',
    type: 'line',
    source: 'province_edges',
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': palette('map-prov'), 'line-width': 2.5, 'line-dasharray': [0.1, 2] },
  },
]

const labelLayers = (palette: Palette, own: readonly string[]): LayerSpecification[] => [
  {
    id: 'municipality-names',
    type: 'symbol',
    source: 'municipalities',
    minzoom: 9.4,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['Titillium Web'],
      'text-size': 12.5,
      'symbol-sort-key': ['case', isOwn(own) as never, 0, 1],
      'text-padding': 6,
      'text-max-width': 9,
    },
    paint: {
      'text-color': ['case', isOwn(own) as never, palette('ink'), palette('ink3')],
      'text-halo-color': palette('map-in'),
      'text-halo-width': 1.6,
    },
  },
]

/** The ground with whatever a map puts between it and the names. */
export const styleOf = (
  given: { palette: Palette; ground: Ground; own: readonly string[] },
  sources: Record<string, GeoJSON.FeatureCollection>,
  between: LayerSpecification[],
): StyleSpecification => ({
  version: 8,
  sources: {
    municipalities: geojson(given.ground.municipalities),
    province_edges: geojson(given.ground.province_edges),
    ...Object.fromEntries(Object.entries(sources).map(([name, data]) => [name, geojson(data)])),
  },
  layers: [...groundLayers(given.palette, given.own), ...between, ...labelLayers(given.palette, given.own)],
})

const fiveBlues = (palette: Palette) =>
  [
    'match',
    ['get', 'class'],
    1,
    palette('q1'),
    2,
    palette('q2'),
    3,
    palette('q3'),
    4,
    palette('q4'),
    palette('q5'),
  ] as never

/** From this zoom on the fine cells and the points show; farther away the wide ones. */
const nearZoom = 12.5

const cellLayers = (palette: Palette, source: 'wide' | 'fine'): LayerSpecification[] => {
  const zoom = source === 'wide' ? { maxzoom: nearZoom } : { minzoom: nearZoom }
  return [
    {
      id: `${source}-cells`,
      type: 'fill',
      source,
      ...zoom,
      paint: { 'fill-color': fiveBlues(palette), 'fill-opacity': 0.88 },
    },
    {
      id: `${source}-edges`,
      type: 'line',
      source,
      ...zoom,
      paint: { 'line-color': '#ffffff', 'line-width': 1 },
    },
    {
      id: `${source}-selected`,
      type: 'line',
      source,
      ...zoom,
      filter: ['==', ['get', 'cell'], ''],
      paint: { 'line-color': palette('ink'), 'line-width': 3 },
    },
  ]
}

/** Areas counted by rooms above: the same five blues at every distance. */
export const hexLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'hexes',
    type: 'fill',
    source: 'hexes',
    paint: { 'fill-color': fiveBlues(palette), 'fill-opacity': 0.82 },
  },
  {
    id: 'hexes-edges',
    type: 'line',
    source: 'hexes',
    paint: { 'line-color': palette('surface'), 'line-width': 1 },
  },
  {
    id: 'hexes-selected',
    type: 'line',
    source: 'hexes',
    filter: ['==', ['get', 'cell'], ''],
    paint: { 'line-color': palette('ink'), 'line-width': 3 },
  },
]

export const placeLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'coarse',
    type: 'fill',
    source: 'coarse',
    paint: { 'fill-color': palette('q2'), 'fill-opacity': 0.45 },
  },
  {
    id: 'coarse-edges',
    type: 'line',
    source: 'coarse',
    paint: { 'line-color': palette('ink3'), 'line-width': 1, 'line-dasharray': [3, 2] },
  },
  ...cellLayers(palette, 'wide'),
  ...cellLayers(palette, 'fine'),
  {
    id: 'points',
    type: 'circle',
    source: 'points',
    minzoom: nearZoom,
    paint: {
      'circle-radius': 6,
      'circle-color': palette('surface'),
      'circle-stroke-color': palette('blue'),
      'circle-stroke-width': 3,
    },
  },
  {
    id: 'point-selected',
    type: 'circle',
    source: 'points',
    minzoom: nearZoom,
    filter: ['==', ['get', 'hotspot_id'], ''],
    paint: {
      'circle-radius': 8,
      'circle-color': palette('blue'),
      'circle-stroke-color': palette('ink'),
      'circle-stroke-width': 3,
    },
  },
]

/** What a click can choose. */
export const chosenLayers = ['points', 'fine-cells', 'wide-cells']

export const routeLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'route-casing',
    type: 'line',
    source: 'route',
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': palette('surface'), 'line-width': 6 },
  },
  {
    id: 'route-walked',
    type: 'line',
    source: 'route',
    filter: ['==', ['get', 'is_walked'], true],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': palette('blue'), 'line-width': 3 },
  },
  {
    id: 'route-to-come',
    type: 'line',
    source: 'route',
    filter: ['==', ['get', 'is_walked'], false],
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': palette('blue'), 'line-width': 3, 'line-dasharray': [0.1, 2.2] },
  },
]
