import { memo, useId, useMemo } from 'react'
import type { LinesProps } from '#src/charts/chart-props.ts'
import { dottedOf } from '#src/charts/dotted.ts'
import { ChartFrame } from '#src/charts/frame/ChartFrame.tsx'
import { useChartStage } from '#src/charts/frame/use-chart-stage.ts'
import { CorrectionsLayer } from '#src/charts/layers/CorrectionsLayer.tsx'
import { GapsLayer } from '#src/charts/plot/GapsLayer.tsx'
import { Plot } from '#src/charts/plot/Plot.tsx'
import { valueY } from '#src/charts/plot/plot-box.ts'
import { fractionScale, shareScale } from '#src/charts/plot/value-scale.ts'
import { emptiness, valueOn } from '#src/charts/series.ts'
import { extentOf } from '#src/charts/shape/shape-extent.ts'
import { shapeGaps } from '#src/charts/shape/shape-gaps.ts'
import { LinesLayer } from './LinesLayer.tsx'
import { linesItems } from './lines-items.ts'
import { linesTwin } from './lines-twin.ts'

/** Numbers that do not add up to each other, a line each on one axis: keys of a breakdown, two areas, a quotient. */
export const LinesChart = memo(function LinesChart(props: LinesProps) {
  const { lines, filled = false, share = false, span, today, corrections, format, labels, bands } = props
  const { now, other, earlierBy } = props
  const id = useId()
  const stage = useChartStage(props)
  const { box, day } = stage
  const all = useMemo(() => lines.map((line) => line.series), [lines])
  const first = all[0]
  const dotted = useMemo(
    () => dottedOf({ now, other, earlierBy, labels }, first),
    [now, other, earlierBy, labels, first],
  )
  const scale = useMemo(() => {
    const here = extentOf(all, span)
    const there =
      dotted && extentOf([dotted.series], { from: span.from - dotted.by, to: span.to - dotted.by })
    const least = Math.min(here?.least ?? 1, there?.least ?? 1)
    const greatest = Math.max(here?.greatest ?? 0, there?.greatest ?? 0)
    return share && !filled && here ? shareScale(least, greatest) : fractionScale(greatest)
  }, [all, span, dotted, share, filled])
  const gaps = useMemo(() => (first ? shapeGaps(first, span, today) : []), [first, span, today])
  const face = useMemo(() => emptiness(all, span), [all, span])

  const plot = useMemo(
    () =>
      box && (
        <Plot id={id} box={box} span={span} scale={scale} bands={bands} bandLabels={false} format={format}>
          <GapsLayer id={id} box={box} span={span} gaps={gaps} words={{ labels, at: 'bottom' }} />
          <LinesLayer
            box={box}
            span={span}
            scale={scale}
            lines={lines}
            filled={filled}
            dotted={dotted}
            format={format}
            labels={labels}
          />
          {corrections && <CorrectionsLayer box={box} span={span} corrections={corrections} />}
        </Plot>
      ),
    [box, id, span, scale, bands, format, gaps, labels, lines, filled, dotted, corrections],
  )
  const dots = box
    ? lines.flatMap(({ key, series, color }) => {
        const value = valueOn(series, day)
        return Number.isNaN(value) ? [] : [{ key, y: valueY(box, scale, value), color }]
      })
    : []
  return (
    <ChartFrame
      chart={props}
      stage={stage}
      items={linesItems(props, day)}
      spoken={format.tagDay(day)}
      face={face}
      dots={dots}
      twin={() => linesTwin(props)}
    >
      {plot}
    </ChartFrame>
  )
})
