import type { Findings } from '#server/ingest/import/finding.ts'
import type { Site } from '#src/contract/sites.ts'
import type { AreaFinder } from './area-finder.ts'
import { placeSite } from './place-site.ts'
import type { SiteRow } from './read-sites.ts'
import { deriveIds } from './site-ids.ts'

export type SettledSite = Site & { datum: string; source?: readonly [lon: number, lat: number] }

export interface Settled {
  row: SiteRow
  site: SettledSite
}

/** Gives every row its area and its id; rows without an area or with another's id are told and left out. */
export async function settleSites(
  rows: readonly SiteRow[],
  finder: AreaFinder,
  areaCodes: ReadonlySet<string>,
  findings: Findings,
): Promise<Settled[]> {
  const derived = await deriveIds(
    rows.map((row) => ({ ...row, whereabouts: [row.where.district, row.where.town].join('|') })),
  )
  const taken = new Map<string, SiteRow>()
  return rows.flatMap((row, i) => {
    const at = { file: row.file, row: row.row, ...(row.idColumn && { column: row.idColumn }) }
    const id = row.id ?? derived[i]!
    const other = taken.get(id)
    if (other) {
      findings.add('duplicate-id', at, { other: `${other.file}:${other.row}` })
      return []
    }
    if (areaCodes.has(id)) {
      findings.add('duplicate-code', at, { code: id, other: '层级表 / the hierarchy' })
      return []
    }
    taken.set(id, row)
    const area = placeSite(finder, row, { file: row.file, row: row.row }, findings)
    if (!area) return []
    const { kind, name, point, datum, given, attributes } = row
    const [lon, lat] = point
    const path = `${area.path}/${id}`
    const source = datum === 'wgs84' ? {} : { source: given }
    return [{ row, site: { id, kind, name, area: area.code, path, lon, lat, attributes, datum, ...source } }]
  })
}
