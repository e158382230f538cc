import type { RatioProps } from '#src/charts/chart-props.ts'
import { dottedOf } from '#src/charts/dotted.ts'
import type { HeadItem } from '#src/charts/frame/ChartHead.tsx'
import { cellText } from '#src/charts/frame/table-cells.ts'
import { lookOn } from '#src/charts/series.ts'
import { correctionItem } from './correction-item.ts'

/** The legend of ratios with the figures of one day and their denominator. */
export function ratioItems(chart: RatioProps & { color: string }, day: number): HeadItem[] {
  const { lines, denominator, format, labels, color } = chart
  const items: HeadItem[] = lines.map((line) => ({
    key: line.key,
    label: line.label,
    value: cellText(line.series, day, format.bare, format),
    estimated: lookOn(line.series, day) === 'estimated',
    mark: { kind: 'line', color, weight: line.weight },
  }))
  if (denominator)
    items.push({
      key: '/',
      label: labels.denominator,
      value: cellText(denominator, day, format.count, format),
    })
  const heaviest = lines.at(-1)
  const dotted = dottedOf(chart, heaviest?.series)
  if (dotted && heaviest)
    items.push({
      key: '<',
      label: `${heaviest.label} ${dotted.label}`,
      value: cellText(dotted.series, day - dotted.by, format.bare, format),
      mark: { kind: 'dotted', color: 'var(--ink-2)' },
    })
  return [...items, ...correctionItem(chart, { from: day, to: day })]
}
