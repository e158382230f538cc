import type { CatalogOverlay } from '#server/catalog/overlay.ts'
import type { KnownInstance } from '#server/ingest/import/known-instance.ts'
import { spansOf, wholeSpan } from '#server/ingest/staging/checks/suspicion.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Names } from '#src/contract/primitives.ts'
import { reportingOf } from './reporting-of.ts'
import type { ReadFigures } from './staged-figures.ts'

interface Before {
  /** As the deployment declares it, without what imports left. */
  catalog: Catalog
  knowledge: Knowledge
  root: string | null
  known: KnownInstance | null
  attributions: readonly Names[]
}

/**
 * What the figures say beside the catalogue: where to open the instance, and who reported what the catalogue expects of nobody. What an
 * earlier import left is carried on.
 */
export function overlayOf(
  files: readonly ReadFigures[],
  { catalog, knowledge, root, known, attributions }: Before,
): CatalogOverlay {
  const before = known?.overlay ?? {
    home: { area: root ?? catalog.home.area },
    reporting: {},
    attributions: [],
  }
  const declared = new Set(
    catalog.measures.flatMap((one) => ('reporting' in one && one.reporting.length > 0 ? [one.id] : [])),
  )
  const undeclared = ([measure]: [string, unknown]) => !declared.has(measure)
  const reporting = reportingOf(files, knowledge, before.reporting)
  return {
    home: before.home.measure === undefined ? { ...before.home, ...homeOf(files) } : before.home,
    reporting: {
      ...before.reporting,
      ...Object.fromEntries(Object.entries(reporting).filter(undeclared)),
    },
    attributions: [...before.attributions, ...attributions],
  }
}

/** The first measure of the first file, over all its days. */
function homeOf(files: readonly ReadFigures[]): { measure?: string; days?: number } {
  const [first] = files.flatMap(({ rows: { candidates } }) => (candidates.length > 0 ? [candidates] : []))
  if (!first) return {}
  const measure = first.measures[first.measure[0]!]!
  const spans = files.flatMap(({ rows: { candidates } }) => spansOf(candidates))
  const span = wholeSpan(spans)!
  return { measure, days: span.to - span.from + 1 }
}
