import { useMemo } from 'react'
import { useLocale } from 'use-intl'
import type { PlaceChartProps } from '#src/charts/places/place-props.ts'
import { formatRange } from '#src/domain/format.ts'
import { askedFormat } from '#src/situation/compare/asked-format.ts'
import { panelTitle } from '#src/views/explore/panels/model/panel-title.ts'
import { useUnit } from '#src/views/explore/panels/use-unit.ts'
import type { FormProps } from './form-props.ts'
import { usePlaceWords } from './use-place-words.ts'

/** What every chart over places is given: averages of days have no part in it. */
export function usePlaceProps({
  catalog,
  measure,
  panel,
  choice,
  table,
  actions,
}: FormProps): PlaceChartProps {
  const locale = useLocale()
  const labels = usePlaceWords()
  const unitOf = useUnit()
  const { key, per } = panel
  const format = useMemo(
    () => askedFormat({ measure, key, per, mean: false }, locale),
    [measure, key, per, locale],
  )
  const { days } = choice
  return {
    title: panelTitle(catalog, measure, panel, locale),
    unit: unitOf({ per, mean: false }, measure) ?? measure.unit[locale],
    days:
      measure.kind === 'flow'
        ? formatRange(days.from, days.to, locale)
        : formatRange(days.to, days.to, locale),
    format,
    labels,
    table,
    actions,
  }
}
