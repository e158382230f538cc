import styles from '#src/charts/frame/frame.module.css'
import type { ChartFormat } from '#src/charts/labels.ts'
import { dayTicks } from '#src/charts/plot/day-ticks.ts'
import type { PlotBox } from '#src/charts/plot/plot-box.ts'
import { type DaySeries, type DaySpan, valueOn } from '#src/charts/series.ts'
import { type CalendarBox, cellOf } from './calendar-box.ts'

interface HeatWordsProps {
  box: PlotBox
  calendar: CalendarBox
  span: DaySpan
  series: DaySeries
  format: ChartFormat
  weekdays: readonly string[]
  /** The ramp colour 1…7 under a number. */
  rampOf: (value: number) => number
}

/** Room that a cell needs before its number is written into it, in design pixels. */
const written = { width: 30, height: 13 }

/** Days of the week, dates below, and the numbers themselves where a cell has room. */
export function HeatWords({ box, calendar, span, series, format, weekdays, rampOf }: HeatWordsProps) {
  const { unit } = box
  const { left, top, width, height, weeks } = calendar
  const every = height >= 12 * unit ? 1 : 2
  const cellWords: { day: number; text: string; ramp: number }[] = []
  if (width >= written.width * unit && height >= written.height * unit)
    for (let day = span.from; day <= span.to; day++) {
      const value = valueOn(series, day)
      if (!Number.isNaN(value)) cellWords.push({ day, text: format.axis(value), ramp: rampOf(value) })
    }
  const weekSpan = { from: calendar.monday, to: calendar.monday + weeks * 7 - 1 }
  return (
    <>
      {weekdays.map(
        (name, row) =>
          row % every === 0 && (
            <text key={name} x={left - 5 * unit} y={top + (row + 0.5) * height + 4 * unit} textAnchor="end">
              {name}
            </text>
          ),
      )}
      {dayTicks(weekSpan, (width * weeks) / unit, 46)
        .filter(({ day }) => day >= span.from && day <= span.to)
        .map(({ day, kind }) => (
          <text key={day} x={cellOf(calendar, day).x} y={box.bottom + 14.2 * unit}>
            {kind === 'day' ? format.shortDay(day) : format.month(day, kind === 'year-month')}
          </text>
        ))}
      {cellWords.map(({ day, text, ramp }) => {
        const { x, y } = cellOf(calendar, day)
        return (
          <text
            key={day}
            className={styles.onCell}
            data-ramp={ramp}
            x={x + width / 2}
            y={y + height / 2 + 4 * unit}
          >
            {text}
          </text>
        )
      })}
    </>
  )
}
