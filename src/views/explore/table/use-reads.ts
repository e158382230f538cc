import { useMemo } from 'react'
import type { CatalogReply, Measure } from '#src/contract/catalog.ts'
import { type CubeSets, quantityOf, versionOf } from '#src/situation/measures/quantity-of.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import type { Read } from './columns/measure-column.tsx'
import { readMeasure } from './model/read-measure.ts'
import { useSame } from './use-same.ts'

/** The shown measure and every other one that has a column, each read over the chosen span; the shown one comes first. */
export function useReads(
  catalog: CatalogReply,
  { measure, key, span, compare, part }: Choice,
  others: readonly Measure[],
  sets: CubeSets,
  now: CubeSets | null,
): readonly Read[] {
  const { from, to } = span
  const picked = part.picked ?? null
  const asked = [
    {
      measure,
      quantity: quantityOf(catalog, measure, sets, key),
      version: versionOf(measure, sets),
      beside: now && quantityOf(catalog, measure, now, key),
      besideVersion: now && versionOf(measure, now),
    },
    ...others.map((one) => ({
      measure: one,
      quantity: quantityOf(catalog, one, sets),
      version: versionOf(one, sets),
      beside: null,
      besideVersion: null,
    })),
  ]
  const same = useSame(asked.flatMap((one): unknown[] => Object.values(one)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; `same` says when, of all that is asked
  return useMemo(() => {
    const how = { span: { from, to }, compare, picked }
    return asked.map(({ measure, quantity, beside }, at) => ({
      measure,
      isShown: at === 0,
      reading: quantity && readMeasure(quantity, how),
      now: beside && readMeasure(beside, how),
    }))
  }, [same, from, to, compare, picked])
}
