import { memo, type ReactNode } from 'react'
import styles from '#src/charts/frame/frame.module.css'
import type { ChartFormat } from '#src/charts/labels.ts'
import type { Band, DaySpan } from '#src/charts/series.ts'
import { BandsLayer } from './BandsLayer.tsx'
import { DaysAxis } from './DaysAxis.tsx'
import type { PlotBox } from './plot-box.ts'
import { Scaffold } from './Scaffold.tsx'
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

/** All of a chart but its hovered day: bands behind, axes and grid, then the data. */
export const Plot = memo(function Plot(props: PlotProps) {
  const { id, box, span, scale, bands, bandLabels, format, children } = props
  return (
    <>
      <svg className={styles.layer} width={box.width} height={box.height} aria-hidden="true">
        <BandsLayer box={box} span={span} bands={bands} labels={bandLabels} />
      </svg>
      <Scaffold box={box} scale={scale} format={format} />
      <svg className={styles.layer} width={box.width} height={box.height} aria-hidden="true">
        <StatePatterns id={id} unit={box.unit} />
        <DaysAxis box={box} span={span} format={format} />
        {children}
      </svg>
    </>
  )
})
