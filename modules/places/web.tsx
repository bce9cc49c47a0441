// The places room on the desk: the map with its list, the page of one place, the small map of a route, and hexagons for rooms above.
export { HexMap } from './web/hex-map.tsx'
export type { HexMapCell, HexMapProps } from './web/hex-shape.ts'
export { HotspotPage } from './web/hotspot-page.tsx'
export { classLabels, limitsFor } from './web/layers.ts'
export { PlacesPage } from './web/places-page.tsx'
export type { RouteMapProps, RouteMapStop } from './web/route.ts'
export { RouteMap } from './web/route-map.tsx'
