/** How far down the world a latitude lies, from 0 to 1. */
export function latitudeShare(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}

export function latitudeAt(share: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * share))) * 180) / Math.PI
}

export function worldSize(zoom: number): number {
  return 512 * 2 ** zoom
}

/** Pixels of the whole world at one zoom. */
export function worldPixels(zoom: number): (lon: number, lat: number) => { x: number; y: number } {
  const world = worldSize(zoom)
  return (lon, lat) => ({ x: ((lon + 180) / 360) * world, y: latitudeShare(lat) * world })
}
