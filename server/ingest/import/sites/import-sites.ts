import type { Findings } from '#server/ingest/import/finding.ts'
import { datumNames } from '#server/ingest/import/geo/datum.ts'
import { checkDatum } from '#server/ingest/import/geo/datum-check.ts'
import type { SourceFile } from '#server/ingest/import/read/source-file.ts'
import type { FileSummary } from '#server/ingest/import/summary.ts'
import type { Area } from '#src/contract/areas.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import { type AreaFinder, areaFinder, type DrawnArea } from './area-finder.ts'
import { readSiteRows, type SiteRow } from './read-sites.ts'
import { type Settled, settleSites } from './settle-sites.ts'

export interface ImportedSites {
  /** With the row that each came from. */
  settled: Settled[]
  files: FileSummary[]
}

export async function importSites(
  sources: readonly SourceFile[],
  areas: readonly Area[],
  outlines: readonly DrawnArea[],
  { kinds }: Catalog,
  findings: Findings,
): Promise<ImportedSites> {
  const tables = sources.flatMap((source) =>
    source.holds === 'sites' ? [{ source, rows: readSiteRows(source, kinds, findings) }] : [],
  )
  const rows = tables.flatMap((table) => table.rows)
  const codes = new Set(areas.map(({ code }) => code))
  const finder = areaFinder(areas, outlines)
  for (const { source, rows: own } of tables) doubtDatum(source.file, own, finder, outlines, findings)
  const settled = areas.length > 0 ? await settleSites(rows, finder, codes, findings) : []
  const kept = new Set(settled.map(({ row }) => row))
  return {
    settled,
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

/** Tells where the points of a file leave the areas that their rows name, as they would in another datum. */
function doubtDatum(
  file: string,
  rows: readonly SiteRow[],
  finder: AreaFinder,
  outlines: readonly DrawnArea[],
  findings: Findings,
): void {
  const drawn = new Map(outlines.map(({ area, coordinates }) => [area.code, coordinates]))
  for (const datum of new Set(rows.map((row) => row.datum))) {
    const claimed = rows.flatMap((row) => {
      const outline = row.datum === datum && drawn.get(finder.named(row.where).area?.code ?? '')
      return outline ? [{ point: row.given, outline }] : []
    })
    const { fits, inside, points } = checkDatum(claimed, datum)
    if (fits === null) continue
    const words = { declared: datumNames[datum], fits: datumNames[fits], option: fits }
    findings.add(
      'datum-doubtful',
      { file },
      { ...words, points, inside: inside[datum], better: inside[fits] },
    )
  }
}
