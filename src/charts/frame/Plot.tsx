import { memo, type ReactNode } from 'react'
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts'
import type { ChartFormat } from '#src/charts/labels.ts'
import type { Band, DaySpan } from '#src/charts/series.ts'
import { BandsLayer } from './BandsLayer.tsx'
import { type DayTick, dayTicks } from './day-ticks.ts'
import styles from './frame.module.css'
import type { PlotBox } from './plot-box.ts'
import { StatePatterns } from './StatePatterns.tsx'
import type { ValueScale } from './value-scale.ts'

interface PlotProps {
  id: string
  box: PlotBox
  span: DaySpan
  scale: ValueScale
  bands: readonly Band[]
  /** Words on the bands: one chart of a column is enough. */
  bandLabels: boolean
  format: ChartFormat
  /** Layers in the plot's own pixels, from the bottom up. */
  children: ReactNode
}

const tickText = (tick: DayTick, format: ChartFormat) =>
  tick.kind === 'day' ? format.shortDay(tick.day) : format.month(tick.day, tick.kind === 'year-month')

/** The unmoving part of a chart: axes and grid by Recharts, days and values to pixels by the plot's box. Nothing here knows the hovered day. */
export const Plot = memo(function Plot({
  id,
  box,
  span,
  scale,
  bands,
  bandLabels,
  format,
  children,
}: PlotProps) {
  const { unit } = box
  const ticks = dayTicks(span, (box.right - box.left) / unit, 58)
  const words = new Map(ticks.map((tick) => [tick.day, tickText(tick, format)]))
  return (
    <ComposedChart
      className={styles.plot}
      width={box.width}
      height={box.height}
      margin={{ top: box.top, right: box.width - box.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <StatePatterns id={id} unit={unit} />
      <BandsLayer box={box} span={span} bands={bands} labels={bandLabels} />
      <CartesianGrid vertical={false} />
      <YAxis
        type="number"
        width={box.left}
        domain={[scale.min, scale.max]}
        ticks={scale.ticks}
        interval={0}
        allowDataOverflow
        axisLine={false}
        tickLine={false}
        tickMargin={5 * unit}
        tickFormatter={format.axis}
      />
      <XAxis
        type="number"
        dataKey="day"
        height={box.height - box.bottom}
        domain={[span.from - 0.5, span.to + 0.5]}
        ticks={ticks.map((tick) => tick.day)}
        interval={0}
        allowDataOverflow
        tickSize={3 * unit}
        tickMargin={2 * unit}
        tickFormatter={(day: number) => words.get(day) ?? ''}
      />
      {children}
    </ComposedChart>
  )
})
