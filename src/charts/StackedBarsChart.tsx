import { memo, useId, useMemo } from 'react'
import type { StackedBarsProps } from './chart-props.ts'
import { dottedOf } from './dotted.ts'
import { ChartFrame } from './frame/ChartFrame.tsx'
import styles from './frame/frame.module.css'
import { useChartStage } from './frame/use-chart-stage.ts'
import { REST_COLOR, stackItems } from './head/stack-items.ts'
import { CorrectionsLayer } from './layers/CorrectionsLayer.tsx'
import { StackLayer } from './layers/StackLayer.tsx'
import { GapsLayer } from './plot/GapsLayer.tsx'
import { Plot } from './plot/Plot.tsx'
import { valueY } from './plot/plot-box.ts'
import { countScale, shareBarScale } from './plot/value-scale.ts'
import { emptiness } from './series.ts'
import { shapeGaps } from './shape/shape-gaps.ts'
import { shapeStack, slotOn } from './shape/shape-stack.ts'
import { stackTwin } from './twin/stack-twin.ts'

/** A flow by the keys of its breakdown: one bar a day, or a week where a day has no room. */
export const StackedBarsChart = memo(function StackedBarsChart(props: StackedBarsProps) {
  const { keys, total, span, today, earlierBy, now, other, corrections, format, labels, bands } = props
  const { level = false, share = false } = props
  const id = useId()
  const stage = useChartStage(props)
  const { box, day } = stage
  const width = box ? (box.right - box.left) / box.unit : Number.POSITIVE_INFINITY
  const dotted = useMemo(
    () => dottedOf({ now, other, earlierBy, labels }, total),
    [now, other, earlierBy, labels, total],
  )
  const shape = useMemo(
    () =>
      shapeStack(
        keys.map((key) => key.series),
        total,
        { span, today, dotted, width, level },
      ),
    [keys, total, span, today, dotted, width, level],
  )
  const scale = useMemo(() => (share ? shareBarScale : countScale)(shape.greatest), [share, shape])
  const face = useMemo(() => emptiness([total], span), [total, span])
  const slot = slotOn(shape, day)

  const plot = useMemo(() => {
    if (!box) return null
    const last = shape.slots.findLast((one) => !Number.isNaN(one.total))
    const gaps = shape.weekly
      ? shape.slots
          .filter((one) => one.look === 'missing')
          .map((one) => ({ ...one, state: 'missing' as const }))
      : shapeGaps(total, span, today).filter((gap) => gap.state === 'missing')
    return (
      <Plot id={id} box={box} span={span} scale={scale} bands={bands} bandLabels format={format}>
        <GapsLayer id={id} box={box} span={span} gaps={gaps} words={{ labels, at: 'top' }} />
        <StackLayer
          id={id}
          box={box}
          span={span}
          scale={scale}
          shape={shape}
          colors={[...keys.map((key) => key.color), REST_COLOR]}
        />
        {corrections && <CorrectionsLayer box={box} span={span} corrections={corrections} />}
        {last?.to === span.to && (
          <text
            className={styles.end}
            x={box.right + 4 * box.unit}
            y={valueY(box, scale, last.total) + 4 * box.unit}
          >
            {format.value(last.total)}
            {last.look === 'running' && !shape.weekly && <tspan> {labels.today}</tspan>}
            {last.look === 'estimated' && <tspan> {labels.states.estimated}</tspan>}
          </text>
        )}
      </Plot>
    )
  }, [box, id, span, scale, bands, format, labels, shape, keys, total, today, corrections])

  return (
    <ChartFrame
      chart={props}
      stage={stage}
      items={stackItems(props, slot, shape.hasRest)}
      remark={shape.weekly ? (level ? labels.weekEnd : labels.weekly) : null}
      spoken={slot && slot.to > slot.from ? format.range(slot) : format.tagDay(day)}
      bar={slot}
      face={face}
      dots={[]}
      twin={() => stackTwin(props)}
    >
      {plot}
    </ChartFrame>
  )
})
