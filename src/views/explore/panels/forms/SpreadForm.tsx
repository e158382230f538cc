import { useMemo } from 'react'
import { useLocale } from 'use-intl'
import { chartFormat } from '#src/charts/chart-format.ts'
import { SpreadChart } from '#src/charts/places/SpreadChart.tsx'
import { isInside } from '#src/domain/places.ts'
import { reporterFigures, spanFigures } from '#src/situation/compare/span-numbers.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { rowsOf } from '#src/situation/selection/part.ts'
import { cubesVersion } from './cubes-version.ts'
import type { FormProps } from './form-props.ts'
import { usePlaceProps } from './use-place-props.ts'

/** How a measure is spread over the places that report it; what is divided, over the committees. */
export function SpreadForm(props: FormProps) {
  const { catalog, index, measure, panel, choice, sets } = props
  const locale = useLocale()
  const common = usePlaceProps(props)
  const { area, part, span } = choice
  const { key, per } = panel
  const version = cubesVersion(sets)
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const numberOf = useMemo(
    () =>
      per !== null &&
      spanFigures(catalog, { measure, key, per }, sets, { index, picked: part.picked ?? null }),
    [catalog, index, measure, key, per, part, version],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const numbers = useMemo(() => {
    if (numberOf)
      return index.areas
        .filter((one) => one.level === 'committee' && isInside(one.path, area.path))
        .map((one) => numberOf(one, span))
        .filter(({ state }) => state !== 'not-expected')
    const quantity = quantityOf(catalog, measure, sets, key)
    return quantity ? reporterFigures(quantity, rowsOf(quantity.places, part), span) : []
  }, [catalog, index, measure, key, area, part, span, numberOf, version])
  const countAxis = useMemo(() => chartFormat({ locale }), [locale])
  return (
    <SpreadChart
      {...common}
      numbers={numbers}
      whole={per === null && measure.kind !== 'ratio' && measure.decimals === 0}
      countAxis={countAxis}
    />
  )
}
