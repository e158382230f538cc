import { useMemo } from 'react'
import type { Area } from '#src/contract/areas.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { earlierSpan, noDays, type Span } from '#src/domain/cube.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import type { AreaNumbers } from '#src/situation/areas/area-figures.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useFill } from '#src/situation/areas/use-fill.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { partBeside } from '#src/situation/selection/part.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

/** The map that stands beside that of the chosen area and days. */
export interface BesideMap {
  area: Area
  days: Span
  /** So many days earlier; 0: the same days of another area. */
  shift: number
  /** What is selected of it; null: everything. */
  picked: Picked | null
  fill: { numbers: AreaNumbers; version: number } | null
}

const nothing: CubeSets = new Map()

/** Another area, or another time of the chosen one; null: nothing stands beside it. */
export function useBesideMap(
  catalog: CatalogReply,
  index: AreaIndex,
  choice: Choice,
  sets: CubeSets,
): BesideMap | null {
  const { area, span, compare, versus, measure, key, part } = choice
  const isThere = versus !== null || typeof compare === 'number'
  const shift = versus === null && typeof compare === 'number' ? compare : 0
  const quantity = quantityOf(catalog, measure, sets, key)
  const held = useMemo(
    () => (shift === 0 || !quantity ? span : (earlierSpan(quantity, span, shift) ?? noDays)),
    [quantity, span, shift],
  )
  const { picked = null } = versus === null ? part : partBeside(versus, part.picked)
  const fill = useFill(catalog, index, { ...choice, picked, span: held }, isThere ? sets : nothing)
  return useMemo(
    () =>
      isThere
        ? {
            area: versus ?? area,
            days: { from: span.from - shift, to: span.to - shift },
            shift,
            picked,
            fill,
          }
        : null,
    [isThere, versus, area, span, shift, picked, fill],
  )
}
