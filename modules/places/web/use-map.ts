// One map of the library on one element of the page: made when the ground is there, taken away with the page. Colours
// follow the theme; where drawing is not possible the page says so, and the list stands for the map.
import * as maplibre from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Palette, paletteOf } from './map-style.ts'

maplibre.setWorkerUrl(workerUrl)

export type Bounds = [west: number, south: number, east: number, north: number]

export interface MapMaking {
  style(palette: Palette): maplibre.StyleSpecification
  bounds: Bounds
  label: string
  isStill?: boolean
  /** Room kept free for what lies over the map. */
  padding?: number | { top: number; bottom: number; left: number; right: number }
}

export const mayMove = (): boolean => !matchMedia('(prefers-reduced-motion: reduce)').matches

const open = (element: HTMLElement, making: MapMaking): maplibre.Map =>
  new maplibre.Map({
    container: element,
    style: making.style(paletteOf(element)),
    bounds: making.bounds,
    fitBoundsOptions: { padding: making.padding ?? 48, maxZoom: 14 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    maxZoom: 17,
    minZoom: 6,
    interactive: !making.isStill,
    locale: { 'Map.Title': making.label },
    fadeDuration: 0,
  })

const watchTheme = (redraw: () => void): (() => void) => {
  const observer = new MutationObserver(redraw)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'data-theme'] })
  return () => observer.disconnect()
}

export interface Mapped {
  element: RefObject<HTMLDivElement | null>
  map: maplibre.Map | undefined
  hasFailed: boolean
}

/** `making` must not change but for good reason: a new one draws a new map. */
export const useMap = (making: MapMaking): Mapped => {
  const element = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<maplibre.Map>()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    const room = element.current
    if (!room) return
    let made: maplibre.Map
    try {
      made = open(room, making)
    } catch {
      setFailed(true)
      return
    }
    made.touchZoomRotate.disableRotation()
    made.on('load', () => setMap(made))
    const unwatch = watchTheme(() => made.setStyle(making.style(paletteOf(room))))
    return () => {
      unwatch()
      setMap(undefined)
      made.remove()
    }
  }, [making])
  return { element, map, hasFailed }
}
