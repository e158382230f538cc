import type { ChartProps } from '#src/charts/chart-props.ts'
import type { TableTwin } from '#src/charts/frame/ChartTable.tsx'
import { stateText } from '#src/charts/frame/table-cells.ts'
import { correctionsIn } from '#src/charts/head/correction-item.ts'
import type { DaySeries } from '#src/charts/series.ts'

export interface TwinColumn {
  label: string
  cell: (day: number) => string
}

/** Days down, latest first; the given columns, then reported ÷ expected and the state of the day in words. */
export function twinOf(chart: ChartProps, columns: readonly TwinColumn[], state: DaySeries): TableTwin {
  const { span, labels, format, completeness, corrections } = chart
  const all = [...columns]
  if (completeness)
    all.push({
      label: labels.reported,
      cell: (day) => {
        const at = day - completeness.from
        return `${completeness.reported[at] ?? 0}/${completeness.expected[at] ?? 0}`
      },
    })
  if (corrections && correctionsIn(corrections, span) > 0)
    all.push({ label: labels.corrected, cell: (day) => String(corrections.get(day) ?? '') })
  all.push({ label: labels.state, cell: (day) => stateText(state, day, labels) })
  const rows: { key: number; cells: string[] }[] = []
  for (let day = span.to; day >= span.from; day--)
    rows.push({ key: day, cells: [format.tagDay(day), ...all.map((column) => column.cell(day))] })
  return { columns: [labels.day, ...all.map((column) => column.label)], rows }
}
