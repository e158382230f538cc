export type JsonRecord = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where APIs put the list. */
const listNames = ['data', 'rows', 'observations', 'records']

/** The list of objects that JSON is or holds; null where it is something else. */
export function recordsIn(json: unknown): readonly JsonRecord[] | null {
  const list = isRecord(json) ? listNames.map((name) => own(json, name)).find(Array.isArray) : json
  return Array.isArray(list) && list.length > 0 && list.every(isRecord) ? list : null
}

/** Of the object itself: `__proto__` is a key like any other. */
export function own(record: JsonRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

const geoJsonTypes = [
  'FeatureCollection',
  'Feature',
  'GeometryCollection',
  ...['Point', 'LineString', 'Polygon'].flatMap((type) => [type, `Multi${type}`]),
]

export function isGeoJson(json: unknown): boolean {
  if (!isRecord(json) || !geoJsonTypes.includes(String(own(json, 'type')))) return false
  return ['features', 'geometry', 'geometries', 'coordinates'].some((part) => Object.hasOwn(json, part))
}
