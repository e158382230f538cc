import type { LevelProps } from '#src/charts/chart-props.ts'
import type { HeadItem } from '#src/charts/frame/ChartHead.tsx'
import { cellText } from '#src/charts/frame/table-cells.ts'
import { lookOn, valueOn } from '#src/charts/series.ts'

/** The legend of a level with the figures of one day: a share stands between its numerator and denominator. */
export function levelItems(chart: LevelProps & { color: string }, day: number): HeadItem[] {
  const { label, series, ceiling, format, labels, earlierBy, color } = chart
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
  if (earlierBy !== undefined)
    items.push({
      key: '<',
      label: labels.earlier,
      value: cellText(series, day - earlierBy, format.value, format),
      mark: { kind: 'dotted', color: 'var(--ink-2)' },
    })
  return items
}
