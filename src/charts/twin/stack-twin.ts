import type { StackedBarsProps } from '#src/charts/chart-props.ts'
import { dottedOf } from '#src/charts/dotted.ts'
import type { TableTwin } from '#src/charts/frame/ChartTable.tsx'
import { cellText } from '#src/charts/frame/table-cells.ts'
import { codeOn, type DaySpan, valueOn } from '#src/charts/series.ts'
import { restOf } from '#src/charts/shape/shape-stack.ts'
import { bare, StateCode } from '#src/domain/states.ts'
import { type TwinColumn, twinOf } from './twin-frame.ts'

export function stackTwin(chart: StackedBarsProps): TableTwin {
  const { keys, total, format, labels } = chart
  const columns: TwinColumn[] = keys.map((key) => ({
    label: key.label,
    cell: (day) => cellText(key.series, day, format.value, format),
  }))
  const rest = (day: number) =>
    restOf(
      valueOn(total, day),
      keys.map((key) => valueOn(key.series, day)),
    )
  if (daysOf(chart.span).some((day) => rest(day) > 0))
    columns.push({
      label: labels.rest,
      cell: (day) =>
        Number.isNaN(valueOn(total, day))
          ? cellText(total, day, format.value, format)
          : keys.some((key) => bare(codeOn(key.series, day)) === StateCode.suppressed)
            ? labels.states.suppressed
            : format.value(rest(day)),
    })
  if (keys.length > 1)
    columns.push({ label: labels.total, cell: (day) => cellText(total, day, format.value, format) })
  const dotted = dottedOf(chart, total)
  if (dotted)
    columns.push({
      label: dotted.label,
      cell: (day) => cellText(dotted.series, day - dotted.by, format.value, format),
    })
  return twinOf(chart, columns, total)
}

function daysOf({ from, to }: DaySpan): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
