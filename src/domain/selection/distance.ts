/** The mean radius of the earth, metres (IUGG). */
const EARTH_M = 6_371_008.8
const RAD = Math.PI / 180

/** Metres between two points along the earth, by the haversine formula. */
export function metresBetween(lonA: number, latA: number, lonB: number, latB: number): number {
  const dLat = Math.sin(((latB - latA) * RAD) / 2)
  const dLon = Math.sin(((lonB - lonA) * RAD) / 2)
  const chord = dLat * dLat + Math.cos(latA * RAD) * Math.cos(latB * RAD) * dLon * dLon
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Degrees of latitude, and of longitude at a latitude, that a number of metres spans at most. */
export function degreesOf(metres: number, lat: number): { lon: number; lat: number } {
  const span = metres / EARTH_M / RAD
  const widest = Math.cos(Math.min(90, Math.abs(lat) + span) * RAD)
  return { lat: span, lon: widest <= 0 ? 360 : Math.min(360, span / widest) }
}

/** The point so many metres to the east and north of another; for the short ways of a drawn circle. */
export function pointBeside(lon: number, lat: number, eastM: number, northM: number): [number, number] {
  const north = northM / EARTH_M / RAD
  return [lon + eastM / EARTH_M / RAD / Math.cos(lat * RAD), lat + north]
}
