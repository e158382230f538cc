import type { RatioProps } from '#src/charts/chart-props.ts'
import { dottedOf } from '#src/charts/dotted.ts'
import type { TableTwin } from '#src/charts/frame/ChartTable.tsx'
import { cellText } from '#src/charts/frame/table-cells.ts'
import { type TwinColumn, twinOf } from './twin-frame.ts'

export function ratioTwin(chart: RatioProps): TableTwin {
  const { lines, denominator, format, labels } = chart
  const heaviest = lines.at(-1)
  const columns: TwinColumn[] = lines.map((line) => ({
    label: line.label,
    cell: (day) => cellText(line.series, day, format.value, format),
  }))
  if (denominator)
    columns.push({
      label: labels.denominator,
      cell: (day) => cellText(denominator, day, format.count, format),
    })
  const dotted = dottedOf(chart, heaviest?.series)
  if (dotted && heaviest)
    columns.push({
      label: `${heaviest.label} ${dotted.label}`,
      cell: (day) => cellText(dotted.series, day - dotted.by, format.value, format),
    })
  const nothing = { from: 0, values: [], states: [] }
  return twinOf(chart, columns, heaviest?.series ?? nothing)
}
