// The drawing of a route; numbered discs are real buttons when they do something.
import { Marker } from 'maplibre-gl'
import { useEffect, useMemo, useRef } from 'react'
import type { Ground } from './ground.ts'
import { nothing, type Palette, routeLayers, styleOf } from './map-style.ts'
import type { RouteMapProps, RouteMapStop } from './route.ts'
import { type Bounds, useMap } from './use-map.ts'
import { useLabels } from './words.ts'

const isBehind = (stop: RouteMapStop): boolean => stop.state !== 'next'

/** One leg between each two stops: walked when its end was reached. */
export const legsOf = (stops: readonly RouteMapStop[]): GeoJSON.FeatureCollection => ({
  ...nothing,
  features: stops.slice(1).map((stop, at) => {
    const before = stops[at] ?? stop
    return {
      type: 'Feature',
      geometry: {
        type: 'LineString',
        coordinates: [
          [before.lon, before.lat],
          [stop.lon, stop.lat],
        ],
      },
      properties: { is_walked: isBehind(stop) },
    }
  }),
})

const boundsOf = (stops: readonly RouteMapStop[]): Bounds => {
  const [lons, lats] = [stops.map((stop) => stop.lon), stops.map((stop) => stop.lat)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

const discOf = (
  stop: RouteMapStop,
  text: { number: number; label: string; onSelect?: (id: string) => void },
): HTMLElement => {
  const disc = document.createElement(text.onSelect ? 'button' : 'span')
  disc.className = `places-disc places-disc-${stop.state}`
  disc.textContent = String(text.number)
  disc.setAttribute('aria-label', text.label)
  if (!text.onSelect) disc.setAttribute('role', 'img')
  disc.addEventListener('click', () => text.onSelect?.(stop.id))
  return disc
}

export function RouteCanvas({
  stops,
  own = [],
  onSelect,
  isStill,
  ground,
}: RouteMapProps & { ground: Ground }) {
  const { t } = useLabels()
  const key = JSON.stringify([stops, own])
  const label = t('screen.route_label', { count: stops.length })
  const making = useMemo(() => {
    const [route, lit] = JSON.parse(key) as [RouteMapStop[], string[]]
    return {
      style: (palette: Palette) =>
        styleOf({ palette, ground, own: lit }, { route: legsOf(route) }, routeLayers(palette)),
      bounds: boundsOf(route),
      label,
      isStill,
    }
  }, [key, ground, label, isStill])
  const { element, map, hasFailed } = useMap(making)
  const select = useRef(onSelect)
  select.current = onSelect
  const canSelect = onSelect !== undefined
  useEffect(() => {
    if (!map) return
    const [route] = JSON.parse(key) as [RouteMapStop[]]
    const markers = route.map((stop, at) => {
      const disc = discOf(stop, {
        number: at + 1,
        label: t('screen.stop', { number: at + 1, label: stop.label }),
        onSelect: canSelect ? (id) => select.current?.(id) : undefined,
      })
      return new Marker({ element: disc }).setLngLat([stop.lon, stop.lat]).addTo(map)
    })
    return () => {
      for (const marker of markers) marker.remove()
    }
  }, [map, key, t, canSelect])
  if (hasFailed) return <p className="ui-note">{t('screen.map_failed')}</p>
  return (
    <>
      <div ref={element} className="places-canvas-room" data-map={map ? 'drawn' : 'arriving'} />
      <p className="places-attribution">{t('screen.attribution')}</p>
    </>
  )
}
