import { type KeyboardEvent, memo, type ReactNode, useId, useRef } from 'react'
import { useSize } from '#src/charts/frame/use-size.ts'
import type { ChartFormat } from '#src/charts/labels.ts'
import { NoteMarks } from '#src/charts/layers/NoteMarks.tsx'
import type { Band, DaySeries, DaySpan, DayTally, NoteMark } from '#src/charts/series.ts'
import { Backdrop } from './Backdrop.tsx'
import { BandNames } from './BandNames.tsx'
import { gripsOf, HANDLE } from './grips.ts'
import { type BrushPart, keyWindow } from './move-window.ts'
import styles from './TimeBrush.module.css'
import { useWindowDrag } from './use-window-drag.ts'

export interface BrushPreset {
  id: string
  /** 30 天, 30 d */
  label: string
  span: DaySpan
}

export interface TimeBrushProps {
  /** 时间, Time */
  title: string
  /** What the background shows: 境外来沪 每周 · 底色为响应级别 */
  caption: string
  /** All days there are. */
  history: DaySpan
  series: DaySeries
  bands: readonly Band[]
  /** Flags the days that have a note. */
  notes?: readonly NoteMark[]
  /** How many numbers of a day were corrected; such days are marked. */
  corrections?: DayTally | undefined
  span: DaySpan
  presets: readonly BrushPreset[]
  labels: { from: string; to: string; window: string }
  format: Pick<ChartFormat, 'day' | 'range' | 'month' | 'shortDay'>
  /** While the window moves, at most once a frame. */
  onChange: (span: DaySpan) => void
  /** Once, when it is let go, and for every key and preset; `goesOn`: the key follows another one, and is one movement with it. */
  onCommit: (span: DaySpan, goesOn: boolean) => void
  /** Behind the presets: play. */
  actions?: ReactNode
}

const PLOT = 50
/** Keys that follow each other within this are one movement. */
const oneMovementMs = 1000

/** The whole history with the chosen window on it: drag it, pull its edges, or move them by keys. */
export const TimeBrush = memo(function TimeBrush(props: TimeBrushProps) {
  const {
    title,
    caption,
    history,
    series,
    bands,
    corrections,
    span,
    presets,
    labels,
    format,
    onChange,
    onCommit,
  } = props
  const id = useId()
  const [ref, size] = useSize()
  const width = size?.width ?? 0
  const unit = size?.unit ?? 1
  const height = PLOT * unit
  const days = history.to - history.from + 1
  const left = ((span.from - history.from) * width) / days
  const right = ((span.to + 1 - history.from) * width) / days
  const grips = gripsOf(left, right, unit)
  const drag = useWindowDrag({ span, history, width, grips, onChange, onCommit })

  const choose = (next: DaySpan, goesOn = false) => {
    onChange(next)
    onCommit(next, goesOn)
  }
  /** What the last key moved, and when; null: something else has moved it since. */
  const keyed = useRef<{ part: BrushPart; at: number } | null>(null)
  const onKey = (part: BrushPart) => (event: KeyboardEvent) => {
    const next = keyWindow(span, part, event.key, event.shiftKey, history)
    if (!next) return
    event.preventDefault()
    const last = keyed.current?.part === part ? keyed.current.at : Number.NEGATIVE_INFINITY
    choose(next, event.repeat || event.timeStamp - last < oneMovementMs)
    keyed.current = { part, at: event.timeStamp }
  }
  const handle = (part: 'from' | 'to', x: number) => (
    <g
      className={styles.handle}
      role="slider"
      tabIndex={0}
      aria-label={labels[part]}
      aria-valuemin={part === 'from' ? history.from : span.from}
      aria-valuemax={part === 'from' ? span.to : history.to}
      aria-valuenow={span[part]}
      aria-valuetext={format.day(span[part])}
      onKeyDown={onKey(part)}
    >
      <rect
        className={styles.grip}
        x={x - (HANDLE.width / 2) * unit}
        y={height / 2 - (HANDLE.height / 2) * unit}
        width={HANDLE.width * unit}
        height={HANDLE.height * unit}
        rx={2 * unit}
      />
      <path
        className={styles.gripLines}
        d={`M${x - 1.2 * unit} ${height / 2 - 5 * unit}v${10 * unit}M${x + 1.2 * unit} ${height / 2 - 5 * unit}v${10 * unit}`}
      />
    </g>
  )
  return (
    <section className={styles.brush} aria-label={title}>
      <div className={styles.head}>
        <b className={styles.title}>{title}</b>
        <span className={styles.caption}>{caption}</span>
        <span className={styles.presets}>
          {presets.map((preset) => (
            <button
              key={preset.id}
              type="button"
              className={styles.preset}
              aria-pressed={preset.span.from === span.from && preset.span.to === span.to}
              onClick={() => {
                keyed.current = null
                choose(preset.span)
              }}
            >
              {preset.label}
            </button>
          ))}
          {props.actions}
        </span>
      </div>
      <div ref={ref} className={styles.stage} {...drag}>
        {size && width > 0 && (
          <svg className={styles.svg} width={width} height={height + 18 * unit}>
            <title>{`${title}, ${format.range(span)}`}</title>
            <Backdrop
              id={id}
              history={history}
              series={series}
              bands={bands}
              {...(corrections && { corrections })}
              format={format}
              width={width}
              height={height}
              unit={unit}
            />
            <clipPath id={`${id}-window`}>
              <rect x={left} width={right - left} height={height} />
            </clipPath>
            <use className={styles.present} href={`#${id}-area`} clipPath={`url(#${id}-window)`} />
            <BandNames history={history} bands={bands} width={width} unit={unit} />
            <rect
              className={styles.window}
              role="slider"
              tabIndex={0}
              aria-label={labels.window}
              aria-valuemin={history.from}
              aria-valuemax={history.to}
              aria-valuenow={span.from}
              aria-valuetext={format.range(span)}
              onKeyDown={onKey('window')}
              x={left}
              width={Math.max(right - left, 1)}
              height={height}
            />
            <rect
              className={styles.hold}
              x={grips.inner[0]}
              width={grips.inner[1] - grips.inner[0]}
              height={height}
            />
            {props.notes && (
              <NoteMarks
                box={{ left: 0, right: width, top: 6 * unit, bottom: height, width, height, unit }}
                span={history}
                notes={props.notes}
              />
            )}
            {handle('from', grips.from)}
            {handle('to', grips.to)}
          </svg>
        )}
      </div>
    </section>
  )
})
