import { memo, useMemo } from 'react'
import { type DaySeries, type DaySpan, lastDayOf, valueOn } from '#src/charts/series.ts'
import { extentOf } from '#src/charts/shape/shape-extent.ts'
import { earlierPath, linePaths } from '#src/charts/shape/shape-line.ts'
import styles from './Sparkline.module.css'

export interface SparklineProps {
  series: DaySeries
  span: DaySpan
  /** Said instead of the drawing; left out where the figures beside it say as much. */
  label?: string
  /** Drawn dotted behind: the whole town behind one committee. */
  reference?: DaySeries
  /** Off for a share, whose changes are small. */
  fromZero?: boolean
  /** A CSS colour; `var(--accent)` when left out. */
  color?: string
}

const [W, H, PAD] = [100, 24, 2]

/** A line without axes, as wide and high as its parent: gaps where there is no number, dashes where it is estimated. */
export const Sparkline = memo(function Sparkline(props: SparklineProps) {
  const { series, span, label, reference, fromZero = true, color = 'var(--accent)' } = props
  const drawn = useMemo(() => {
    const extent = extentOf(reference ? [series, reference] : [series], span)
    if (!extent) return null
    const least = fromZero ? 0 : extent.least
    const range = extent.greatest - least || 1
    const x = (day: number) => ((day - span.from + 0.5) * W) / (span.to - span.from + 1)
    const y = (value: number) => H - PAD - ((value - least) / range) * (H - 2 * PAD)
    const last = lastDayOf(series, span)
    return {
      lines: linePaths(series, span, x, y),
      reference: reference ? earlierPath(reference, span, 0, x, y) : '',
      end: last === null ? '' : `M${x(last)} ${y(valueOn(series, last))}h.01`,
    }
  }, [series, reference, span, fromZero])
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${W} ${H}`}
      preserveAspectRatio="none"
      style={{ '--series': color }}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {drawn && (
        <>
          <path className={styles.reference} d={drawn.reference} />
          <path className={styles.solid} d={drawn.lines.solid} />
          <path className={styles.estimated} d={drawn.lines.estimated} />
          <path className={styles.carried} d={drawn.lines.carried} />
          <path className={styles.end} d={drawn.end} />
        </>
      )}
    </svg>
  )
})
