import type { ReactNode } from 'react'
import type { ChartProps } from '#src/charts/chart-props.ts'
import { NoteMarks, notesOn } from '#src/charts/layers/NoteMarks.tsx'
import type { DaySpan, emptiness } from '#src/charts/series.ts'
import { BareFrame } from './BareFrame.tsx'
import type { HeadItem } from './ChartHead.tsx'
import type { TableTwin } from './ChartTable.tsx'
import { completenessText } from './completeness-text.ts'
import styles from './frame.module.css'
import { type HoverDot, HoverLayer } from './HoverLayer.tsx'
import type { ChartStage } from './use-chart-stage.ts'

interface ChartFrameProps {
  chart: ChartProps
  stage: ChartStage
  items: readonly HeadItem[]
  /** Behind the legend: that a bar is a week. */
  remark?: string | null
  /** The days that the head speaks of, in words; a bar may be a week. */
  spoken: string
  /** The bar that is pointed at; left out: a day. */
  bar?: DaySpan | undefined
  face: ReturnType<typeof emptiness>
  dots: readonly HoverDot[]
  twin: () => TableTwin
  /** Marks the hovered day in place of the line through all charts, where days do not lie side by side. */
  mark?: ReactNode
  /** Marks the days that have a note in place of flags above the plot, likewise. */
  noteMarks?: ReactNode
  /** The drawing, once its box is known. */
  children: ReactNode
}

/** Head, picture or table twin, and the hovered day, around any chart. */
export function ChartFrame(props: ChartFrameProps) {
  const { chart, stage, items, remark, spoken, face, dots, twin, mark, children } = props
  const { title, unit, span, format, labels, hoverDay } = chart
  const completeness = completenessText(chart, stage.day)
  const figures = items.map((item) => `${item.label} ${item.value}`.trim()).join(', ')
  const noted = notesOn(chart.notes, stage.day)
  const pick = () => chart.onPickDays?.(props.bar ?? { from: stage.day, to: stage.day })
  const hovered = hoverDay !== null && hoverDay >= span.from && hoverDay <= span.to
  const caption = `${title}, ${format.range(span)}`
  return (
    <BareFrame
      title={title}
      unit={unit}
      remark={remark ?? null}
      completeness={completeness}
      items={items}
      actions={chart.actions}
      picking={chart.picking}
      caption={caption}
      twin={chart.table ? twin() : null}
    >
      {/* A slider over days: arrow keys move the day and its figures are read out. */}
      <div
        ref={stage.ref}
        className={styles.stage}
        role="slider"
        tabIndex={0}
        aria-label={caption}
        aria-valuemin={span.from}
        aria-valuemax={span.to}
        aria-valuenow={stage.day}
        aria-valuetext={[spoken, figures, completeness?.text, noted].filter(Boolean).join(', ')}
        {...stage.cursor}
        onClick={pick}
        onKeyDown={(event) => (event.key === 'Enter' ? pick() : stage.cursor.onKeyDown(event))}
      >
        {children}
        {face && <p className={styles.face}>{face === 'empty' ? labels.empty : labels.allMissing}</p>}
        {stage.box && chart.notes && (
          <svg className={styles.layer} width={stage.box.width} height={stage.box.height} aria-hidden="true">
            {props.noteMarks ?? <NoteMarks box={stage.box} span={span} notes={chart.notes} />}
          </svg>
        )}
        {hovered && noted && <p className={styles.noteWords}>{noted}</p>}
        {stage.box &&
          hovered &&
          (mark ?? (
            <HoverLayer
              box={stage.box}
              span={span}
              day={stage.day}
              dots={dots}
              tag={chart.dayTag ? spoken : null}
            />
          ))}
      </div>
    </BareFrame>
  )
}
