import { useMemo } from 'react'
import { useLocale } from 'use-intl'
import { LevelChart } from '#src/charts/LevelChart.tsx'
import { StackedAreaChart } from '#src/charts/lines/StackedAreaChart.tsx'
import { RatioChart } from '#src/charts/RatioChart.tsx'
import { StackedBarsChart } from '#src/charts/StackedBarsChart.tsx'
import type { DaySeries } from '#src/charts/series.ts'
import { type ChartData, chartData } from '#src/situation/measures/chart-data.ts'
import { areaSeries } from '#src/situation/measures/day-series.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { partBeside } from '#src/situation/selection/part.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { isAdditive } from '#src/views/explore/panels/model/forms.ts'
import { cubesVersion } from './cubes-version.ts'
import type { FormProps } from './form-props.ts'
import { LinesForm } from './LinesForm.tsx'
import { stackOf } from './stack-of.ts'
import { useChartProps } from './use-chart-props.ts'

/**
 * A measure over days. As reported, a flow is bars, a level an area under its line and a ratio lines; two areas, and what is divided or
 * averaged, are lines.
 */
export function TimeForm(props: FormProps) {
  const { panel, measure, catalog, choice, sets, form } = props
  const { part } = choice
  const version = cubesVersion(sets)
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const data = useMemo(
    () => chartData(catalog, measure, sets, part, panel.key),
    [catalog, measure, part, panel.key, version],
  )
  if (!data) return null
  const changed = panel.per !== null || panel.mean
  const own = panel.form === null
  const asLines =
    changed ||
    (own && choice.versus !== null) ||
    (form === 'line' && !(own && data.form === 'ratio')) ||
    (form === 'area' && !own && !isAdditive(catalog, measure)) ||
    (form === 'area' && !own && panel.key !== null)
  return asLines ? <LinesForm {...props} /> : <Reported {...props} data={data} />
}

function Reported(props: FormProps & { data: ChartData }) {
  const { panel, measure, catalog, choice, sets, form, data, now } = props
  const locale = useLocale()
  const areaName = useAreaName()
  const { part, versus } = choice
  const version = `${cubesVersion(sets)} ${now ? cubesVersion(now) : ''}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const beside = useMemo(
    () => (now ? drawnOf(chartData(catalog, measure, now, part, panel.key)) : null),
    [catalog, measure, part, panel.key, version],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const other = useMemo(() => {
    const quantity = versus && quantityOf(catalog, measure, sets, panel.key)
    return quantity ? areaSeries(quantity, partBeside(versus, part.picked)).series : null
  }, [catalog, measure, versus, part, panel.key, version])
  const common = {
    ...useChartProps(props, { counts: data.counts, beside }),
    ...(versus && other && { other: { label: shortName(areaName(versus)), series: other } }),
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const stack = useMemo(
    () => stackOf(catalog, measure, sets, { part, key: panel.key, locale, data }),
    [catalog, measure, part, panel.key, locale, data, version],
  )
  if (form === 'area' && panel.form !== null && stack) return <StackedAreaChart {...common} {...stack} />
  if (form === 'bar' && stack)
    return (
      <StackedBarsChart
        {...common}
        {...stack}
        level={measure.kind !== 'flow'}
        share={measure.kind === 'ratio'}
      />
    )
  if (data.form === 'ratio') {
    const lines = data.lines.map((line) => ({
      ...line,
      label: line.name[locale],
      endLabel: line.name[locale].split(' ')[0] ?? '',
    }))
    return <RatioChart {...common} lines={lines} denominator={data.denominator} />
  }
  if (data.form === 'level') {
    const ceiling = data.ceiling && {
      label: data.ceiling.name[locale],
      series: data.ceiling.series,
      share: data.ceiling.share,
    }
    return (
      <LevelChart
        {...common}
        label={(measure.short ?? measure.name)[locale]}
        series={data.series}
        {...(ceiling && { ceiling })}
      />
    )
  }
  return null
}

/** The series that is drawn dotted as it is known now. */
function drawnOf(data: ChartData | null): DaySeries | null {
  if (data?.form === 'ratio') return data.lines.at(-1)?.series ?? null
  return data && (data.form === 'stack' ? data.total : data.series)
}
