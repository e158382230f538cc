import gcoord from 'gcoord'

export const datums = ['wgs84', 'gcj02', 'bd09', 'cgcs2000'] as const
export type Datum = (typeof datums)[number]
export type LonLat = [number, number]

/** As it is written. */
export const datumNames: Readonly<Record<Datum, string>> = {
  wgs84: 'WGS-84',
  gcj02: 'GCJ-02',
  bd09: 'BD-09',
  cgcs2000: 'CGCS2000',
}

export const isDatum = (text: string): text is Datum => (datums as readonly string[]).includes(text)

/** The datum that a file name or a header declares: `districts.gcj02.geojson`, `wgs84_lng`, `WGS-84 经度`. */
export function datumIn(text: string): Datum | null {
  const plain = text.toLowerCase().replace(/[\s-]/g, '')
  return datums.find((datum) => new RegExp(`(^|[^a-z0-9])${datum}([^a-z0-9]|$)`).test(plain)) ?? null
}

/** WGS-84, to seven decimals (a centimetre). CGCS2000 differs from it by centimetres and is taken as it is. */
export function toWgs84([lon, lat]: LonLat, datum: Datum): LonLat {
  if (datum === 'wgs84' || datum === 'cgcs2000') return [round(lon), round(lat)]
  const from = datum === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09
  const [x, y] = gcoord.transform([lon, lat], from, gcoord.WGS84)
  return [round(x), round(y)]
}

/** Between two near points, on a sphere of 6,371,009 m. */
export function metresBetween([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const radians = Math.PI / 180
  const x = (lon2 - lon1) * radians * Math.cos(((lat1 + lat2) / 2) * radians)
  const y = (lat2 - lat1) * radians
  return 6_371_009 * Math.hypot(x, y)
}

const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7
