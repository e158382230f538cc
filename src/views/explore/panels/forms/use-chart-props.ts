import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { ChartProps } from '#src/charts/chart-props.ts'
import type { DayCounts, DaySeries } from '#src/charts/series.ts'
import { type Span, shiftOf } from '#src/domain/cube.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { useNoteMarks } from '#src/situation/annotations/use-annotations.ts'
import { askedFormat } from '#src/situation/compare/asked-format.ts'
import { choosing } from '#src/situation/measures/choosing.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { panelTitle } from '#src/views/explore/panels/model/panel-title.ts'
import { useUnit } from '#src/views/explore/panels/use-unit.ts'
import type { FormProps } from './form-props.ts'

/** What every chart over days is given. */
export function useChartProps(
  {
    catalog,
    index,
    measure,
    panel,
    choice,
    bands,
    labels,
    corrections,
    hoverDay,
    onHoverDay,
    dayTag,
    table,
    actions,
    still,
  }: FormProps,
  { counts, beside }: { counts: DayCounts; beside: DaySeries | null },
): ChartProps {
  const locale = useLocale()
  const t = useTranslations('charts')
  const unitOf = useUnit()
  const set = useSetExploreSearch()
  const notes = useNoteMarks(choice.area.code, index)
  const { per, mean, key } = panel
  const format = useMemo(
    () => askedFormat({ measure, key, per, mean }, locale),
    [measure, key, per, mean, locale],
  )
  const divided = unitOf(panel, measure)
  const unit = divided ?? measure.unit[locale]
  const { span, compare } = choice
  const breakdown = breakdownOf(catalog, measure)
  return {
    title: panelTitle(catalog, measure, panel, locale),
    unit:
      divided !== null
        ? divided
        : measure.kind === 'flow'
          ? t('perDay', { unit })
          : measure.kind === 'stock'
            ? t('stockUnit', { unit })
            : unit,
    span,
    today: toDayNumber(choice.calendar.today),
    bands,
    hoverDay,
    onHoverDay,
    format,
    labels,
    completeness: counts,
    ...(compare !== 'none' && { earlierBy: shiftOf(span, compare) }),
    ...(beside && { now: beside }),
    ...(corrections && { corrections }),
    notes,
    table,
    dayTag,
    actions,
    ...(!still && {
      onPickDays: ({ from, to }: Span) => set({ range: { from: toDay(from), to: toDay(to) } }),
    }),
    ...(!still &&
      breakdown && {
        picking: {
          keys: new Set(breakdown.keys.map(({ id }) => id)),
          pick: (id: string) => set(choosing(catalog, measure.id, id === choice.key ? null : id)),
        },
      }),
  }
}
