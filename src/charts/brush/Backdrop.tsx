import { memo } from 'react'
import type { ChartFormat } from '#src/charts/labels.ts'
import { dayTicks } from '#src/charts/plot/day-ticks.ts'
import type { Band, DaySeries, DaySpan, DayTally } from '#src/charts/series.ts'
import { shapeHistory } from './shape-history.ts'
import styles from './TimeBrush.module.css'

export interface BackdropProps {
  id: string
  history: DaySpan
  series: DaySeries
  bands: readonly Band[]
  /** Marks below the axis the days whose numbers were corrected. */
  corrections?: DayTally
  format: Pick<ChartFormat, 'month' | 'shortDay'>
  width: number
  /** Height of the plot without its month names. */
  height: number
  unit: number
}

/** Everything of the brush that a drag does not move: bands, the weekly area (as a shape to be filled twice) and months. */
export const Backdrop = memo(function Backdrop(props: BackdropProps) {
  const { id, history, series, bands, corrections, format, width, height, unit } = props
  const days = history.to - history.from + 1
  const x = (day: number) => ((day - history.from) * width) / days
  const weeks = shapeHistory(series, history)
  const greatest = Math.max(1e-9, ...weeks.map((week) => week.value || 0)) * 1.15
  const y = (value: number) => height - (value / greatest) * height
  let area = ''
  weeks.forEach((week, i) => {
    if (Number.isNaN(week.value)) return
    const at = x(week.day + 0.5).toFixed(1)
    if (i === 0 || Number.isNaN(weeks[i - 1]!.value))
      area += `M${i === 0 ? 0 : at} ${height}L${i === 0 ? 0 : at} ${y(week.value).toFixed(1)}`
    area += `L${at} ${y(week.value).toFixed(1)}`
    const after = weeks[i + 1]
    if (!after) area += `L${width} ${y(week.value).toFixed(1)}L${width} ${height}Z`
    else if (Number.isNaN(after.value)) area += `L${at} ${height}Z`
  })
  return (
    <>
      <defs>
        <path id={`${id}-area`} d={area} />
      </defs>
      {bands.map((band) => {
        const left = x(Math.max(band.from, history.from))
        const right = x(Math.min(band.to, history.to) + 1)
        if (right <= left) return null
        return (
          band.level < 4 && (
            <rect
              key={`${band.level}-${band.from}`}
              x={left}
              width={right - left}
              height={height}
              fill={`var(--band-${band.level})`}
            />
          )
        )
      })}
      <use className={styles.past} href={`#${id}-area`} />
      <path className={styles.axis} d={`M0 ${height}H${width}`} />
      {corrections && (
        <path className={styles.corrected} d={correctionTicks(corrections, history, x, height, unit)} />
      )}
      {dayTicks(history, width / unit, 72).map((tick) => (
        <g key={tick.day}>
          <path className={styles.axis} d={`M${x(tick.day)} ${height}v${4 * unit}`} />
          {width - x(tick.day) > 34 * unit && (
            <text x={x(tick.day) + 3 * unit} y={height + 13 * unit}>
              {tick.kind === 'day'
                ? format.shortDay(tick.day)
                : format.month(tick.day, tick.kind === 'year-month')}
            </text>
          )}
        </g>
      ))}
    </>
  )
})

/** Marks nearer than this, in design pixels, are drawn as one. */
const apart = 5

function correctionTicks(
  corrections: DayTally,
  { from, to }: DaySpan,
  x: (day: number) => number,
  height: number,
  unit: number,
): string {
  let path = ''
  let last = Number.NEGATIVE_INFINITY
  for (let day = from; day <= to; day++) {
    const at = x(day + 0.5)
    if (!corrections.has(day) || at - last < apart * unit) continue
    last = at
    path += `M${at - 2 * unit} ${height - unit}L${at} ${height - 5 * unit}L${at + 2 * unit} ${height - unit}Z`
  }
  return path
}
