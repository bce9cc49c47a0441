/// <reference types="geojson" />
// The one word we use of a library that comes without types.
declare module 'topojson-client' {
  export const feature: (topology: unknown, object: unknown) => GeoJSON.FeatureCollection
}
