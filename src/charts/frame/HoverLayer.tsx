import { dayX, type PlotBox } from '#src/charts/plot/plot-box.ts'
import type { DaySpan } from '#src/charts/series.ts'
import styles from './frame.module.css'

export interface HoverDot {
  key: string
  y: number
  color: string
}

interface HoverLayerProps {
  box: PlotBox
  span: DaySpan
  day: number
  dots: readonly HoverDot[]
  /** The day in words under the axis. */
  tag: string | null
}

/** The one line through all charts. It lies over the plot as a drawing of its own, so that moving it redraws nothing else. */
export function HoverLayer({ box, span, day, dots, tag }: HoverLayerProps) {
  const { unit } = box
  const x = dayX(box, span, day)
  const tagWidth = (tag ? [...tag].reduce((sum, c) => sum + (c > '\u2e80' ? 11 : 6.2), 8) : 0) * unit
  const tagX = Math.min(Math.max(x, tagWidth / 2), box.width - tagWidth / 2)
  return (
    <svg className={styles.hover} width={box.width} height={box.height} aria-hidden="true">
      <path className={styles.hoverLine} d={`M${x} ${box.top}V${box.bottom}`} />
      {dots.map((dot) => (
        <circle key={dot.key} className={styles.hoverDot} cx={x} cy={dot.y} r={3 * unit} stroke={dot.color} />
      ))}
      {tag && (
        <g>
          <rect
            className={styles.tagBox}
            x={tagX - tagWidth / 2}
            y={box.bottom + 3 * unit}
            width={tagWidth}
            height={15 * unit}
          />
          <text className={styles.tagText} x={tagX} y={box.bottom + 14.2 * unit} textAnchor="middle">
            {tag}
          </text>
        </g>
      )}
    </svg>
  )
}
