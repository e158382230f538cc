import { memo } from 'react'
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts'
import styles from '#src/charts/frame/frame.module.css'
import type { ChartFormat } from '#src/charts/labels.ts'
import type { PlotBox } from './plot-box.ts'
import type { ValueScale } from './value-scale.ts'

interface ScaffoldProps {
  box: PlotBox
  scale: ValueScale
  format: ChartFormat
}

const alike = (a: ScaffoldProps, b: ScaffoldProps) =>
  a.box === b.box &&
  a.format === b.format &&
  a.scale.min === b.scale.min &&
  a.scale.max === b.scale.max &&
  a.scale.ticks.length === b.scale.ticks.length

/**
 * The values' axis and its grid, by Recharts. It knows no days on purpose: a Recharts chart passes a changed domain through its
 * store, its effects and text measurement, five times the cost of drawing our paths, and a dragged window changes the days in
 * every frame. So the days are drawn beside it (Plot), and this is redrawn only when the values outgrow their scale.
 */
export const Scaffold = memo(function Scaffold({ box, scale, format }: ScaffoldProps) {
  return (
    <ComposedChart
      className={styles.scaffold}
      width={box.width}
      height={box.height}
      margin={{ top: box.top, right: box.width - box.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
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
        tickSize={0}
        tickMargin={5 * box.unit}
        tickFormatter={format.axis}
      />
      <XAxis type="number" height={box.height - box.bottom} domain={[0, 1]} tick={false} tickLine={false} />
    </ComposedChart>
  )
}, alike)
