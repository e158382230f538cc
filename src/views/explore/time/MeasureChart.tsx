import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { chartFormat } from '#src/charts/chart-format.ts'
import type { ChartProps } from '#src/charts/chart-props.ts'
import { LevelChart } from '#src/charts/LevelChart.tsx'
import type { ChartLabels } from '#src/charts/labels.ts'
import { RatioChart } from '#src/charts/RatioChart.tsx'
import { StackedBarsChart } from '#src/charts/StackedBarsChart.tsx'
import type { Band, DaySeries, DayTally, NoteMark } from '#src/charts/series.ts'
import type { CatalogReply, Measure } from '#src/contract/catalog.ts'
import { total } from '#src/domain/cube.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { isOwn, runOfArea } from '#src/situation/areas/runs.ts'
import { type ChartData, chartData } from '#src/situation/measures/chart-data.ts'
import { partsOf } from '#src/situation/measures/measures.ts'
import { type CubeSets, quantityOf, versionOf } from '#src/situation/measures/quantity-of.ts'
import { useSetPanes } from '#src/state/use-panes.ts'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { MeasureNote } from '#src/views/explore/numbers/MeasureNote.tsx'
import { FaultFace } from '#src/views/FaultFace.tsx'

import css from './time.module.css'

interface MeasureChartProps {
  measure: Measure
  catalog: CatalogReply
  choice: Choice
  sets: CubeSets
  now: CubeSets | null
  corrections: DayTally | undefined
  faults: ReadonlyMap<string, Error>
  bands: readonly Band[]
  notes: readonly NoteMark[]
  labels: ChartLabels
  hoverDay: number | null
  onHoverDay: (day: number | null) => void
  dayTag: boolean
}

/** One measure over time; a flow as bars, a stock as a level, a ratio as lines. */
export function MeasureChart(props: MeasureChartProps) {
  const { measure, catalog, choice, sets, now, faults } = props
  const t = useTranslations('loading')
  const locale = useLocale()
  const { area } = choice
  const version = versionsOf(catalog, measure, sets)
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const data = useMemo(
    () => chartData(catalog, measure, sets, area),
    [catalog, measure, area, version, ...setsOf(catalog, measure, sets)],
  )
  const known = now ?? none
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const beside = useMemo(
    () => drawnOf(chartData(catalog, measure, known, area)),
    [catalog, measure, area, versionsOf(catalog, measure, known), ...setsOf(catalog, measure, known)],
  )
  if (data) {
    return (
      <div className={css.chart}>
        <Drawn {...props} data={data} beside={beside} />
      </div>
    )
  }
  const fault = partsOf(catalog, measure).flatMap((part) => faults.get(part.id) ?? [])[0]
  return (
    <section className={css.chart} aria-label={measure.name[locale]}>
      <h3 className={css.chartTitle}>{measure.name[locale]}</h3>
      {fault ? <FaultFace fault={fault} /> : <LoadingFace label={t('numbers')} lines={6} />}
    </section>
  )
}

const none: CubeSets = new Map()

/** The series that is drawn dotted as it is known now. */
function drawnOf(data: ChartData | null): DaySeries | null {
  if (data?.form === 'ratio') return data.lines.at(-1)?.series ?? null
  return data && (data.form === 'stack' ? data.total : data.series)
}

function Drawn(props: MeasureChartProps & { data: ChartData; beside: DaySeries | null }) {
  const { measure, catalog, choice, sets, data, beside, corrections } = props
  const t = useTranslations('charts')
  const locale = useLocale()
  const setPanes = useSetPanes()
  const [table, setTable] = useState(false)
  const format = useMemo(
    () =>
      chartFormat({
        locale,
        share: measure.kind === 'ratio',
        decimals: measure.decimals,
      }),
    [locale, measure],
  )
  const quantity = quantityOf(catalog, measure, sets)
  const { span } = choice
  const unit = measure.unit[locale]
  const length = span.to - span.from + 1
  const common: ChartProps = {
    title: measure.name[locale],
    unit:
      measure.kind === 'flow'
        ? t('perDay', { unit })
        : measure.kind === 'stock'
          ? t('stockUnit', { unit })
          : unit,
    span,
    today: toDayNumber(choice.calendar.today),
    bands: props.bands,
    hoverDay: props.hoverDay,
    onHoverDay: props.onHoverDay,
    format,
    labels: props.labels,
    completeness: data.counts,
    ...(choice.compare !== 'none' && { earlierBy: choice.compare === 'week' ? 7 : length }),
    ...(beside && { now: beside }),
    ...(corrections && { corrections }),
    notes: props.notes,
    onChooseDay: (day) =>
      setPanes({
        why: { measure: measure.id, key: null, place: choice.area.code, from: toDay(day), to: toDay(day) },
      }),
    table,
    dayTag: props.dayTag,
    actions: (
      <>
        {quantity && (
          <MeasureNote
            catalog={catalog}
            own={isOwn(quantity.places, choice.area)}
            measure={measure}
            total={total(quantity, runOfArea(quantity.places, choice.area), { from: span.to, to: span.to })}
            area={choice.area}
            day={choice.days.to}
          />
        )}
        <IconButton
          label={table ? t('closeTable') : t('openTable')}
          pressed={table}
          onPress={() => setTable(!table)}
        >
          <Icon name="table" size={0.875} />
        </IconButton>
      </>
    ),
  }
  if (data.form === 'stack') {
    const keys = data.keys.map((key) => ({ ...key, label: key.name[locale] }))
    return <StackedBarsChart {...common} keys={keys} total={data.total} />
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
  const lines = data.lines.map((line) => ({
    ...line,
    label: line.name[locale],
    endLabel: endLabelOf(line.name[locale]),
  }))
  return <RatioChart {...common} lines={lines} denominator={data.denominator} />
}

/** The first word says which line it is, where a line ends there is room for no more. */
function endLabelOf(name: string): string {
  return name.split(' ')[0] ?? name
}

/** A level's ceiling is the denominator of the ratio it is the numerator of. */
function chartParts(catalog: CatalogReply, measure: Measure): string[] {
  const ratio = catalog.measures.find((one) => one.kind === 'ratio' && one.numerator === measure.id)
  const parts = partsOf(catalog, measure).map((part) => part.id)
  return ratio?.kind === 'ratio' ? [...parts, ratio.denominator] : parts
}

function setsOf(catalog: CatalogReply, measure: Measure, sets: CubeSets) {
  return chartParts(catalog, measure).map((id) => sets.get(id)?.total)
}

function versionsOf(catalog: CatalogReply, measure: Measure, sets: CubeSets): number {
  return (
    versionOf(measure, sets) +
    chartParts(catalog, measure).reduce((sum, id) => sum + (sets.get(id)?.version ?? 0), 0)
  )
}
