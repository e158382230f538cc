import type { Catalog } from '#src/contract/catalog.ts'
import { cubesOf } from '#src/situation/compare/asked.ts'
import { type CubeMeasure, measureOf, partsOf } from '#src/situation/measures/measures.ts'
import type { Choice } from './choice.ts'

/** The cubes the screen needs: the chosen measure first, then headlines with what they are shares of, then what watched sites report. Panels ask for their own. */
export function neededCubes(catalog: Catalog, choice: Choice): CubeMeasure[] {
  const ids = [choice.measure.id, ...catalog.headlines]
  const watched = catalog.kinds
    .filter((kind) => kind.splitBy !== undefined)
    .flatMap((kind) => kind.measures[0] ?? [])
  const found = new Map<string, CubeMeasure>()
  for (const id of [...ids, ...watched]) {
    const measure = measureOf(catalog, id)
    if (!measure) continue
    for (const part of partsOf(catalog, measure)) found.set(part.id, part)
    const ratio = catalog.measures.find((one) => one.kind === 'ratio' && one.numerator === id)
    if (ratio) for (const part of partsOf(catalog, ratio)) found.set(part.id, part)
  }
  for (const part of cubesOf(catalog, choice)) found.set(part.id, part)
  return [...found.values()]
}
