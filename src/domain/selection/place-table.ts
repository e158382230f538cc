import type { Area } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'
import { comparePaths } from '../places.ts'

export type SelectableArea = Pick<Area, 'code' | 'path' | 'point'>
export type SelectableSite = Pick<Site, 'id' | 'kind' | 'path' | 'lon' | 'lat' | 'attributes'>

/** All areas and sites there are, each in path order, in columns. */
export interface PlaceTable {
  readonly areas: readonly SelectableArea[]
  readonly areaPaths: readonly string[]
  readonly areaRows: ReadonlyMap<string, number>
  /** `lon, lat` in pairs; NaN: no point is known. */
  readonly areaPoints: Float64Array
  readonly sites: readonly SelectableSite[]
  readonly sitePaths: readonly string[]
  readonly siteRows: ReadonlyMap<string, number>
  readonly sitePoints: Float64Array
  /** The rows of each kind's sites. */
  readonly ofKind: ReadonlyMap<string, Int32Array>
}

export function buildPlaceTable(
  givenAreas: readonly SelectableArea[],
  givenSites: readonly SelectableSite[],
): PlaceTable {
  const byPath = (a: { path: string }, b: { path: string }) => comparePaths(a.path, b.path)
  const areas = [...givenAreas].sort(byPath)
  const sites = [...givenSites].sort(byPath)
  const kinds = new Map<string, number[]>()
  sites.forEach(({ kind }, row) => {
    const rows = kinds.get(kind)
    if (rows) rows.push(row)
    else kinds.set(kind, [row])
  })
  return {
    areas,
    areaPaths: areas.map(({ path }) => path),
    areaRows: new Map(areas.map(({ code }, row) => [code, row])),
    areaPoints: Float64Array.from(areas.flatMap(({ point }) => point ?? [Number.NaN, Number.NaN])),
    sites,
    sitePaths: sites.map(({ path }) => path),
    siteRows: new Map(sites.map(({ id }, row) => [id, row])),
    sitePoints: Float64Array.from(sites.flatMap(({ lon, lat }) => [lon, lat])),
    ofKind: new Map([...kinds].map(([kind, rows]) => [kind, Int32Array.from(rows)])),
  }
}
