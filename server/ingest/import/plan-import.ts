import type { CatalogOverlay } from '#server/catalog/overlay.ts'
import type { Population } from '#server/db/loading/population.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import { stage } from '#server/ingest/staging/stage.ts'
import { type Knowledge, knowledgeOf } from '#server/ingest/understanding/knowledge.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import { dayAt, toDayNumber } from '#src/domain/days.ts'
import { importAreas } from './areas/import-areas.ts'
import type { Request } from './arguments.ts'
import { compareFiles } from './figures/across-files.ts'
import { answerByOptions } from './figures/answer-by-options.ts'
import { noteGaps } from './figures/note-gaps.ts'
import { overlayOf } from './figures/overlay-of.ts'
import { readOnes, type StagedFigures } from './figures/staged-figures.ts'
import { collectFindings, type Finding, type Findings } from './finding.ts'
import type { KnownInstance } from './known-instance.ts'
import type { FigureFile, SourceFile } from './read/source-file.ts'
import { importSites } from './sites/import-sites.ts'
import type { FileSummary } from './summary.ts'

export interface ImportContext {
  catalog: Catalog
  now: Date
  timeZone: string
  /** What the figures come to; null: an empty instance, which the files bring the areas of. */
  known: KnownInstance | null
}

export interface ImportPlan {
  /** What an empty instance is filled with. */
  population: Pick<Population, 'areas' | 'outlines' | 'sites'>
  overlay: CatalogOverlay
  figures: readonly StagedFigures[]
  /** One a file of places that could be read, in the order given. */
  files: FileSummary[]
  findings: readonly Finding[]
  knowledge: Knowledge
  /** Whether anything found forbids the import. */
  refused: boolean
  /** Rows that `--reject-bad-rows` would leave out, where that is all that is wrong; else 0. */
  couldLeaveOut: number
}

/** Reads all files, in whatever order they came, into what would be stored. Writes nothing. */
export async function planImport(
  sources: readonly SourceFile[],
  request: Pick<Request, 'root' | 'rejectBadRows'>,
  { catalog, now, timeZone, known }: ImportContext,
  findings: Findings = collectFindings(),
): Promise<ImportPlan> {
  const { areas, outlines, ...read } = importAreas(sources, request.root, findings)
  const { settled, files } = await importSites(sources, areas, read.matched, catalog, findings)
  const sites = settled.map(({ site }) => site)
  const today = toDayNumber(dayAt(now, timeZone))
  const places = known ?? { areas, sites }
  const declared = known?.catalog ?? catalog
  const knowledge = knowledgeOf(declared, places.areas, places.sites, { today, timeZone })
  const root = places.areas.find((area) => area.parent === null)?.code ?? null
  if (root === null && !findings.list.some(stops(sources, request.rejectBadRows)))
    findings.add('no-areas', { file: sources[0]?.file ?? '' }, {})

  const figures: StagedFigures[] = []
  for (const source of sources) {
    if (source.holds !== 'figures' || root === null) continue
    const staged = await stageFile(source, { knowledge, root, known }, findings)
    if (staged) figures.push(staged)
  }
  const ready = readOnes(figures)
  compareFiles(ready, knowledge, findings)
  noteGaps(ready, knowledge, findings)
  const rejected = ready.reduce((sum, { outcome }) => sum + outcome.counts.rejected, 0)
  const open = figures.some(({ staging }) => staging.questions.length > 0)
  const isRefused = (rejectBadRows: boolean) =>
    open || findings.list.some(stops(sources, rejectBadRows)) || (rejected > 0 && !rejectBadRows)
  const summaries = new Map([...read.files, ...files].map((one) => [one.source, one]))
  return {
    population: { areas, outlines, sites },
    overlay: overlayOf(ready, { catalog, knowledge, root, known, attributions: read.attributions }),
    figures,
    files: sources.flatMap((source) => summaries.get(source) ?? []),
    findings: findings.list,
    knowledge,
    refused: isRefused(request.rejectBadRows),
    couldLeaveOut: isRefused(true) ? 0 : rejected + badRows(findings.list),
  }
}

interface Ground {
  knowledge: Knowledge
  root: string
  known: KnownInstance | null
}

async function stageFile(
  source: FigureFile,
  { knowledge, root, known }: Ground,
  findings: Findings,
): Promise<StagedFigures | null> {
  const { file, bytes, mapping, options } = source
  try {
    const staging = await stage(
      {
        name: file,
        bytes,
        mapping,
        kept: known?.mappings ?? [],
        sheet: options.sheet ?? null,
        adjust: (proposal) => answerByOptions(proposal, source, root, findings),
      },
      { db: known?.db ?? null, knowledge },
    )
    const isFigures = !staging.questions.some((one) => one.ask === 'measure' && one.column === null)
    const isTold = findings.list.some((one) => one.file === file && one.severity === 'error')
    if (!isFigures && !isTold) findings.add('unrecognised', { file }, { headers: staging.headers.join('、') })
    return isFigures && !isTold ? { source, staging } : null
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error
    findings.fail(error, file)
    return null
  }
}

/** Bad rows of sites may be left out where that was asked for; a hierarchy or an outline with a hole may not. */
function stops(sources: readonly SourceFile[], rejectBadRows: boolean): (finding: Finding) => boolean {
  const leaveOut = new Set(sources.filter(({ holds }) => holds === 'sites').map(({ file }) => file))
  return ({ severity, file }) =>
    severity === 'error' || (severity === 'row' && !(rejectBadRows && leaveOut.has(file)))
}

function badRows(findings: readonly Finding[]): number {
  const bad = findings.filter(({ severity }) => severity === 'row')
  return new Set(bad.map(({ file, row }) => `${file} ${row}`)).size
}
