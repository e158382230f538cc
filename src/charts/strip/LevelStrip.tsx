import { memo, useId, useMemo } from 'react'
import styles from '#src/charts/frame/frame.module.css'
import { type Size, useSize } from '#src/charts/frame/use-size.ts'
import { CorrectionsLayer } from '#src/charts/layers/CorrectionsLayer.tsx'
import { SureLine } from '#src/charts/layers/SureLine.tsx'
import { GapsLayer } from '#src/charts/plot/GapsLayer.tsx'
import { dayX, valueY } from '#src/charts/plot/plot-box.ts'
import { StatePatterns } from '#src/charts/plot/StatePatterns.tsx'
import { type DaySeries, type DaySpan, type DayTally, lastDayOf, valueOn } from '#src/charts/series.ts'
import { extentOf } from '#src/charts/shape/shape-extent.ts'
import { shapeGaps } from '#src/charts/shape/shape-gaps.ts'
import { areaPath, earlierPath, linePaths } from '#src/charts/shape/shape-line.ts'
import css from './Strip.module.css'
import { stripBox } from './strip-box.ts'

export interface LevelStripProps {
  series: DaySeries
  /** What the level can reach: all enterprises above those reopened. */
  ceiling?: DaySeries
  span: DaySpan
  today: number
  color: string
  /** Marks the days whose numbers were corrected. */
  corrections?: DayTally
  /** Off for a share, whose changes are small. */
  fromZero?: boolean
}

/** A level over time, as wide and high as its parent: dashed where estimated, dotted where carried, hatched where missing. */
export const LevelStrip = memo(function LevelStrip(props: LevelStripProps) {
  const [ref, size] = useSize()
  return (
    <svg ref={ref} className={css.strip} aria-hidden="true">
      {size && size.width > 0 && <Level {...props} size={size} />}
    </svg>
  )
})

function Level(props: LevelStripProps & { size: Size }) {
  const { series, ceiling, span, today, corrections, color, fromZero = true, size } = props
  const id = useId()
  const drawn = useMemo(() => {
    const extent = extentOf(ceiling ? [series, ceiling] : [series], span)
    if (!extent) return null
    const box = stripBox(size)
    const slack = (extent.greatest - extent.least) * 0.15
    const min = fromZero ? 0 : Math.max(0, extent.least - slack)
    const scale = { min, max: Math.max(extent.greatest, min + 1e-9) + (ceiling ? 0 : slack) }
    const x = (day: number) => dayX(box, span, day)
    const y = (value: number) => valueY(box, scale, value)
    const last = lastDayOf(series, span)
    return {
      box,
      area: areaPath(series, span, x, y, box.bottom),
      ceiling: ceiling ? earlierPath(ceiling, span, 0, x, y) : '',
      lines: linePaths(series, span, x, y),
      gaps: shapeGaps(series, span, today),
      end: last === null ? null : { x: x(last), y: y(valueOn(series, last)) },
    }
  }, [series, ceiling, span, today, fromZero, size])
  if (!drawn) return null
  return (
    <g style={{ '--series': color }}>
      <StatePatterns id={id} unit={size.unit} />
      <GapsLayer id={id} box={drawn.box} span={span} gaps={drawn.gaps} />
      <path className={styles.area} d={drawn.area} />
      <path className={css.ceiling} d={drawn.ceiling} />
      <SureLine paths={drawn.lines} weight={2.6} />
      <path className={css.ground} d={`M0 ${drawn.box.bottom}H${drawn.box.width}`} />
      {corrections && <CorrectionsLayer box={drawn.box} span={span} corrections={corrections} />}
      {drawn.end && <circle className={styles.dot} cx={drawn.end.x} cy={drawn.end.y} r={4.2 * size.unit} />}
    </g>
  )
}
