import type { DaySpan } from '#src/charts/series.ts'

/** What of the window moves: an edge, or all of it. */
export type BrushPart = 'from' | 'to' | 'window'

/** The window with a part moved by whole days, kept inside the history and at least one day long; a moved window keeps its length. */
export function moveWindow(span: DaySpan, part: BrushPart, days: number, history: DaySpan): DaySpan {
  const clamp = (day: number, least: number, most: number) => Math.min(most, Math.max(least, day))
  if (part === 'from') return { from: clamp(span.from + days, history.from, span.to), to: span.to }
  if (part === 'to') return { from: span.from, to: clamp(span.to + days, span.from, history.to) }
  const length = Math.min(span.to - span.from, history.to - history.from)
  const from = clamp(span.from + days, history.from, history.to - length)
  return { from, to: from + length }
}

/** Where a key takes a part, by a day or a week; null: the key means nothing here. */
export function keyWindow(
  span: DaySpan,
  part: BrushPart,
  key: string,
  shift: boolean,
  history: DaySpan,
): DaySpan | null {
  const far = history.to - history.from + 1
  const days: Record<string, number> = {
    ArrowLeft: shift ? -7 : -1,
    ArrowDown: shift ? -7 : -1,
    ArrowRight: shift ? 7 : 1,
    ArrowUp: shift ? 7 : 1,
    PageUp: 7,
    PageDown: -7,
    Home: -far,
    End: far,
  }
  const by = days[key]
  return by === undefined ? null : moveWindow(span, part, by, history)
}
