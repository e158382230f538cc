import type { Findings, Place } from '#server/ingest/import/finding.ts'
import type { Catalog, FlowMeasure, Measure, StockMeasure } from '#src/contract/catalog.ts'

/** A measure that reporters send; ratios and cohorts are computed. */
export type ReportedMeasure = FlowMeasure | StockMeasure

const isReported = (measure: Measure): measure is ReportedMeasure =>
  measure.kind === 'flow' || measure.kind === 'stock'

export const reportedMeasures = (catalog: Catalog): ReportedMeasure[] => catalog.measures.filter(isReported)

/** By id or by either of its names; null, and told. */
export function reportedMeasure(
  text: string,
  catalog: Catalog,
  at: Place,
  findings: Findings,
): ReportedMeasure | null {
  const measure = catalog.measures.find(({ id, name }) => [id, name.zh, name.en].includes(text))
  if (measure && isReported(measure)) return measure
  if (measure) findings.add('derived-measure', at, { measure: text })
  else
    findings.add('unknown-measure', at, {
      measure: text,
      measures: reportedMeasures(catalog)
        .map(({ id }) => id)
        .join('、'),
    })
  return null
}
