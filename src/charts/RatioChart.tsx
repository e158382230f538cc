import { memo, useId, useMemo } from 'react'
import type { RatioProps } from './chart-props.ts'
import { dottedOf } from './dotted.ts'
import { ChartFrame } from './frame/ChartFrame.tsx'
import { useChartStage } from './frame/use-chart-stage.ts'
import { ratioItems } from './head/ratio-items.ts'
import { CorrectionsLayer } from './layers/CorrectionsLayer.tsx'
import { RatioLayer } from './layers/RatioLayer.tsx'
import { GapsLayer } from './plot/GapsLayer.tsx'
import { Plot } from './plot/Plot.tsx'
import { valueY } from './plot/plot-box.ts'
import { shareScale } from './plot/value-scale.ts'
import { emptiness, valueOn } from './series.ts'
import { extentOf } from './shape/shape-extent.ts'
import { shapeGaps } from './shape/shape-gaps.ts'
import { ratioTwin } from './twin/ratio-twin.ts'

/** Shares of one denominator, a line each; the only axis that need not start at zero, and it says where it starts. */
export const RatioChart = memo(function RatioChart(props: RatioProps) {
  const { lines, denominator, span, today, earlierBy, now, other, corrections, format, labels, bands } = props
  const { color = 'var(--reopen)' } = props
  const id = useId()
  const stage = useChartStage(props)
  const { box, day } = stage
  const all = useMemo(() => lines.map((line) => line.series), [lines])
  const heaviest = all.at(-1)
  const dotted = useMemo(
    () => dottedOf({ now, other, earlierBy, labels }, heaviest),
    [now, other, earlierBy, labels, heaviest],
  )
  const scale = useMemo(() => {
    const here = extentOf(all, span)
    const earlier =
      dotted && extentOf([dotted.series], { from: span.from - dotted.by, to: span.to - dotted.by })
    if (!here) return shareScale(0, 1)
    return shareScale(
      Math.min(here.least, earlier?.least ?? 1),
      Math.max(here.greatest, earlier?.greatest ?? 0),
    )
  }, [all, span, dotted])
  const gaps = useMemo(() => (all[0] ? shapeGaps(all[0], span, today) : []), [all, span, today])
  const face = useMemo(() => emptiness(all, span), [all, span])

  const plot = useMemo(
    () =>
      box && (
        <Plot id={id} box={box} span={span} scale={scale} bands={bands} bandLabels={false} format={format}>
          <GapsLayer id={id} box={box} span={span} gaps={gaps} words={{ labels, at: 'bottom' }} />
          <RatioLayer
            box={box}
            span={span}
            scale={scale}
            lines={lines}
            denominator={denominator}
            dotted={dotted}
            color={color}
            format={format}
            labels={labels}
          />
          {corrections && <CorrectionsLayer box={box} span={span} corrections={corrections} />}
        </Plot>
      ),
    [box, id, span, scale, bands, format, gaps, labels, lines, denominator, dotted, corrections, color],
  )

  const dots = box
    ? lines.flatMap((line) => {
        const value = valueOn(line.series, day)
        return Number.isNaN(value) ? [] : [{ key: line.key, y: valueY(box, scale, value), color }]
      })
    : []
  return (
    <ChartFrame
      chart={props}
      stage={stage}
      items={ratioItems({ ...props, color }, day)}
      spoken={format.tagDay(day)}
      face={face}
      dots={dots}
      twin={() => ratioTwin(props)}
    >
      {plot}
    </ChartFrame>
  )
})
