import { memo, useId, useMemo } from 'react'
import type { StackedBarsProps } from '#src/charts/chart-props.ts'
import { dottedOf } from '#src/charts/dotted.ts'
import { ChartFrame } from '#src/charts/frame/ChartFrame.tsx'
import styles from '#src/charts/frame/frame.module.css'
import { useChartStage } from '#src/charts/frame/use-chart-stage.ts'
import { REST_COLOR, stackItems } from '#src/charts/head/stack-items.ts'
import { CorrectionsLayer } from '#src/charts/layers/CorrectionsLayer.tsx'
import { SureLine } from '#src/charts/layers/SureLine.tsx'
import { GapsLayer } from '#src/charts/plot/GapsLayer.tsx'
import { Plot } from '#src/charts/plot/Plot.tsx'
import { dayX, valueY } from '#src/charts/plot/plot-box.ts'
import { countScale } from '#src/charts/plot/value-scale.ts'
import { emptiness, lastDayOf, valueOn } from '#src/charts/series.ts'
import { shapeAreas } from '#src/charts/shape/shape-areas.ts'
import { shapeGaps } from '#src/charts/shape/shape-gaps.ts'
import { earlierPath, linePaths } from '#src/charts/shape/shape-line.ts'
import { shapeStack, slotOn } from '#src/charts/shape/shape-stack.ts'
import { stackTwin } from '#src/charts/twin/stack-twin.ts'

/** Keys that add up to a total, one area over the other; only for what may be added. */
export const StackedAreaChart = memo(function StackedAreaChart(props: StackedBarsProps) {
  const { keys, total, span, today, earlierBy, now, other, corrections, format, labels, bands } = props
  const id = useId()
  const stage = useChartStage(props)
  const { box, day } = stage
  const dotted = useMemo(
    () => dottedOf({ now, other, earlierBy, labels }, total),
    [now, other, earlierBy, labels, total],
  )
  const shape = useMemo(
    () =>
      shapeStack(
        keys.map((key) => key.series),
        total,
        { span, today, dotted, width: Number.POSITIVE_INFINITY },
      ),
    [keys, total, span, today, dotted],
  )
  const scale = useMemo(() => countScale(shape.greatest), [shape])
  const face = useMemo(() => emptiness([total], span), [total, span])

  const plot = useMemo(() => {
    if (!box) return null
    const x = (at: number) => dayX(box, span, at)
    const y = (value: number) => valueY(box, scale, value)
    const colors = [...keys.map((key) => key.color), REST_COLOR]
    const last = lastDayOf(total, span)
    const end = last === null ? null : { x: x(last), y: y(valueOn(total, last)), value: valueOn(total, last) }
    return (
      <Plot id={id} box={box} span={span} scale={scale} bands={bands} bandLabels={false} format={format}>
        <GapsLayer
          id={id}
          box={box}
          span={span}
          gaps={shapeGaps(total, span, today)}
          words={{ labels, at: 'top' }}
        />
        {shapeAreas(shape.slots, x, y).map((path, at) => (
          <path key={colors[at]} className={styles.stacked} style={{ '--series': colors[at] }} d={path} />
        ))}
        <g style={{ '--series': 'var(--ink)' }}>
          <SureLine paths={linePaths(total, span, x, y)} weight={1} />
        </g>
        {dotted && <path className={styles.earlier} d={earlierPath(dotted.series, span, dotted.by, x, y)} />}
        {corrections && <CorrectionsLayer box={box} span={span} corrections={corrections} />}
        {end && (
          <text className={styles.end} x={box.right + 4 * box.unit} y={end.y + 4 * box.unit}>
            {format.value(end.value)}
          </text>
        )}
      </Plot>
    )
  }, [box, id, span, scale, bands, format, labels, shape, keys, total, today, dotted, corrections])

  const value = valueOn(total, day)
  return (
    <ChartFrame
      chart={props}
      stage={stage}
      items={stackItems(props, slotOn(shape, day), shape.hasRest)}
      spoken={format.tagDay(day)}
      face={face}
      dots={
        box && !Number.isNaN(value)
          ? [{ key: 'total', y: valueY(box, scale, value), color: 'var(--ink)' }]
          : []
      }
      twin={() => stackTwin(props)}
    >
      {plot}
    </ChartFrame>
  )
})
