import { type ReactNode, useId, useMemo } from 'react'
import type { ChartProps, Line } from '#src/charts/chart-props.ts'
import { type Dotted, dottedOf } from '#src/charts/dotted.ts'
import { ChartFrame } from '#src/charts/frame/ChartFrame.tsx'
import type { HeadItem } from '#src/charts/frame/ChartHead.tsx'
import type { TableTwin } from '#src/charts/frame/ChartTable.tsx'
import { useChartStage } from '#src/charts/frame/use-chart-stage.ts'
import { CorrectionsLayer } from '#src/charts/layers/CorrectionsLayer.tsx'
import { GapsLayer } from '#src/charts/plot/GapsLayer.tsx'
import { Plot } from '#src/charts/plot/Plot.tsx'
import { type PlotBox, valueY } from '#src/charts/plot/plot-box.ts'
import { countScale, fractionScale, shareScale, type ValueScale } from '#src/charts/plot/value-scale.ts'
import { type DaySeries, type DaySpan, emptiness, valueOn } from '#src/charts/series.ts'
import { extentOf } from '#src/charts/shape/shape-extent.ts'
import { shapeGaps } from '#src/charts/shape/shape-gaps.ts'

export interface DrawnAt {
  box: PlotBox
  span: DaySpan
  scale: ValueScale
  dotted: Dotted | null
}

interface LinesFrameProps {
  chart: ChartProps
  /** Everything that stands on the one axis. The gaps are those of the first. */
  drawn: readonly Pick<Line, 'key' | 'series' | 'color'>[]
  /** The one whose other time, or other knowledge, is dotted. */
  leading: Line['series'] | undefined
  /** What could be reached, for which the axis has room too. */
  ceiling?: DaySeries | undefined
  /** Whole numbers, numbers, or shares, whose axis alone need not begin at zero. */
  axis: 'counts' | 'fractions' | 'shares'
  items: (day: number) => readonly HeadItem[]
  twin: () => TableTwin
  /** Draws the lines themselves. Keep it stable: it is what memoising goes by. */
  layer: (at: DrawnAt) => ReactNode
}

/** Several lines on one axis, with what stands round them: bands, gaps, corrections, the head, the table twin. */
export function LinesFrame(props: LinesFrameProps) {
  const { chart, drawn, leading, ceiling, axis, items, twin, layer } = props
  const { span, today, earlierBy, now, other, corrections, format, labels, bands } = chart
  const id = useId()
  const stage = useChartStage(chart)
  const { box, day } = stage
  const all = useMemo(() => drawn.map(({ series }) => series), [drawn])
  const dotted = useMemo(
    () => dottedOf({ now, other, earlierBy, labels }, leading),
    [now, other, earlierBy, labels, leading],
  )
  const scale = useMemo(() => {
    const here = extentOf(ceiling ? [...all, ceiling] : all, span)
    const there =
      dotted && extentOf([dotted.series], { from: span.from - dotted.by, to: span.to - dotted.by })
    const least = Math.min(here?.least ?? 1, there?.least ?? 1)
    const greatest = Math.max(here?.greatest ?? 0, there?.greatest ?? 0)
    if (axis === 'counts') return countScale(greatest)
    if (axis === 'fractions') return fractionScale(greatest)
    return here ? shareScale(least, greatest) : shareScale(0, 1)
  }, [all, ceiling, span, dotted, axis])
  const gaps = useMemo(() => (all[0] ? shapeGaps(all[0], span, today) : []), [all, span, today])
  const face = useMemo(() => emptiness(all, span), [all, span])
  const plot = useMemo(
    () =>
      box && (
        <Plot id={id} box={box} span={span} scale={scale} bands={bands} bandLabels={false} format={format}>
          <GapsLayer id={id} box={box} span={span} gaps={gaps} words={{ labels, at: 'bottom' }} />
          {layer({ box, span, scale, dotted })}
          {corrections && <CorrectionsLayer box={box} span={span} corrections={corrections} />}
        </Plot>
      ),
    [box, id, span, scale, bands, format, gaps, labels, layer, dotted, corrections],
  )
  const dots = box
    ? drawn.flatMap(({ key, series, color }) => {
        const value = valueOn(series, day)
        return Number.isNaN(value) ? [] : [{ key, y: valueY(box, scale, value), color }]
      })
    : []
  return (
    <ChartFrame
      chart={chart}
      stage={stage}
      items={items(day)}
      spoken={format.tagDay(day)}
      face={face}
      dots={dots}
      twin={twin}
    >
      {plot}
    </ChartFrame>
  )
}
