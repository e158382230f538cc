import type { Catalog } from '#src/contract/catalog.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { isInside } from '#src/domain/places.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import type { Asked } from '#src/situation/compare/asked.ts'
import { reporterFigures, spanFigures } from '#src/situation/compare/span-numbers.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { rowsOf } from '#src/situation/selection/part.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

interface SpreadNumber {
  id: string
  value: number | null
  state: CellState
}

/** The numbers of the places that report a measure, for any span; of what is divided, those of the committees. */
export function spreadNumbers(
  catalog: Catalog,
  asked: Omit<Asked, 'mean'>,
  sets: CubeSets,
  { area, part, index }: Pick<Choice, 'area' | 'part'> & { index: AreaIndex },
): (span: Choice['span']) => SpreadNumber[] {
  const { measure, key, per } = asked
  if (per === null) {
    const quantity = quantityOf(catalog, measure, sets, key)
    return (span) => (quantity ? reporterFigures(quantity, rowsOf(quantity.places, part), span) : [])
  }
  const numberOf = spanFigures(catalog, asked, sets, { index, picked: part.picked ?? null })
  const committees = index.areas.filter((one) => one.level === 'committee' && isInside(one.path, area.path))
  return (span) =>
    numberOf
      ? committees
          .map((one) => ({ id: one.code, ...numberOf(one, span) }))
          .filter(({ state }) => state !== 'not-expected')
      : []
}
