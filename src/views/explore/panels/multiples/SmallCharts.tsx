import { useEffect, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { ChartTable } from '#src/charts/frame/ChartTable.tsx'
import { cellText } from '#src/charts/frame/table-cells.ts'
import { fractionScale, shareScale } from '#src/charts/plot/value-scale.ts'
import type { DaySeries, DaySpan } from '#src/charts/series.ts'
import { extentOf } from '#src/charts/shape/shape-extent.ts'
import { SmallChart } from '#src/charts/small/SmallChart.tsx'
import { toDayNumber } from '#src/domain/days.ts'
import { formatDay } from '#src/domain/format.ts'
import { askedFormat } from '#src/situation/compare/asked-format.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { daySlots } from './day-slots.ts'
import type { SmallProps } from './small-props.ts'
import { usePartName } from './use-part-name.ts'

/** One chart for each part, all on one axis; the day pointed at in one is marked in all. */
export function SmallCharts(props: SmallProps) {
  const { wanted, parts, seriesOf, version, choice, table, caption, at, onPoint, onSay } = props
  const t = useTranslations('multiples')
  const charts = useTranslations('charts')
  const locale = useLocale()
  const set = useSetExploreSearch()
  const nameOf = usePartName(wanted.by)
  const { measure, per } = choice
  const share = measure.kind === 'ratio' || per === 'share'
  const today = toDayNumber(choice.calendar.today)
  const format = useMemo(
    () => askedFormat({ measure, key: null, per, mean: false }, locale),
    [locale, per, measure],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const lines = useMemo(
    () =>
      parts.flatMap((part) => {
        const series = seriesOf(part.area)
        return series ? [{ part, series: within(series, part.span) }] : []
      }),
    [parts, seriesOf, version],
  )
  const scale = useMemo(() => {
    const extents = lines.flatMap(({ part, series }) => extentOf([series], part.span) ?? [])
    const greatest = Math.max(0, ...extents.map((one) => one.greatest))
    const least = Math.min(...extents.map((one) => one.least))
    return share && extents.length > 0 ? shareScale(least, greatest) : fractionScale(greatest)
  }, [lines, share])
  const { used, firstOf, dayIn } = useMemo(() => daySlots(wanted.by, parts), [wanted.by, parts])
  const stopOf = (slot: number) => (used.includes(slot) ? used.indexOf(slot) : null)
  const axis = t('axis', { most: format.axis(scale.max) }).replace('0–', `${format.axis(scale.min)}–`)
  const slot = at === null ? null : (used[at] ?? null)
  const pointed = slot === null || wanted.by === 'week' ? null : formatDay(choice.span.from + slot, locale)
  const numberAt = ({ part, series }: (typeof lines)[number]) => {
    const day = slot === null ? part.span.to : dayIn(part, slot)
    return day === null ? null : cellText(series, day, format.value, format)
  }
  const numbers = lines.flatMap((line) => {
    const number = numberAt(line)
    const day = wanted.by === 'week' && slot !== null ? dayIn(line.part, slot) : null
    const name = day === null ? nameOf(line.part) : formatDay(day, locale)
    return number === null ? [] : [`${name} ${number}`]
  })
  const spoken = [...(pointed === null ? [] : [pointed]), ...numbers].join(', ')
  const stops = used.length
  useEffect(() => onSay({ text: pointed ?? axis, spoken, stops }), [pointed, axis, spoken, stops, onSay])
  if (table) {
    const rows = used.map((slot) => ({
      key: slot,
      cells: [
        wanted.by === 'week' ? String(slot + 1) : format.tagDay(choice.span.from + slot),
        ...lines.map(({ part, series }) => {
          const day = dayIn(part, slot)
          return day === null ? '' : cellText(series, day, format.value, format)
        }),
      ],
    }))
    return (
      <ChartTable
        caption={caption}
        twin={{ columns: [charts('day'), ...lines.map(({ part }) => nameOf(part))], rows }}
      />
    )
  }
  return (
    <ol>
      {lines.map((line) => {
        const { part, series } = line
        const first = firstOf(part)
        return (
          <li key={part.id}>
            <h3>
              {wanted.by === 'week' ? (
                nameOf(part)
              ) : (
                <button type="button" onClick={() => set({ place: part.area.code })}>
                  {nameOf(part)}
                </button>
              )}
              <b>{numberAt(line)}</b>
            </h3>
            <SmallChart
              series={series}
              span={wanted.by === 'week' ? { from: first, to: first + 6 } : part.span}
              today={today}
              scale={scale}
              hoverDay={slot === null ? null : dayIn(part, slot)}
              onHoverDay={(on) => onPoint(on === null ? null : stopOf(on - first))}
            />
          </li>
        )
      })}
    </ol>
  )
}

/** Without the days beside the span, which the week of a part may have more of. */
function within({ from, values, states }: DaySeries, span: DaySpan): DaySeries {
  const [first, last] = [Math.max(0, span.from - from), Math.max(0, span.to + 1 - from)]
  return {
    from: from + first,
    values: Array.prototype.slice.call(values, first, last),
    states: Array.prototype.slice.call(states, first, last),
  }
}
