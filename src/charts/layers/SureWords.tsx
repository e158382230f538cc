import styles from '#src/charts/frame/frame.module.css'
import type { ChartLabels } from '#src/charts/labels.ts'
import type { PlotBox } from '#src/charts/plot/plot-box.ts'
import { type DaySeries, type DaySpan, valueOn } from '#src/charts/series.ts'
import { longestLook } from '#src/charts/shape/shape-looks.ts'

interface SureWordsProps {
  series: DaySeries
  span: DaySpan
  labels: ChartLabels
  box: PlotBox
  x: (day: number) => number
  y: (value: number) => number
}

/** The words 沿用 and 估计 beside the longest such stretch of a line. */
export function SureWords({ series, span, labels, box, x, y }: SureWordsProps) {
  const words = [
    { look: 'carried', text: labels.carried, anchor: 'middle' },
    { look: 'estimated', text: labels.states.estimated, anchor: 'end' },
  ] as const
  return words.map(({ look, text, anchor }) => {
    const run = longestLook(series, span, look)
    if (!run || x(run.to + 1) - x(run.from) < 4 * box.unit) return null
    const middle = Math.floor((run.from + run.to) / 2)
    return (
      <text
        key={look}
        className={styles.halo}
        x={Math.max(x(middle) - (anchor === 'end' ? 3 * box.unit : 0), box.left + 24 * box.unit)}
        y={y(valueOn(series, middle)) - 7 * box.unit}
        textAnchor={anchor}
      >
        {text}
      </text>
    )
  })
}
