import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'

const LAT0 = 31.2
const KX = 111.32 * Math.cos((LAT0 * Math.PI) / 180)
const KY = 110.9

/** Kilometres on a plane around Shanghai, good to a few metres inside one district. */
export const toPlane = ([lon, lat]: readonly [number, number]): [number, number] => [
  (lon - 121) * KX,
  (lat - LAT0) * KY,
]
export const toLonLat = ([x, y]: readonly [number, number]): [number, number] => [x / KX + 121, y / KY + LAT0]

export const onPlane = (outline: MultiPolygonCoordinates): MultiPolygonCoordinates =>
  outline.map((polygon) => polygon.map((ring) => ring.map(toPlane)))
