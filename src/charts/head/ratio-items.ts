import type { RatioProps } from '#src/charts/chart-props.ts'
import type { HeadItem } from '#src/charts/frame/ChartHead.tsx'
import { cellText } from '#src/charts/frame/table-cells.ts'
import { lookOn } from '#src/charts/series.ts'

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
  return items
}
