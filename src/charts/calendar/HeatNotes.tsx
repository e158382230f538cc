import { memo } from 'react'
import styles from '#src/charts/frame/frame.module.css'
import type { Band, DaySpan, NoteMark } from '#src/charts/series.ts'
import { mondayOf, weekdayOf } from '#src/domain/days.ts'
import { type CalendarBox, cellOf } from './calendar-box.ts'

interface HeatNotesProps {
  calendar: CalendarBox
  span: DaySpan
  unit: number
  notes: readonly NoteMark[]
}

/** A folded corner on each day that has a note. */
export const HeatNotes = memo(function HeatNotes({ calendar, span, unit, notes }: HeatNotesProps) {
  const days = new Set<number>()
  for (const { from, to } of notes)
    for (let day = Math.max(from, span.from); day <= Math.min(to, span.to); day++) days.add(day)
  if (days.size === 0) return null
  const fold = Math.min(6 * unit, calendar.width, calendar.height)
  const corner = (day: number) => {
    const { x, y } = cellOf(calendar, day)
    return `M${x + calendar.width} ${y}v${fold}l${-fold} ${-fold}z`
  }
  return (
    <g className={styles.notes} data-notes={days.size}>
      <path className={styles.noteFlag} d={[...days].map(corner).join('')} />
    </g>
  )
})

/** Response levels as a line above the weeks in which they were in force. */
export function HeatBands({
  calendar,
  span,
  unit,
  bands,
}: Omit<HeatNotesProps, 'notes'> & { bands: readonly Band[] }) {
  const x = (day: number) =>
    calendar.left + ((mondayOf(day) - calendar.monday) / 7 + weekdayOf(day) / 7) * calendar.width
  return bands.map(({ level, from, to, label }) => {
    const [first, last] = [Math.max(from, span.from), Math.min(to, span.to)]
    if (last < first || level === 4) return null
    const [left, right] = [x(first), x(last) + calendar.width / 7]
    return (
      <rect
        key={`${level}-${from}`}
        data-band={level}
        x={left}
        y={calendar.top - 4 * unit}
        width={right - left}
        height={3 * unit}
        fill={`var(--band-${level})`}
      >
        <title>{label}</title>
      </rect>
    )
  })
}
