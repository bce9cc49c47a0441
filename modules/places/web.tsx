// The places room on the desk: the map with its list, the page of one place, and the small map of a route.
export { HotspotPage } from './web/hotspot-page.tsx'
export { PlacesPage } from './web/places-page.tsx'
export type { RouteMapProps, RouteMapStop } from './web/route.ts'
export { RouteMap } from './web/route-map.tsx'
