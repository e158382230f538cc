import { memo, type PointerEvent, useMemo } from 'react'
import type { DaySeries, DaySpan } from '#src/charts/series.ts'
import { shapeGaps } from '#src/charts/shape/shape-gaps.ts'
import { areaPath, linePaths } from '#src/charts/shape/shape-line.ts'
import styles from './SmallChart.module.css'

export interface SmallChartProps {
  series: DaySeries
  span: DaySpan
  /** The running day: what is missing from it on is not late. */
  today: number
  /** One axis for all charts side by side. */
  scale: { min: number; max: number }
  /** The day pointed at in any of them. */
  hoverDay: number | null
  onHoverDay: (day: number | null) => void
}

const [W, H] = [100, 40]

/** One of many: a line on the axis that all share, hatched where a report is missing, with the day that is pointed at in any of them. */
export const SmallChart = memo(function SmallChart(props: SmallChartProps) {
  const { series, span, today, scale, hoverDay, onHoverDay } = props
  const days = span.to - span.from + 1
  const drawn = useMemo(() => {
    const x = (day: number) => ((day - span.from + 0.5) * W) / days
    const y = (value: number) => H - 1 - ((value - scale.min) / (scale.max - scale.min || 1)) * (H - 3)
    return {
      lines: linePaths(series, span, x, y),
      area: areaPath(series, span, x, y, H - 1),
      gaps: shapeGaps(series, span, today).map(({ from, to, state }) => ({
        from,
        state,
        left: `${((from - span.from) * 100) / days}%`,
        width: `${((to - from + 1) * 100) / days}%`,
      })),
    }
  }, [series, span, days, today, scale])
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const day = span.from + Math.floor(((event.clientX - left) / width) * days)
    if (day !== hoverDay) onHoverDay(Math.min(span.to, Math.max(span.from, day)))
  }
  const at = hoverDay === null ? null : ((hoverDay - span.from + 0.5) * W) / days
  return (
    <div className={styles.small} aria-hidden="true">
      {drawn.gaps.map(({ from, state, left, width }) => (
        <i key={from} className={`${styles.gap} st-${state}`} style={{ left, width }} />
      ))}
      <svg
        viewBox={`0 0 ${W} ${H}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerMove={point}
        onPointerLeave={() => onHoverDay(null)}
      >
        <path className={styles.area} d={drawn.area} />
        <path className={styles.ground} d={`M0 ${H - 1}H${W}`} />
        <path className={styles.solid} d={drawn.lines.solid} />
        <path className={styles.estimated} d={drawn.lines.estimated} />
        <path className={styles.carried} d={drawn.lines.carried} />
        {at !== null && at >= 0 && at <= W && <path className={styles.hover} d={`M${at} 0V${H}`} />}
      </svg>
    </div>
  )
})
