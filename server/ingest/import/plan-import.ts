import type { CatalogOverlay } from '#server/catalog/overlay.ts'
import { overlayKey } from '#server/db/catalog-overlay.ts'
import type { Population } from '#server/db/loading/population.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import { dayAt, toDayNumber } from '#src/domain/days.ts'
import { importAreas } from './areas/import-areas.ts'
import type { Request } from './arguments.ts'
import { collectFindings, type Finding } from './finding.ts'
import { importObservations } from './observations/import-observations.ts'
import { type InputFile, openSource, type SourceFile } from './read/source-file.ts'
import { importSites } from './sites/import-sites.ts'
import type { FileSummary } from './summary.ts'

export interface ImportContext {
  catalog: Catalog
  now: Date
  timeZone: string
}

export interface ImportPlan {
  population: Population
  overlay: CatalogOverlay
  /** One a file that could be read, in the order given. */
  files: FileSummary[]
  findings: readonly Finding[]
  /** Whether anything found forbids the import. */
  refused: boolean
  /** Rows that `--reject-bad-rows` would leave out, where that is all that is wrong; else 0. */
  couldLeaveOut: number
}

/** Reads all files, in whatever order they came, into what an empty instance would hold. Touches no database. */
export function planImport(
  inputs: readonly InputFile[],
  request: Pick<Request, 'root' | 'rejectBadRows'>,
  { catalog, now, timeZone }: ImportContext,
): ImportPlan {
  const findings = collectFindings()
  const sources = inputs.flatMap((input) => openSource(input, findings) ?? [])
  const { areas, outlines, ...read } = importAreas(sources, request.root, findings)
  const sites = importSites(sources, areas, read.matched, catalog, findings)
  const context = {
    catalog,
    areas,
    sites: sites.sites,
    today: toDayNumber(dayAt(now, timeZone)),
    recordedAt: now.getTime(),
  }
  const observed = importObservations(sources, context, findings)

  const root = areas.find((area) => area.parent === null)
  if (!root && !findings.list.some(stops(sources, request.rejectBadRows)))
    findings.add('no-areas', { file: sources[0]?.file ?? '' }, {})
  const overlay: CatalogOverlay = {
    home: { area: root?.code ?? catalog.home.area, ...observed.home },
    reporting: observed.reporting,
    attributions: read.attributions,
  }
  const population: Population = {
    areas,
    outlines,
    sites: sites.sites,
    reports: observed.reports,
    meta: { [overlayKey]: JSON.stringify(overlay) },
  }
  const summaries = new Map(
    [...read.files, ...sites.files, ...observed.files].map((one) => [one.source, one]),
  )
  return {
    population,
    overlay,
    files: sources.flatMap((source) => summaries.get(source) ?? []),
    findings: findings.list,
    refused: findings.list.some(stops(sources, request.rejectBadRows)),
    couldLeaveOut: findings.list.some(stops(sources, true)) ? 0 : badRows(findings.list),
  }
}

/** Bad rows of sites and figures may be left out where that was asked for; a hierarchy or an outline with a hole may not. */
function stops(sources: readonly SourceFile[], rejectBadRows: boolean): (finding: Finding) => boolean {
  const leaveOut = new Set(
    sources.filter(({ holds }) => holds === 'sites' || holds === 'observations').map(({ file }) => file),
  )
  return ({ severity, file }) =>
    severity === 'error' || (severity === 'row' && !(rejectBadRows && leaveOut.has(file)))
}

function badRows(findings: readonly Finding[]): number {
  const bad = findings.filter(({ severity }) => severity === 'row')
  return new Set(bad.map(({ file, row }) => `${file} ${row}`)).size
}
