import { memo, useId, useMemo } from 'react'
import type { HeatProps } from '#src/charts/chart-props.ts'
import { ChartFrame } from '#src/charts/frame/ChartFrame.tsx'
import styles from '#src/charts/frame/frame.module.css'
import { useChartStage } from '#src/charts/frame/use-chart-stage.ts'
import { linesItems } from '#src/charts/lines/lines-items.ts'
import { linesTwin } from '#src/charts/lines/lines-twin.ts'
import type { plotBox } from '#src/charts/plot/plot-box.ts'
import { patternFill, StatePatterns } from '#src/charts/plot/StatePatterns.tsx'
import { emptiness } from '#src/charts/series.ts'
import { calendarBox, cellOf, dayOfCell } from './calendar-box.ts'
import { HeatBands, HeatNotes } from './HeatNotes.tsx'
import { HeatWords } from './HeatWords.tsx'
import { classAt, heatPaths } from './heat-paths.ts'

/** In a calendar a week is a step to the side. */
const steps = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7, PageUp: -28, PageDown: 28 }

/** A number a day on a calendar of weeks: its rhythm, and the days it lacks. */
export const HeatChart = memo(function HeatChart(props: HeatProps) {
  const { series, span, today, scale, format, label, weekdays, bands, notes } = props
  const id = useId()
  const layout = useMemo(
    () => ({
      steps,
      dayAt: (box: ReturnType<typeof plotBox>, x: number, y: number) =>
        dayOfCell(calendarBox(box, span), span, x, y),
    }),
    [span],
  )
  const stage = useChartStage(props, layout)
  const { box, day } = stage
  const chart = useMemo(
    () => ({
      ...props,
      lines: [{ key: '=value', label, color: `var(--ramp-${scale.ramp.at(-1) ?? 4})`, series }],
    }),
    [props, label, scale, series],
  )
  const face = useMemo(() => emptiness([series], span), [series, span])
  const calendar = useMemo(() => box && calendarBox(box, span), [box, span])
  const plot = useMemo(() => {
    if (!box || !calendar) return null
    const paths = heatPaths(series, span, calendar, scale.breaks, today)
    return (
      <svg
        className={styles.layer}
        width={box.width}
        height={box.height}
        // A line between weeks a few pixels wide would be most of what is seen.
        style={{ '--cell-edge': calendar.width < 5 * box.unit ? 0 : 1 }}
        aria-hidden="true"
      >
        <StatePatterns id={id} unit={box.unit} />
        <path d={paths.notExpected} fill={patternFill(id, 'not-expected')} className={styles.heatCell} />
        <path d={paths.missing} fill={patternFill(id, 'missing')} className={styles.heatCell} />
        <path d={paths.stale} fill={patternFill(id, 'stale')} className={styles.heatCell} />
        <path d={paths.suppressed} fill={patternFill(id, 'suppressed')} className={styles.heatCell} />
        {paths.classes.map((path, at) => (
          <path
            key={scale.breaks[at] ?? 'last'}
            d={path}
            fill={`var(--ramp-${scale.ramp[at] ?? 4})`}
            className={styles.heatCell}
          />
        ))}
        <path d={paths.estimated} className={styles.heatEstimated} />
        <HeatBands calendar={calendar} span={span} unit={box.unit} bands={bands} />
        <HeatWords
          box={box}
          calendar={calendar}
          span={span}
          series={series}
          format={format}
          weekdays={weekdays}
          rampOf={(value) => scale.ramp[classAt(scale.breaks, value)] ?? 4}
        />
      </svg>
    )
  }, [box, calendar, id, series, span, scale, today, format, weekdays, bands])
  const at = calendar && cellOf(calendar, day)
  return (
    <ChartFrame
      chart={chart}
      stage={stage}
      items={linesItems(chart, day)}
      spoken={format.tagDay(day)}
      face={face}
      dots={[]}
      noteMarks={
        box &&
        calendar &&
        notes && <HeatNotes calendar={calendar} span={span} unit={box.unit} notes={notes} />
      }
      twin={() => linesTwin(chart)}
      mark={
        box &&
        at && (
          <svg className={styles.hover} width={box.width} height={box.height} aria-hidden="true">
            <rect
              className={styles.heatMark}
              x={at.x}
              y={at.y}
              width={calendar.width}
              height={calendar.height}
            />
          </svg>
        )
      }
    >
      {plot}
    </ChartFrame>
  )
})
