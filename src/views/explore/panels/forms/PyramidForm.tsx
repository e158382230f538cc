import { useId, useMemo } from 'react'
import { useLocale } from 'use-intl'
import { PyramidChart } from '#src/charts/places/PyramidChart.tsx'
import { total } from '#src/domain/cube.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { rowsOf } from '#src/situation/selection/part.ts'
import { cubesVersion } from './cubes-version.ts'
import type { FormProps } from './form-props.ts'
import { usePlaceProps } from './use-place-props.ts'

/** The two sides of a breakdown that has them, over the chosen days. */
export function PyramidForm(props: FormProps) {
  const { catalog, measure, panel, choice, sets } = props
  const id = useId()
  const locale = useLocale()
  const common = usePlaceProps({ ...props, panel: { ...panel, per: null } })
  const { part, span } = choice
  const breakdown = breakdownOf(catalog, measure)
  const version = cubesVersion(sets)
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const rows = useMemo(() => {
    const numberOf = (key: string) => {
      const quantity = quantityOf(catalog, measure, sets, key)
      if (quantity?.key !== key) return { value: null, state: 'missing' as const }
      return total(quantity, rowsOf(quantity.places, part), span)
    }
    return (breakdown?.pyramid?.rows ?? []).map((row) => ({
      name: row.name[locale],
      left: numberOf(row.left),
      right: numberOf(row.right),
    }))
  }, [catalog, measure, breakdown, part, span, locale, version])
  if (!breakdown?.pyramid) return null
  return (
    <PyramidChart
      {...common}
      id={id}
      left={breakdown.pyramid.left[locale]}
      right={breakdown.pyramid.right[locale]}
      rows={rows}
      rowsName={breakdown.name[locale]}
    />
  )
}
