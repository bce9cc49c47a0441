// When does night begin here? The sun's height over a place, to within a few minutes: enough to know when eyes
// on the street would rather have a dark screen. After the almanac's short formulas; no network, no table.

const rad = Math.PI / 180
const dayMillis = 86_400_000
/** Refraction and the sun's own radius: sunset is when its upper edge is gone. */
const horizonDegrees = -0.833
const noon2000 = Date.UTC(2000, 0, 1, 12)

export interface Spot {
  lat: number
  lon: number
}

/** Degrees over the horizon, negative below it. */
export const sunHeight = (millis: number, { lat, lon }: Spot): number => {
  const days = (millis - noon2000) / dayMillis
  const anomaly = (357.529 + 0.98560028 * days) * rad
  const mean = 280.459 + 0.98564736 * days
  const longitude = (mean + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * rad
  const tilt = (23.439 - 0.00000036 * days) * rad
  const declination = Math.asin(Math.sin(tilt) * Math.sin(longitude))
  const ascension = Math.atan2(Math.cos(tilt) * Math.sin(longitude), Math.cos(longitude))
  const sidereal = (280.46061837 + 360.98564736629 * days + lon) * rad
  const hour = sidereal - ascension
  const height =
    Math.sin(lat * rad) * Math.sin(declination) + Math.cos(lat * rad) * Math.cos(declination) * Math.cos(hour)
  return Math.asin(height) / rad
}

export const isDark = (millis: number, spot: Spot): boolean => sunHeight(millis, spot) < horizonDegrees

/** Where nothing nearer is known: the middle of the plain the first networks work in. */
export const homeSpot: Spot = { lat: 45.7, lon: 9.7 }
