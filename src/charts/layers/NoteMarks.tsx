import { memo } from 'react'
import styles from '#src/charts/frame/frame.module.css'
import { dayX, type PlotBox } from '#src/charts/plot/plot-box.ts'
import type { DaySpan, NoteMark } from '#src/charts/series.ts'

interface NoteMarksProps {
  box: Pick<PlotBox, 'left' | 'right' | 'top' | 'unit'> & { width: number; height: number; bottom: number }
  span: DaySpan
  notes: readonly NoteMark[]
}

/** A flag above the plot where a note begins, and a line over its days; it lies over the drawing, so that notes redraw nothing else. */
export const NoteMarks = memo(function NoteMarks({ box, span, notes }: NoteMarksProps) {
  const { unit, top } = box
  const shown = notes.filter(({ from, to }) => to >= span.from && from <= span.to)
  if (shown.length === 0) return null
  return (
    <g className={styles.notes} data-notes={shown.length}>
      {shown.map(({ id, from, to }) => {
        const first = dayX(box, span, Math.max(from, span.from))
        const last = dayX(box, span, Math.min(to, span.to))
        return (
          <g key={id}>
            {last > first && <path d={`M${first} ${top}H${last}`} />}
            <path
              className={styles.noteFlag}
              d={`M${first} ${top + 5 * unit}V${top - 5 * unit}H${first + 6 * unit}L${first + 4 * unit} ${top - 2.5 * unit}L${first + 6 * unit} ${top}H${first}Z`}
            />
          </g>
        )
      })}
    </g>
  )
})

/** The words of the notes on a day, one after the other; empty: there are none. */
export function notesOn(notes: readonly NoteMark[] | undefined, day: number): string {
  return (notes ?? [])
    .filter(({ from, to }) => from <= day && day <= to)
    .map(({ label }) => label)
    .join('; ')
}
