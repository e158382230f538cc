import styles from '#src/charts/frame/frame.module.css'
import type { ChartLabels } from '#src/charts/labels.ts'
import type { DaySpan } from '#src/charts/series.ts'
import { type Gap, type GapState, namedGap } from '#src/charts/shape/shape-gaps.ts'
import type { PlotBox } from './plot-box.ts'
import { patternFill } from './StatePatterns.tsx'

interface GapsLayerProps {
  id: string
  box: PlotBox
  span: DaySpan
  gaps: readonly Gap[]
  /** The word of each state, and where the data leaves room for it; left out: nothing is written. */
  words?: { labels: ChartLabels; at: 'top' | 'bottom' }
}

const STATES: GapState[] = ['missing', 'stale', 'suppressed']

/** Days without a number that one was owed for: hatched over the whole height, the longest run with its word. */
export function GapsLayer({ id, box, span, gaps, words }: GapsLayerProps) {
  const day = (box.right - box.left) / (span.to - span.from + 1)
  const left = (gap: Gap) => box.left + (gap.from - span.from) * day
  const width = (gap: Gap) => (gap.to - gap.from + 1) * day
  return (
    <>
      {gaps.map((gap) => (
        <rect
          key={gap.from}
          x={left(gap)}
          y={box.top}
          width={Math.max(width(gap), 1)}
          height={box.bottom - box.top}
          fill={patternFill(id, gap.state)}
        />
      ))}
      {(words ? STATES : []).map((state, row) => {
        const gap = namedGap(gaps, state)
        if (!gap || width(gap) < 3 * box.unit) return null
        const right = left(gap) + width(gap)
        const fits = right + 40 * box.unit < box.right
        if (!fits && left(gap) - 40 * box.unit < box.left) return null
        return (
          <text
            key={state}
            className={styles.halo}
            x={fits ? right + 3 * box.unit : left(gap) - 3 * box.unit}
            y={
              words?.at === 'top'
                ? box.top + (25 + row * 13) * box.unit
                : box.bottom - (6 + row * 13) * box.unit
            }
            textAnchor={fits ? 'start' : 'end'}
          >
            {words?.labels.states[state]}
          </text>
        )
      })}
    </>
  )
}
