// The unit's places on a plain ground: their cells and a numbered mark each, no map from elsewhere. Touching a mark
// says which place it is; the list says the same and more.
import { cellToBoundary } from 'h3-js'
import { Map as GroundMap, LngLatBounds, Marker, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { useEffect, useRef, useState } from 'react'
import { Badge, Card, Notice } from '#core/ui'
import { useLight } from '../frame/light-context.ts'
import { useNow } from '../frame/use-now.ts'
import type { HotspotRecord } from '../phone/night.ts'
import { useSpeaking } from '../words/speaking.tsx'
import { dayOf } from '../words/times.ts'

setWorkerUrl(workerUrl)

const colours = {
  night: { ground: '#16222d', cell: '#8ec5ff', edge: '#0b131b' },
  day: { ground: '#fafbf8', cell: '#0066cc', edge: '#ffffff' },
}

const cellsOf = (places: HotspotRecord[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...new Set(places.map((place) => place.cell))].map((cell) => {
    const ring = cellToBoundary(cell, true)
    return {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [0, 0]]] },
    }
  }),
})

const boundsOf = (places: HotspotRecord[]): LngLatBounds => {
  const bounds = new LngLatBounds()
  for (const { lon, lat } of places) bounds.extend([lon, lat])
  return bounds
}

interface Drawing {
  frame: HTMLElement
  places: HotspotRecord[]
  theme: 'night' | 'day'
  onTouch: (place: HotspotRecord) => void
}

const draw = ({ frame, places, theme, onTouch }: Drawing): GroundMap => {
  const { ground, cell, edge } = colours[theme]
  const map = new GroundMap({
    container: frame,
    attributionControl: false,
    dragRotate: false,
    style: {
      version: 8,
      sources: { cells: { type: 'geojson', data: cellsOf(places) } },
      layers: [
        { id: 'ground', type: 'background', paint: { 'background-color': ground } },
        {
          id: 'cells',
          type: 'fill',
          source: 'cells',
          paint: { 'fill-color': cell, 'fill-opacity': 0.28, 'fill-outline-color': edge },
        },
      ],
    },
    bounds: boundsOf(places),
    fitBoundsOptions: { padding: 56, maxZoom: 15 },
  })
  places.forEach((place, at) => {
    const mark = document.createElement('button')
    mark.type = 'button'
    mark.className = 'field-mark'
    mark.textContent = String(at + 1)
    mark.setAttribute('aria-label', place.name)
    mark.addEventListener('click', () => onTouch(place))
    new Marker({ element: mark }).setLngLat([place.lon, place.lat]).addTo(map)
  })
  return map
}

export function PlacesMap({ places }: { places: HotspotRecord[] }) {
  const { t, locale } = useSpeaking()
  const { theme } = useLight()
  const now = useNow(60_000)
  const frame = useRef<HTMLDivElement>(null)
  const [touched, setTouched] = useState<HotspotRecord>()
  const [isBroken, setBroken] = useState(false)
  const drawn = places.map((place) => place.hotspot_id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn again when other places are shown, not when one of them was visited
  useEffect(() => {
    if (!frame.current || places.length === 0) return
    try {
      const map = draw({ frame: frame.current, places, theme, onTouch: setTouched })
      return () => map.remove()
    } catch {
      // A phone without graphics acceleration has no map; the list has everything.
      setBroken(true)
    }
  }, [drawn, theme])
  if (isBroken) return <Notice meaning="att">{t('places.map_failed')}</Notice>
  return (
    <>
      <div ref={frame} className="field-map" role="region" aria-label={t('places.map_label')} />
      {touched && (
        <Card
          size="field"
          title={touched.name}
          end={<Badge meaning="neu">{t(`places.state.${touched.state}`)}</Badge>}
        >
          <p className="field-card-line">
            {[
              touched.landmark,
              touched.last_visited_on
                ? t('places.visited', { day: dayOf(touched.last_visited_on, now, locale) })
                : t('places.never'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </Card>
      )}
    </>
  )
}
