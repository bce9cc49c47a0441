// The drawn map of places. Everything on it is also in the list beside it: the map is a second way to look.
import type { Map as DrawnMap, GeoJSONSource } from 'maplibre-gl'
import { useEffect, useMemo, useRef } from 'react'
import { useText } from '#core/i18n/web'
import { IconButton } from '#core/ui'
import type { CoarseCell, MapPoint } from '../queries/shapes.ts'
import { texts } from '../texts/index.ts'
import type { Ground } from './ground.ts'
import { cellsOf, countOf, type Layer, limitsOf } from './layers.ts'
import { cellShapes, coarseShapes, pointShapes, wideCellOf } from './map-data.ts'
import { chosenLayers, placeLayers, styleOf } from './map-style.ts'
import { type Bounds, mayMove, useMap } from './use-map.ts'

export interface MapCanvasProps {
  ground: Ground
  own: readonly string[]
  points: readonly MapPoint[]
  coarse: readonly CoarseCell[]
  layer: Layer
  selected: string | undefined
  onSelect: (hotspotId: string) => void
  /** While a new place is being marked: a click says where. */
  onPick?: (point: { lat: number; lon: number }) => void
}

const everywhere = (positions: readonly (readonly [number, number])[]): Bounds => {
  const lons = positions.map(([lon]) => lon)
  const lats = positions.map(([, lat]) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

const flatten = (geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): [number, number][] => {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.flatMap((rings) =>
    (rings[0] ?? []).map((position) => [position[0] ?? 0, position[1] ?? 0] as [number, number]),
  )
}

/** My places if there are any, otherwise my area, otherwise all we know. */
const boundsOf = ({ ground, own, points }: MapCanvasProps): Bounds => {
  if (points.length > 0) return everywhere(points.map((point) => [point.lon, point.lat] as const))
  const mine = ground.municipalities.features.filter((each) => own.includes(each.properties.istat_code))
  return everywhere(
    (mine.length > 0 ? mine : ground.municipalities.features).flatMap((each) => flatten(each.geometry)),
  )
}

/** The legend lies over the top, the time bar over the bottom; a small screen has no room to spare. */
const roomFor = () => (innerWidth < 760 ? 32 : { top: 64, bottom: 176, left: 48, right: 72 })

const sourcesOf = (props: MapCanvasProps) => {
  const cells = cellsOf(props.points, props.layer)
  const limits = limitsOf(props.points, props.layer)
  return {
    coarse: coarseShapes(props.coarse, limits),
    wide: cellShapes(cells, limits, wideCellOf),
    fine: cellShapes(cells, limits),
    points: pointShapes(props.points),
  }
}

const showSelected = (map: DrawnMap, props: MapCanvasProps): void => {
  const point = props.points.find((each) => each.hotspot_id === props.selected)
  map.setFilter('wide-selected', ['==', ['get', 'cell'], point ? wideCellOf(point.cell) : ''])
  map.setFilter('fine-selected', ['==', ['get', 'cell'], point?.cell ?? ''])
  map.setFilter('point-selected', ['==', ['get', 'hotspot_id'], point?.hotspot_id ?? ''])
}

/** The place of a cell that counts most: the others are beside it in the list. */
const mostSeen = ({ points, layer }: MapCanvasProps, cell: string | undefined): string | undefined =>
  points
    .filter((point) => point.cell === cell || wideCellOf(point.cell) === cell)
    .sort((a, b) => countOf(b, layer) - countOf(a, layer))[0]?.hotspot_id

const select = (map: DrawnMap, props: MapCanvasProps, at: { x: number; y: number }): void => {
  const found = map.queryRenderedFeatures(
    [
      [at.x - 6, at.y - 6],
      [at.x + 6, at.y + 6],
    ],
    { layers: chosenLayers },
  )
  const point = found.find((each) => each.layer.id === 'points')?.properties.hotspot_id as string | undefined
  const cell = found[0]?.properties.cell as string | undefined
  const chosen = point ?? mostSeen(props, cell)
  if (chosen) props.onSelect(chosen)
}

function useListening(map: DrawnMap | undefined, props: MapCanvasProps): void {
  const latest = useRef(props)
  latest.current = props
  useEffect(() => {
    if (!map) return
    const onClick = (event: { lngLat: { lat: number; lng: number }; point: { x: number; y: number } }) => {
      const { onPick } = latest.current
      if (onPick) onPick({ lat: event.lngLat.lat, lon: event.lngLat.lng })
      else select(map, latest.current, event.point)
    }
    map.on('click', onClick)
    return () => void map.off('click', onClick)
  }, [map])
}

function useShowing(map: DrawnMap | undefined, props: MapCanvasProps): void {
  const { points, coarse, layer, selected, onPick } = props
  const latest = useRef(props)
  latest.current = props
  useEffect(() => {
    if (!map) return
    for (const [name, data] of Object.entries(sourcesOf({ ...latest.current, points, coarse, layer }))) {
      map.getSource<GeoJSONSource>(name)?.setData(data)
    }
  }, [map, points, coarse, layer])
  useEffect(() => {
    if (!map) return
    showSelected(map, { ...latest.current, points, selected })
    const point = points.find((each) => each.hotspot_id === selected)
    if (point && !map.getBounds().contains([point.lon, point.lat]))
      map.easeTo({ center: [point.lon, point.lat], animate: mayMove() })
  }, [map, points, selected])
  useEffect(() => {
    if (map) map.getCanvas().style.cursor = onPick ? 'crosshair' : ''
  }, [map, onPick])
}

export function MapCanvas(props: MapCanvasProps) {
  const t = useText(texts)
  const latest = useRef(props)
  latest.current = props
  const { ground } = props
  const own = props.own.join()
  const label = t('screen.map_label')
  const making = useMemo(
    () => ({
      style: (palette: Parameters<typeof placeLayers>[0]) =>
        styleOf({ palette, ground, own: own.split(',') }, sourcesOf(latest.current), placeLayers(palette)),
      bounds: boundsOf(latest.current),
      label,
      padding: roomFor(),
    }),
    [ground, own, label],
  )
  const { element, map, hasFailed } = useMap(making)
  useListening(map, props)
  useShowing(map, props)
  const fit = () =>
    map?.fitBounds(boundsOf(latest.current), { padding: roomFor(), maxZoom: 14, animate: mayMove() })
  return (
    <div className="places-canvas">
      <div ref={element} className="places-canvas-room" data-map={map ? 'drawn' : 'arriving'} />
      {hasFailed && <p className="places-canvas-words">{t('screen.map_failed')}</p>}
      <div className="places-controls">
        <IconButton
          icon="plus"
          label={t('screen.zoom_in')}
          onClick={() => map?.zoomIn({ animate: mayMove() })}
        />
        <IconButton
          icon="minus"
          label={t('screen.zoom_out')}
          onClick={() => map?.zoomOut({ animate: mayMove() })}
        />
        <IconButton icon="maximize" label={t('screen.whole')} onClick={fit} />
      </div>
      <p className="places-attribution">{t('screen.attribution')}</p>
    </div>
  )
}
