import type { LinesProps } from '#src/charts/chart-props.ts'
import { dottedOf } from '#src/charts/dotted.ts'
import type { TableTwin } from '#src/charts/frame/ChartTable.tsx'
import { cellText } from '#src/charts/frame/table-cells.ts'
import { type TwinColumn, twinOf } from '#src/charts/twin/twin-frame.ts'

const nothing = { from: 0, values: [], states: [] }

export function linesTwin(chart: LinesProps): TableTwin {
  const { lines, format } = chart
  const columns: TwinColumn[] = lines.map(({ label, series }) => ({
    label,
    cell: (day) => cellText(series, day, format.value, format),
  }))
  const dotted = dottedOf(chart, lines[0]?.series)
  if (dotted)
    columns.push({
      label: dotted.label,
      cell: (day) => cellText(dotted.series, day - dotted.by, format.value, format),
    })
  return twinOf(chart, columns, lines[0]?.series ?? nothing)
}
