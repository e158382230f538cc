import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Instance } from './instance.ts'

/** Reads every measure's reports before anybody asks, those of the first screen first: its first visitor waits for none of them. */
export async function readAhead({ context, measures }: Instance, signal: AbortSignal): Promise<void> {
  for (const { id } of firstScreenFirst(context.catalog)) {
    if (signal.aborted) return
    await measures.read(id, null)
  }
}

function firstScreenFirst({ measures, headlines, charts, home }: Catalog): Measure[] {
  const shown = new Set([home.measure, ...headlines, ...charts])
  for (const measure of measures) {
    if (!shown.has(measure.id)) continue
    if (measure.kind === 'ratio') shown.add(measure.numerator).add(measure.denominator)
    if (measure.kind === 'cohort') shown.add(measure.flow)
  }
  const reported = measures.filter(({ kind }) => kind === 'flow' || kind === 'stock')
  return reported.sort((a, b) => Number(shown.has(b.id)) - Number(shown.has(a.id)))
}
