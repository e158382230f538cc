import type { LevelProps } from '#src/charts/chart-props.ts'
import type { Dotted } from '#src/charts/dotted.ts'
import styles from '#src/charts/frame/frame.module.css'
import type { ChartFormat, ChartLabels } from '#src/charts/labels.ts'
import { dayX, type PlotBox, valueY } from '#src/charts/plot/plot-box.ts'
import { spreadLabels } from '#src/charts/plot/spread-labels.ts'
import type { ValueScale } from '#src/charts/plot/value-scale.ts'
import { type DaySeries, type DaySpan, lastDayOf, valueOn } from '#src/charts/series.ts'
import { areaPath, earlierPath, linePaths } from '#src/charts/shape/shape-line.ts'
import { SureLine } from './SureLine.tsx'
import { SureWords } from './SureWords.tsx'

interface LevelLayerProps {
  box: PlotBox
  span: DaySpan
  scale: ValueScale
  series: DaySeries
  ceiling: LevelProps['ceiling']
  dotted: Dotted | null
  color: string
  format: ChartFormat
  labels: ChartLabels
}

export function LevelLayer(props: LevelLayerProps) {
  const { box, span, scale, series, ceiling, dotted, color, format, labels } = props
  const { unit } = box
  const x = (day: number) => dayX(box, span, day)
  const y = (value: number) => valueY(box, scale, value)
  const last = lastDayOf(series, span)
  const top = ceiling ? lastDayOf(ceiling.series, span) : null
  const ceilingY = ceiling && top !== null ? y(valueOn(ceiling.series, top)) : null
  const lastY = last === null ? null : y(valueOn(series, last))
  const [labelY] = lastY === null ? [] : spreadLabels([lastY], 0, box.top + 5 * unit, box.bottom - 4 * unit)
  return (
    <g style={{ '--series': color }}>
      <path className={styles.area} d={areaPath(series, span, x, y, box.bottom)} />
      {ceiling && <path className={styles.ceiling} d={earlierPath(ceiling.series, span, 0, x, y)} />}
      {dotted && <path className={styles.earlier} d={earlierPath(dotted.series, span, dotted.by, x, y)} />}
      <SureLine paths={linePaths(series, span, x, y)} />
      <SureWords series={series} span={span} labels={labels} x={x} y={y} box={box} />
      {ceiling && top !== null && ceilingY !== null && (
        <text className={styles.halo} x={box.left + 4 * unit} y={ceilingY + 12 * unit}>
          {ceiling.label} {format.value(valueOn(ceiling.series, top))}
        </text>
      )}
      {last !== null && lastY !== null && (
        <>
          <circle className={styles.dot} cx={x(last)} cy={lastY} r={3.2 * unit} />
          <text className={styles.endValue} x={box.right + 4 * unit} y={(labelY ?? lastY) + 4 * unit}>
            {format.value(valueOn(series, last))}
          </text>
        </>
      )}
    </g>
  )
}
