import type { LevelProps } from '#src/charts/chart-props.ts'
import { dottedOf } from '#src/charts/dotted.ts'
import type { TableTwin } from '#src/charts/frame/ChartTable.tsx'
import { cellText } from '#src/charts/frame/table-cells.ts'
import { valueOn } from '#src/charts/series.ts'
import { MISSING } from '#src/domain/format.ts'
import { type TwinColumn, twinOf } from './twin-frame.ts'

export function levelTwin(chart: LevelProps): TableTwin {
  const { label, series, ceiling, format, labels } = chart
  const columns: TwinColumn[] = [{ label, cell: (day) => cellText(series, day, format.value, format) }]
  if (ceiling) {
    columns.push({
      label: ceiling.label,
      cell: (day) => cellText(ceiling.series, day, format.value, format),
    })
    columns.push({
      label: labels.share,
      cell: (day) => {
        const share = valueOn(ceiling.share, day)
        return Number.isFinite(share) ? format.percent(share) : MISSING
      },
    })
  }
  const dotted = dottedOf(chart, series)
  if (dotted)
    columns.push({
      label: dotted.label,
      cell: (day) => cellText(dotted.series, day - dotted.by, format.value, format),
    })
  return twinOf(chart, columns, series)
}
