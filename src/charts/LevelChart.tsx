import { memo, useId, useMemo } from 'react'
import type { LevelProps } from './chart-props.ts'
import { dottedOf } from './dotted.ts'
import { ChartFrame } from './frame/ChartFrame.tsx'
import { useChartStage } from './frame/use-chart-stage.ts'
import { levelItems } from './head/level-items.ts'
import { CorrectionsLayer } from './layers/CorrectionsLayer.tsx'
import { LevelLayer } from './layers/LevelLayer.tsx'
import { GapsLayer } from './plot/GapsLayer.tsx'
import { Plot } from './plot/Plot.tsx'
import { valueY } from './plot/plot-box.ts'
import { countScale } from './plot/value-scale.ts'
import { emptiness, valueOn } from './series.ts'
import { greatestOf } from './shape/shape-extent.ts'
import { shapeGaps } from './shape/shape-gaps.ts'
import { levelTwin } from './twin/level-twin.ts'

const REOPEN = 'var(--reopen)'

/** A stock: its level from day to day, and the line it could reach. */
export const LevelChart = memo(function LevelChart(props: LevelProps) {
  const { series, ceiling, span, today, earlierBy, now, other, corrections, format, labels, bands, label } =
    props
  const { color = REOPEN } = props
  const id = useId()
  const stage = useChartStage(props)
  const { box, day } = stage
  const dotted = useMemo(
    () => dottedOf({ now, other, earlierBy, labels }, series),
    [now, other, earlierBy, labels, series],
  )
  const scale = useMemo(
    () =>
      countScale(
        Math.max(
          greatestOf(series, span),
          ceiling ? greatestOf(ceiling.series, span) : 0,
          dotted ? greatestOf(dotted.series, { from: span.from - dotted.by, to: span.to - dotted.by }) : 0,
        ),
      ),
    [series, ceiling, span, dotted],
  )
  const gaps = useMemo(() => shapeGaps(series, span, today), [series, span, today])
  const face = useMemo(() => emptiness([series], span), [series, span])

  const plot = useMemo(
    () =>
      box && (
        <Plot id={id} box={box} span={span} scale={scale} bands={bands} bandLabels={false} format={format}>
          <GapsLayer id={id} box={box} span={span} gaps={gaps} words={{ labels, at: 'bottom' }} />
          <LevelLayer
            box={box}
            span={span}
            scale={scale}
            series={series}
            ceiling={ceiling}
            dotted={dotted}
            color={color}
            format={format}
            labels={labels}
          />
          {corrections && <CorrectionsLayer box={box} span={span} corrections={corrections} />}
        </Plot>
      ),
    [box, id, span, scale, bands, format, gaps, labels, series, ceiling, dotted, corrections, color],
  )

  const value = valueOn(series, day)
  return (
    <ChartFrame
      chart={props}
      stage={stage}
      items={levelItems({ ...props, label, color }, day)}
      spoken={format.tagDay(day)}
      face={face}
      dots={box && !Number.isNaN(value) ? [{ key: 'level', y: valueY(box, scale, value), color }] : []}
      twin={() => levelTwin(props)}
    >
      {plot}
    </ChartFrame>
  )
})
