import type { LinesProps } from '#src/charts/chart-props.ts'
import { dottedOf } from '#src/charts/dotted.ts'
import type { HeadItem } from '#src/charts/frame/ChartHead.tsx'
import { cellText } from '#src/charts/frame/table-cells.ts'
import { correctionItem } from '#src/charts/head/correction-item.ts'
import { lookOn } from '#src/charts/series.ts'

/** The legend of lines with the figures of one day. */
export function linesItems(chart: LinesProps, day: number): HeadItem[] {
  const { lines, format } = chart
  const items: HeadItem[] = lines.map(({ key, label, color, series }) => ({
    key,
    label,
    value: cellText(series, day, format.value, format),
    estimated: lookOn(series, day) === 'estimated',
    mark: { kind: 'line', color },
  }))
  const dotted = dottedOf(chart, lines[0]?.series)
  if (dotted)
    items.push({
      key: '<',
      label: dotted.label,
      value: cellText(dotted.series, day - dotted.by, format.value, format),
      mark: { kind: 'dotted', color: 'var(--ink-2)' },
    })
  return [...items, ...correctionItem(chart, { from: day, to: day })]
}
