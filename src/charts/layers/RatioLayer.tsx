import type { RatioLine } from '#src/charts/chart-props.ts'
import type { Dotted } from '#src/charts/dotted.ts'
import styles from '#src/charts/frame/frame.module.css'
import type { ChartFormat, ChartLabels } from '#src/charts/labels.ts'
import { dayX, type PlotBox, valueY } from '#src/charts/plot/plot-box.ts'
import { spreadLabels } from '#src/charts/plot/spread-labels.ts'
import type { ValueScale } from '#src/charts/plot/value-scale.ts'
import { type DaySeries, type DaySpan, lastDayOf, valueOn } from '#src/charts/series.ts'
import { denominatorSteps } from '#src/charts/shape/shape-denominator.ts'
import { earlierPath, linePaths } from '#src/charts/shape/shape-line.ts'
import { SureLine } from './SureLine.tsx'

interface RatioLayerProps {
  box: PlotBox
  span: DaySpan
  scale: ValueScale
  lines: readonly RatioLine[]
  denominator: DaySeries | undefined
  dotted: Dotted | null
  color: string
  format: ChartFormat
  labels: ChartLabels
}

export function RatioLayer(props: RatioLayerProps) {
  const { box, span, scale, lines, denominator, dotted, color, format, labels } = props
  const { unit } = box
  const x = (day: number) => dayX(box, span, day)
  const y = (value: number) => valueY(box, scale, value)
  const heaviest = lines.at(-1)
  const ends = lines.flatMap((line) => {
    const last = lastDayOf(line.series, span)
    return last === null ? [] : [{ line, value: valueOn(line.series, last) }]
  })
  const places = spreadLabels(
    ends.map((end) => y(end.value)),
    13 * unit,
    box.top + 5 * unit,
    box.bottom - 4 * unit,
  )
  return (
    <g style={{ '--series': color }}>
      {dotted && <path className={styles.earlier} d={earlierPath(dotted.series, span, dotted.by, x, y)} />}
      {lines.map((line) => (
        <SureLine key={line.key} paths={linePaths(line.series, span, x, y)} weight={line.weight} />
      ))}
      {denominator &&
        denominatorSteps(denominator, span).map((step, row) => {
          const right = x(step.day) < box.left + 120 * unit
          const top = (heaviest ? y(valueOn(heaviest.series, step.day) || scale.min) : box.bottom) - 22 * unit
          const at = Math.max(top - row * 13 * unit, box.top + 12 * unit)
          return (
            <g key={step.day}>
              <path className={styles.step} d={`M${x(step.day)} ${box.bottom}V${at + 2 * unit}`} />
              <text
                className={styles.halo}
                x={x(step.day) + (right ? 4 : -4) * unit}
                y={at + 4 * unit}
                textAnchor={right ? 'start' : 'end'}
              >
                {format.shortDay(step.day)} {labels.denominatorStep(format.difference(step.difference))}
              </text>
            </g>
          )
        })}
      {scale.min > 0 && (
        <text className={styles.halo} x={box.left + 4 * unit} y={box.bottom - 5 * unit}>
          {labels.axisFrom(format.axis(scale.min))}
        </text>
      )}
      {ends.map(({ line, value }, i) => (
        <text key={line.key} className={styles.end} x={box.right + 4 * unit} y={(places[i] ?? 0) + 4 * unit}>
          {line.endLabel ?? line.label} {format.bare(value)}
        </text>
      ))}
    </g>
  )
}
