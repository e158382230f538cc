import { useCallback, useMemo } from 'react'
import { useLocale } from 'use-intl'
import { chartFormat } from '#src/charts/chart-format.ts'
import { SpreadChart } from '#src/charts/places/SpreadChart.tsx'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { nowhereSelected } from '#src/state/use-selection.ts'
import { spreadNumbers } from '#src/views/explore/panels/model/spread-numbers.ts'
import { cubesVersion } from './cubes-version.ts'
import type { FormProps } from './form-props.ts'
import { usePlaceProps } from './use-place-props.ts'

/** How a measure is spread over the places that report it; what is divided, over the committees. */
export function SpreadForm(props: FormProps) {
  const { catalog, index, measure, panel, choice, sets } = props
  const locale = useLocale()
  const set = useSetExploreSearch()
  const common = usePlaceProps(props)
  const { area, part, span } = choice
  const { key, per } = panel
  const version = cubesVersion(sets)
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const numbersOver = useMemo(
    () => spreadNumbers(catalog, { measure, key, per }, sets, { area, part, index }),
    [catalog, index, measure, key, per, area, part, version],
  )
  const numbers = useMemo(() => numbersOver(span), [numbersOver, span])
  const countAxis = useMemo(() => chartFormat({ locale }), [locale])
  /** The places of a bar are what is looked at. */
  const choose = useCallback(
    ({ from, to }: { from: number; to: number }) => {
      const held = numbers.filter(({ value }) => value !== null && value >= from && value < to)
      const ids = held.map(({ id }) => id)
      set({
        ...nowhereSelected,
        areas: ids.filter((id) => index.rowOf.has(id)),
        sites: ids.filter((id) => !index.rowOf.has(id)),
      })
    },
    [numbers, index, set],
  )
  return (
    <SpreadChart
      {...common}
      numbers={numbers}
      whole={per === null && measure.kind !== 'ratio' && measure.decimals === 0}
      countAxis={countAxis}
      onChoose={choose}
    />
  )
}
