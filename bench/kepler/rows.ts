import type { TownMap } from '../city/town-map.ts'

/** A column of kepler.gl. */
interface Field {
  name: string
  id: string
  displayName: string
  format: string
  type: string
  analyzerType: string
  fieldIdx: number
  valueAccessor: (row: { index: number }) => unknown
}

const columns = [
  ['site', 'string', 'STRING', ''],
  ['district', 'string', 'STRING', ''],
  ['foreign', 'boolean', 'BOOLEAN', ''],
  ['lng', 'real', 'FLOAT', ''],
  ['lat', 'real', 'FLOAT', ''],
  ['time', 'timestamp', 'INT', 'x'],
  ['value', 'integer', 'INT', ''],
] as const

export const FIRST = Date.UTC(2021, 5, 4)
export const DAY = 24 * 3_600_000

/** The city as kepler.gl takes data: a row a site and day. */
export function rowsOf(
  { town, sites }: TownMap,
  days: number,
): { fields: Field[]; rows: (string | number | boolean | null)[][] } {
  const rows: (string | number | boolean | null)[][] = []
  for (let site = 0; site < town.sites; site++) {
    const district = districtOf(town.paths[site]!)
    const [lng, lat] = [sites.positions[site * 2]!, sites.positions[site * 2 + 1]!]
    for (let day = 0; day < days; day++) {
      const value = town.values[site * town.days + day]!
      const seen = value < 0 ? null : value
      rows.push([sites.ids[site]!, district, isForeign(site), lng, lat, FIRST + day * DAY, seen])
    }
  }
  const fields = columns.map(([name, type, analyzerType, format], fieldIdx): Field => {
    const valueAccessor = ({ index }: { index: number }) => rows[index]![fieldIdx]
    return { name, id: name, displayName: name, format, type, analyzerType, fieldIdx, valueAccessor }
  })
  return { fields, rows }
}

export const districtOf = (path: string): string => path.split('/')[1]!
export const isForeign = (site: number): boolean => site % 3 === 0

/** Round a point, as many corners as a hand draws; degrees. */
export function lassoAt(lon: number, lat: number, reach: number): [number, number][] {
  return Array.from({ length: 60 }, (_, i): [number, number] => {
    const turn = (2 * Math.PI * i) / 60
    const wobble = reach * (1 + 0.08 * Math.sin(5 * turn))
    return [lon + wobble * Math.cos(turn), lat + wobble * Math.sin(turn)]
  })
}
