import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { HeatChart } from '#src/charts/calendar/HeatChart.tsx'
import { toDayNumber } from '#src/domain/days.ts'
import { formatWeekday } from '#src/domain/format.ts'
import { classify } from '#src/map/classes.ts'
import { partsOfArea, seriesOfParts } from '#src/situation/compare/asked.ts'
import { cubesVersion } from './cubes-version.ts'
import type { FormProps } from './form-props.ts'
import { useChartProps } from './use-chart-props.ts'

const monday = toDayNumber('2022-05-30')
const one = { breaks: [], ramp: [4] }
const nothing = { from: 0, reported: [], expected: [] }

/** A measure on a calendar of weeks, in the classes of the chosen days. */
export function HeatForm(props: FormProps) {
  const { catalog, index, measure, panel, choice, sets } = props
  const t = useTranslations('panels')
  const locale = useLocale()
  const { area, part, span } = choice
  const { key, per, mean } = panel
  const today = toDayNumber(choice.calendar.today)
  const version = cubesVersion(sets)
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const made = useMemo(() => {
    const parts = partsOfArea(catalog, { measure, key, per, mean }, sets, area, {
      index,
      today,
      picked: part.picked ?? null,
    })
    return parts && seriesOfParts(parts)
  }, [catalog, index, measure, key, per, mean, area, part, today, version])
  const scale = useMemo(() => {
    if (!made) return one
    const { from, values, states } = made.series
    const at = Math.max(0, span.from - from)
    const end = Math.max(at, span.to - from + 1)
    return (
      classify(Array.prototype.slice.call(values, at, end), Array.prototype.slice.call(states, at, end)) ??
      one
    )
  }, [made, span])
  const weekdays = useMemo(
    () => Array.from({ length: 7 }, (_, day) => formatWeekday(monday + day, locale).replace('星期', '')),
    [locale],
  )
  const {
    earlierBy: _,
    now: __,
    ...common
  } = useChartProps(props, { counts: made?.counts ?? nothing, beside: null })
  if (!made) return <p>{t('undivided')}</p>
  return (
    <HeatChart
      {...common}
      label={(measure.short ?? measure.name)[locale]}
      series={made.series}
      scale={scale}
      weekdays={weekdays}
    />
  )
}
