import type { Line } from '#src/charts/chart-props.ts'
import type { Dotted } from '#src/charts/dotted.ts'
import styles from '#src/charts/frame/frame.module.css'
import type { ChartFormat, ChartLabels } from '#src/charts/labels.ts'
import { SureLine } from '#src/charts/layers/SureLine.tsx'
import { dayX, type PlotBox, valueY } from '#src/charts/plot/plot-box.ts'
import { spreadLabels } from '#src/charts/plot/spread-labels.ts'
import type { ValueScale } from '#src/charts/plot/value-scale.ts'
import { type DaySpan, lastDayOf, valueOn } from '#src/charts/series.ts'
import { areaPath, earlierPath, linePaths } from '#src/charts/shape/shape-line.ts'
import { nameBefore } from './name-before.ts'

interface LinesLayerProps {
  box: PlotBox
  span: DaySpan
  scale: ValueScale
  lines: readonly Line[]
  filled: boolean
  dotted: Dotted | null
  format: ChartFormat
  labels: ChartLabels
}

export function LinesLayer({ box, span, scale, lines, filled, dotted, format, labels }: LinesLayerProps) {
  const { unit } = box
  const x = (day: number) => dayX(box, span, day)
  const y = (value: number) => valueY(box, scale, value)
  const ends = lines.flatMap((line) => {
    const last = lastDayOf(line.series, span)
    return last === null ? [] : [{ line, value: valueOn(line.series, last), last }]
  })
  const places = spreadLabels(
    ends.map((end) => y(end.value)),
    13 * unit,
    box.top + 5 * unit,
    box.bottom - 4 * unit,
  )
  return (
    <>
      {dotted && <path className={styles.earlier} d={earlierPath(dotted.series, span, dotted.by, x, y)} />}
      {lines.map((line, at) => (
        <g key={line.key} style={{ '--series': line.color }}>
          {filled && at === 0 && (
            <path className={styles.area} d={areaPath(line.series, span, x, y, box.bottom)} />
          )}
          <SureLine paths={linePaths(line.series, span, x, y)} />
        </g>
      ))}
      {scale.min > 0 && (
        <text className={styles.halo} x={box.left + 4 * unit} y={box.bottom - 5 * unit}>
          {labels.axisFrom(format.axis(scale.min))}
        </text>
      )}
      {ends.map(({ line, value, last }, at) => (
        <g key={line.key} style={{ '--series': line.color }}>
          <circle className={styles.dot} cx={x(last)} cy={y(value)} r={3 * unit} />
          <text className={styles.end} x={box.right + 5 * unit} y={(places[at] ?? 0) + 4 * unit}>
            {lines.length > 1 && nameBefore(format.value(value), line.label)}
            {format.value(value)}
          </text>
        </g>
      ))}
    </>
  )
}
