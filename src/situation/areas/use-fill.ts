import { useMemo } from 'react'
import type { CatalogReply, Measure } from '#src/contract/catalog.ts'
import type { Per } from '#src/contract/desk/panels.ts'
import type { Span } from '#src/domain/cube.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import { cubesOf } from '#src/situation/compare/asked.ts'
import { spanFigures } from '#src/situation/compare/span-numbers.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { type AreaNumbers, areaNumbers, numbersBy } from './area-figures.ts'
import type { AreaIndex } from './area-index.ts'
import { keptNumbers } from './kept-numbers.ts'

interface Chosen {
  measure: Measure
  key: string | null
  span: Span
  picked?: Picked | null
  /** What the numbers are divided by. */
  per?: Per | null
}

/** The chosen measure's number in every area of the tree over the chosen days; null until its cubes are there. */
export function useFill(
  catalog: CatalogReply,
  index: AreaIndex,
  { measure, key, span, picked = null, per = null }: Chosen,
  sets: CubeSets,
): { numbers: AreaNumbers; version: number } | null {
  const quantity = quantityOf(catalog, measure, sets, key)
  const cubes = cubesOf(catalog, { measure, per }).map(({ id }) => sets.get(id))
  const isThere = cubes.every((set) => set !== undefined)
  const version = cubes.reduce((sum, set) => sum + (set?.version ?? 0), 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const divided = useMemo(() => {
    if (per === null || !isThere) return null
    const of = (part: Picked | null) =>
      spanFigures(catalog, { measure, key, per }, sets, { index, picked: part })
    const [selected, whole] = [of(picked), of(null)]
    return selected && whole && { selected, whole }
  }, [catalog, index, measure, key, per, picked, quantity, isThere, version])
  return useMemo(() => {
    if (!quantity || !isThere) return null
    if (divided === null && picked === null)
      return { numbers: keptNumbers(quantity, index, span, version), version }
    const numbers =
      divided === null
        ? areaNumbers(quantity, index.areas, span, picked)
        : numbersBy(quantity, index.areas, picked, (area, part) =>
            (part ? divided.selected : divided.whole)(area, span),
          )
    return { numbers, version }
  }, [quantity, isThere, divided, version, index, span, picked])
}
