import { useMemo } from 'react'
import type { CatalogReply, Measure } from '#src/contract/catalog.ts'
import type { Quantity } from '#src/domain/cube.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import {
  type CubeSets,
  partsOf as measureParts,
  quantityOf,
  versionOf,
} from '#src/situation/measures/quantity-of.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import type { Read } from './columns/measure-column.tsx'
import { readShown } from './model/read-shown.ts'
import { useSame } from './use-same.ts'

/**
 * The shown measure, divided as chosen, and every other one that has a column, each read over the chosen span; the shown one comes
 * first.
 */
export function useReads(
  { catalog, index }: { catalog: CatalogReply; index: AreaIndex },
  { measure, key, per, span, compare, part }: Choice,
  others: readonly Measure[],
  sets: CubeSets,
  now: CubeSets | null,
  faults: ReadonlyMap<string, Error>,
): readonly Read[] {
  const { from, to } = span
  const picked = part.picked ?? null
  const population = per === 'residents' ? measureOf(catalog, catalog.population ?? null) : null
  const residentsIn = (known: CubeSets | null) =>
    known && population ? quantityOf(catalog, population, known) : null
  const asked = [
    {
      measure,
      quantity: quantityOf(catalog, measure, sets, key),
      version: versionOf(measure, sets),
      beside: now && quantityOf(catalog, measure, now, key),
      besideVersion: now && versionOf(measure, now),
      residents: residentsIn(sets),
      residentsVersion: population && versionOf(population, sets),
      residentsNow: residentsIn(now),
    },
    ...others.map((one) => ({
      measure: one,
      quantity: quantityOf(catalog, one, sets),
      version: versionOf(one, sets),
      beside: null,
      besideVersion: null,
      residents: null,
      residentsVersion: null,
      residentsNow: null,
    })),
  ]
  const failed = new Set(
    asked.flatMap(({ measure }) =>
      measureParts(measure).some((part) => faults.has(part)) ? measure.id : [],
    ),
  )
  const same = useSame([...failed, ...asked.flatMap((one): unknown[] => Object.values(one))])
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; `same` says when, of all that is asked
  return useMemo(() => {
    const read = (quantity: Quantity | null, residents: Quantity | null, isShown: boolean) => {
      if (!quantity || (isShown && population && !residents)) return null
      return readShown(quantity, {
        per: isShown ? per : null,
        index,
        residents,
        span: { from, to },
        compare,
        picked,
      })
    }
    return asked.map(({ measure, quantity, beside, residents, residentsNow }, at): Read => {
      const isShown = at === 0
      return {
        measure,
        isShown,
        per: isShown ? per : null,
        parts: partsOf(catalog, measure, isShown ? per : null, population),
        reading: read(quantity, residents, isShown),
        failed: failed.has(measure.id),
        now: read(beside, residentsNow, isShown),
      }
    })
  }, [catalog, index, same, per, from, to, compare, picked])
}

/** What stands above and below a quotient; null: the measure is none. */
function partsOf(
  catalog: CatalogReply,
  measure: Measure,
  per: Choice['per'],
  population: Measure | null,
): Read['parts'] {
  if (measure.kind === 'ratio') {
    const numerator = measureOf(catalog, measure.numerator)
    return numerator && { numerator, denominator: measureOf(catalog, measure.denominator) }
  }
  if (per === null) return null
  const below = { residents: population, share: measure, site: null }[per]
  return { numerator: measure, denominator: below }
}
