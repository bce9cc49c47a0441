// The drawing of hexagons on our own ground. When the numbers change only the colours change: the ground stays where it was.
import type { GeoJSONSource } from 'maplibre-gl'
import { useEffect, useMemo, useRef } from 'react'
import { IconButton } from '#core/ui'
import type { Ground } from './ground.ts'
import type { HexMapProps } from './hex-shape.ts'
import { boundsOfCells, cellShapes } from './map-data.ts'
import { hexLayers, type Palette, styleOf } from './map-style.ts'
import { mayMove, useMap } from './use-map.ts'
import { useLabels } from './words.ts'

export function HexCanvas({
  cells,
  around,
  limits,
  label,
  own = [],
  selected,
  ground,
}: HexMapProps & { ground: Ground }) {
  const { t } = useLabels()
  const shapes = useMemo(() => cellShapes(cells, limits), [cells, limits])
  const latest = useRef(shapes)
  latest.current = shapes
  // The label names the month: a new one must not draw a new map.
  const named = useRef(label)
  named.current = label
  const key = JSON.stringify([around, own])
  const making = useMemo(() => {
    const [wide, lit] = JSON.parse(key) as [string[], string[]]
    return {
      style: (palette: Palette) =>
        styleOf({ palette, ground, own: lit }, { hexes: latest.current }, hexLayers(palette)),
      bounds: boundsOfCells(wide),
      label: named.current,
      padding: 32,
    }
  }, [key, ground])
  const { element, map, hasFailed } = useMap(making)
  useEffect(() => {
    map?.getSource<GeoJSONSource>('hexes')?.setData(shapes)
    map?.getCanvas().setAttribute('aria-label', label)
  }, [map, shapes, label])
  useEffect(() => {
    if (map?.getLayer('hexes-selected'))
      map.setFilter('hexes-selected', ['==', ['get', 'cell'], selected ?? ''])
  }, [map, selected])
  if (hasFailed) return <p className="ui-note">{t('screen.map_failed')}</p>
  return (
    <>
      <div ref={element} className="places-canvas-room" data-map={map ? 'drawn' : 'arriving'} />
      <div className="places-controls ui-no-print">
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
      </div>
      <p className="places-attribution">{t('screen.attribution')}</p>
    </>
  )
}
