import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { toDay } from '#src/domain/days.ts'
import { formatDay } from '#src/domain/format.ts'
import { useNoteMarks } from '#src/situation/annotations/use-annotations.ts'
import { bandsOf } from '#src/situation/measures/bands.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import type { CubeSets } from '#src/situation/measures/quantity-of.ts'
import { useCorrectedDays } from '#src/situation/moment/use-corrected-days.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { MeasureChart } from './MeasureChart.tsx'
import css from './time.module.css'
import { useChartLabels } from './use-chart-labels.ts'

interface ChartsProps {
  catalog: CatalogReply
  choice: Choice
  sets: CubeSets
  /** What is known now, where the charts show what was known then. */
  now: CubeSets | null
  faults: ReadonlyMap<string, Error>
}

/** The charts of the catalogue on one time axis with one hovered day. */
export function Charts({ catalog, choice, sets, now, faults }: ChartsProps) {
  const t = useTranslations('charts')
  const locale = useLocale()
  const [hoverDay, setHoverDay] = useState<number | null>(null)
  const bands = useMemo(() => bandsOf(catalog, locale), [catalog, locale])
  const notes = useNoteMarks(choice.area.code)
  const labels = useChartLabels()
  const days = choice.span.to - choice.span.from + 1
  const compared =
    now !== null
      ? t('nowLine')
      : choice.compare === 'none'
        ? ''
        : choice.compare === 'week'
          ? t('compareWeekLine')
          : t('compareLine', { days })
  const measures = useMemo(() => catalog.charts.flatMap((id) => measureOf(catalog, id) ?? []), [catalog])
  const { first, today } = choice.calendar
  const corrected = useCorrectedDays(catalog, measures, { area: choice.area.code, from: first, to: today })
  return (
    <div className={css.column}>
      <p className={css.chartsHead}>
        <b>{formatDay(hoverDay === null ? choice.days.to : toDay(hoverDay), locale)}</b>
        <span>
          {t('sharedAxis')}
          {compared && ` · ${compared}`}
        </span>
      </p>
      {measures.map((measure, place) => (
        <MeasureChart
          key={measure.id}
          measure={measure}
          catalog={catalog}
          choice={choice}
          sets={sets}
          now={now}
          corrections={corrected.get(measure.id)}
          faults={faults}
          bands={bands}
          notes={notes}
          labels={labels}
          hoverDay={hoverDay}
          onHoverDay={setHoverDay}
          dayTag={place === 0}
        />
      ))}
    </div>
  )
}
