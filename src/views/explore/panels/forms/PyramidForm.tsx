import { useId, useMemo } from 'react'
import { useLocale } from 'use-intl'
import { PyramidChart } from '#src/charts/places/PyramidChart.tsx'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import { pyramidRows } from '#src/views/explore/panels/model/pyramid-rows.ts'
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
  const rows = useMemo(
    () =>
      pyramidRows(catalog, measure, sets, { part, span }).map((row) => ({ ...row, name: row.name[locale] })),
    [catalog, measure, part, span, locale, version],
  )
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
