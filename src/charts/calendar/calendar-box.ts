import type { PlotBox } from '#src/charts/plot/plot-box.ts'
import type { DaySpan } from '#src/charts/series.ts'
import { mondayOf, weekdayOf } from '#src/domain/days.ts'

/** Weeks from left to right, Monday to Sunday down. */
export interface CalendarBox {
  /** Left edge of the first week, top of its Monday. */
  left: number
  top: number
  width: number
  height: number
  /** Monday of the first week. */
  monday: number
  weeks: number
}

/** A cell is at most this many times as wide as high. */
const widest = 2.4

/** The calendar takes the room that the numbers' end labels have on other charts too. */
export function calendarBox(box: PlotBox, span: DaySpan): CalendarBox {
  const monday = mondayOf(span.from)
  const weeks = (mondayOf(span.to) - monday) / 7 + 1
  const height = (box.bottom - box.top) / 7
  const width = Math.min((box.width - box.left - 4 * box.unit) / weeks, height * widest)
  return { left: box.left, top: box.top, width, height, monday, weeks }
}

export function cellOf(calendar: CalendarBox, day: number): { x: number; y: number } {
  return {
    x: calendar.left + Math.floor((day - calendar.monday) / 7) * calendar.width,
    y: calendar.top + weekdayOf(day) * calendar.height,
  }
}

/** The day under a point, the nearest one of the span. */
export function dayOfCell(calendar: CalendarBox, span: DaySpan, x: number, y: number): number {
  const week = Math.floor((x - calendar.left) / calendar.width)
  const weekday = Math.min(6, Math.max(0, Math.floor((y - calendar.top) / calendar.height)))
  return Math.min(span.to, Math.max(span.from, calendar.monday + week * 7 + weekday))
}
