import type { MatchedOutline } from '#server/ingest/import/areas/match-outlines.ts'
import type { Findings } from '#server/ingest/import/finding.ts'
import type { SourceFile } from '#server/ingest/import/read/source-file.ts'
import type { FileSummary } from '#server/ingest/import/summary.ts'
import type { Area } from '#src/contract/areas.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import { areaFinder } from './area-finder.ts'
import { readSiteRows, type SiteRow } from './read-sites.ts'
import { type SettledSite, settleSites } from './settle-sites.ts'

export interface ImportedSites {
  sites: SettledSite[]
  files: FileSummary[]
}

export function importSites(
  sources: readonly SourceFile[],
  areas: readonly Area[],
  outlines: readonly MatchedOutline[],
  { kinds }: Catalog,
  findings: Findings,
): ImportedSites {
  const tables = sources.flatMap((source) =>
    source.holds === 'sites' ? [{ source, rows: readSiteRows(source, kinds, findings) }] : [],
  )
  const rows = tables.flatMap((table) => table.rows)
  const codes = new Set(areas.map(({ code }) => code))
  const settled = areas.length > 0 ? settleSites(rows, areaFinder(areas, outlines), codes, findings) : []
  const kept = new Set(settled.map(({ row }) => row))
  return {
    sites: settled.map(({ site }) => site),
    files: tables.map(({ source, rows: own }) => ({
      source,
      holds: 'sites',
      read: source.table.rows.length,
      accepted: own.filter((row) => kept.has(row)).length,
      datums: [...new Set(own.map(({ datum }) => datum))],
      metres: farthest(own),
    })),
  }
}

function farthest(rows: readonly SiteRow[]): number | null {
  const apart = rows.flatMap(({ metres }) => metres ?? [])
  return apart.length > 0 ? apart.reduce((a, b) => Math.max(a, b)) : null
}
