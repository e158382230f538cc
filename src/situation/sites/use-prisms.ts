import { useMemo } from 'react'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { type Span, spanValues } from '#src/domain/cube.ts'
import type { PrismFigures, SiteColumns } from '#src/map/types.ts'
import type { CubeSets } from '#src/situation/measures/quantity-of.ts'

/** Buildings as prisms: how many enterprises are eligible, and how many of them have reopened, on the window's last day. */
export function usePrisms(
  catalog: CatalogReply,
  { span }: { span: Span },
  sets: CubeSets,
  columns: readonly SiteColumns[],
): PrismFigures | null {
  const building = catalog.kinds.find((kind) => kind.mark === 'building')
  const share = catalog.measures.find(
    (measure) => measure.kind === 'ratio' && building?.measures.includes(measure.numerator),
  )
  const eligible = share?.kind === 'ratio' ? sets.get(share.denominator) : undefined
  const reopened = share?.kind === 'ratio' ? sets.get(share.numerator) : undefined
  const layer = columns.find((one) => one.mark === 'building')
  const version = (eligible?.version ?? 0) + (reopened?.version ?? 0)
  const { to } = span
  return useMemo(() => {
    if (!eligible || !reopened || !layer) return null
    const span = { from: to, to }
    const heights = spanValues(eligible.total, span)
    const lit = spanValues(reopened.total, span)
    const numberOf = (numbers: ArrayLike<number>, rows: ReadonlyMap<string, number>) => (id: string) =>
      numbers[rows.get(id) ?? -1] ?? Number.NaN
    return {
      layer: layer.id,
      eligible: numbersOf(layer.ids, numberOf(heights, eligible.total.places.rowOf)),
      reopened: numbersOf(layer.ids, numberOf(lit, reopened.total.places.rowOf)),
      version,
    }
  }, [eligible, reopened, layer, to, version])
}

function numbersOf(ids: readonly string[], value: (id: string) => number): Float64Array {
  return Float64Array.from(ids.map(value))
}
