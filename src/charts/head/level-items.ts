import type { LevelProps } from '#src/charts/chart-props.ts'
import { dottedOf } from '#src/charts/dotted.ts'
import type { HeadItem } from '#src/charts/frame/ChartHead.tsx'
import { cellText } from '#src/charts/frame/table-cells.ts'
import { lookOn, valueOn } from '#src/charts/series.ts'
import { correctionItem } from './correction-item.ts'

/** The legend of a level with the figures of one day: a share stands between its numerator and denominator. */
export function levelItems(chart: LevelProps & { color: string }, day: number): HeadItem[] {
  const { label, series, ceiling, format, labels, color } = chart
  const look = lookOn(series, day)
  const items: HeadItem[] = [
    {
      key: 'level',
      label,
      value: cellText(series, day, format.value, format),
      estimated: look === 'estimated',
      mark: { kind: 'box', color },
    },
  ]
  const share = ceiling ? valueOn(ceiling.share, day) : Number.NaN
  if (Number.isFinite(share)) items.push({ key: '%', label: '', value: format.percent(share) })
  if (look === 'carried') items.push({ key: '~', label: labels.carried, value: '' })
  const dotted = dottedOf(chart, series)
  if (dotted)
    items.push({
      key: '<',
      label: dotted.label,
      value: cellText(dotted.series, day - dotted.by, format.value, format),
      mark: { kind: 'dotted', color: 'var(--ink-2)' },
    })
  return [...items, ...correctionItem(chart, { from: day, to: day })]
}
