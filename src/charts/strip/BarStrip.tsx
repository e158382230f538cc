import { memo, useId, useMemo } from 'react'
import { type Size, useSize } from '#src/charts/frame/use-size.ts'
import { REST_COLOR } from '#src/charts/head/stack-items.ts'
import { CorrectionsLayer } from '#src/charts/layers/CorrectionsLayer.tsx'
import { StackLayer } from '#src/charts/layers/StackLayer.tsx'
import { GapsLayer } from '#src/charts/plot/GapsLayer.tsx'
import { StatePatterns } from '#src/charts/plot/StatePatterns.tsx'
import type { DaySeries, DaySpan, DayTally } from '#src/charts/series.ts'
import { shapeGaps } from '#src/charts/shape/shape-gaps.ts'
import { shapeStack } from '#src/charts/shape/shape-stack.ts'
import css from './Strip.module.css'
import { stripBox } from './strip-box.ts'

export interface BarStripProps {
  keys: readonly { series: DaySeries; color: string }[]
  total: DaySeries
  span: DaySpan
  today: number
  /** Marks the days whose numbers were corrected. */
  corrections?: DayTally
  /** The newest day stands left: a clock that counts days since. */
  newestFirst?: boolean
}

/**
 * One bar a day, stacked by key, as wide and high as its parent; what the keys do not explain is grey. Days may also be the hours of one.
 */
export const BarStrip = memo(function BarStrip(props: BarStripProps) {
  const [ref, size] = useSize()
  return (
    <svg ref={ref} className={css.strip} aria-hidden="true">
      {size && size.width > 0 && <Bars {...props} size={size} />}
    </svg>
  )
})

function Bars(props: BarStripProps & { size: Size }) {
  const { keys, total, span, today, corrections, newestFirst = false, size } = props
  const id = useId()
  const box = useMemo(() => stripBox(size), [size])
  const shape = useMemo(() => {
    const series = keys.map((key) => key.series)
    const found = shapeStack(series, total, {
      span,
      today,
      dotted: null,
      width: size.width / size.unit,
    })
    return newestFirst ? { ...found, slots: turned(found.slots, span) } : found
  }, [keys, total, span, today, newestFirst, size])
  const gaps = useMemo(
    () => (newestFirst ? [] : shapeGaps(total, span, today)),
    [newestFirst, total, span, today],
  )
  const scale = { min: 0, max: Math.max(1, shape.greatest) * 1.04 }
  const colors = [...keys.map(({ color }) => color), REST_COLOR]
  return (
    <>
      <StatePatterns id={id} unit={size.unit} />
      <GapsLayer id={id} box={box} span={span} gaps={gaps} />
      <StackLayer id={id} box={box} span={span} scale={scale} shape={shape} colors={colors} />
      <path className={css.ground} d={`M0 ${box.bottom}H${box.width}`} />
      {corrections && <CorrectionsLayer box={box} span={span} corrections={corrections} />}
    </>
  )
}

function turned<Slot extends DaySpan>(slots: readonly Slot[], span: DaySpan): Slot[] {
  return [...slots]
    .reverse()
    .map((slot) => ({ ...slot, from: span.from + span.to - slot.to, to: span.from + span.to - slot.from }))
}
