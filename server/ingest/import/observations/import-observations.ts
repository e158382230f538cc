import type { ReportColumns } from '#server/ingest/columns.ts'
import type { Findings } from '#server/ingest/import/finding.ts'
import type { SourceFile } from '#server/ingest/import/read/source-file.ts'
import type { FileSummary } from '#server/ingest/import/summary.ts'
import type { Area } from '#src/contract/areas.ts'
import type { Catalog, Reporting } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { noteGaps } from './note-gaps.ts'
import { placeBook } from './place-book.ts'
import { readObservations } from './read-observations.ts'
import { refuseDoubles } from './refuse-doubles.ts'
import { reportColumns } from './report-columns.ts'
import { reportingOf } from './reporting-of.ts'

export interface ImportedObservations {
  reports: ReportColumns[]
  /** Where the screen should open; nothing where no figures came. */
  home: { measure?: string; days?: number }
  /** By measure. */
  reporting: Record<string, Reporting[]>
  files: FileSummary[]
}

interface Context {
  catalog: Catalog
  areas: readonly Area[]
  sites: readonly Site[]
  /** Day number. */
  today: number
  recordedAt: number
}

export function importObservations(
  sources: readonly SourceFile[],
  { catalog, areas, sites, today, recordedAt }: Context,
  findings: Findings,
): ImportedObservations {
  const tables = sources.flatMap((source) => (source.holds === 'observations' ? [source] : []))
  const places = placeBook(areas, sites)
  if (tables.length === 0 || !places.root) return { reports: [], home: {}, reporting: {}, files: [] }
  const read = tables.flatMap((source) => readObservations(source, { catalog, places, today }, findings))
  const rows = refuseDoubles(read, findings)
  const every = new Map(tables.map(({ file, options }) => [file, options.every ?? 'day']))
  noteGaps(
    rows.filter(({ file }) => every.get(file) === 'day'),
    findings,
  )
  const measures = [...new Set(rows.map(({ measure }) => measure.id))]
  return {
    reports: reportColumns(rows, recordedAt),
    home: measures[0] === undefined ? {} : { measure: measures[0], days: spanOf(rows).days },
    reporting: Object.fromEntries(
      measures.map((id) => [
        id,
        reportingOf(
          rows.filter(({ measure }) => measure.id === id),
          places,
          (file) => every.get(file) ?? 'day',
        ),
      ]),
    ),
    files: tables.map((source) => {
      const own = rows.filter(({ file }) => file === source.file)
      const { from, to } = spanOf(own)
      const accepted = new Set(own.map(({ row }) => row)).size
      const named = [...new Set(own.map(({ measure }) => measure.id))]
      return {
        source,
        holds: 'observations',
        read: source.table.rows.length,
        accepted,
        measures: named,
        from,
        to,
      }
    }),
  }
}

function spanOf(rows: readonly { day: number }[]): { from: number; to: number; days: number } {
  let [from, to] = [Infinity, -Infinity]
  for (const { day } of rows) {
    from = Math.min(from, day)
    to = Math.max(to, day)
  }
  return { from, to, days: to - from + 1 }
}
