import type { DaySpan } from '#src/charts/series.ts'
import { moveWindow } from './move-window.ts'

export interface Advance {
  /** From the last day back to the beginning. */
  loop: boolean
  /** The window keeps its first day and grows, in place of moving as it is. */
  grow: boolean
}

/** The window some days later; null: it was at the last day, and does not begin again, or there is no room to move in. */
export function advanceWindow(
  span: DaySpan,
  days: number,
  history: DaySpan,
  { loop, grow }: Advance,
): DaySpan | null {
  if (span.to >= history.to) {
    const again = beginAgain(span, history, grow)
    return loop && again.to < history.to ? again : null
  }
  if (grow) return { from: span.from, to: Math.min(history.to, span.to + days) }
  return moveWindow(span, 'window', days, history)
}

/** Where playing begins: where the window is, or at the beginning where it is at the end. */
export function firstWindow(span: DaySpan, history: DaySpan, grow: boolean): DaySpan {
  return span.to >= history.to ? beginAgain(span, history, grow) : span
}

function beginAgain(span: DaySpan, history: DaySpan, grow: boolean): DaySpan {
  if (grow) {
    const from = span.from < history.to ? span.from : history.from
    return { from, to: from }
  }
  return { from: history.from, to: history.from + Math.min(span.to - span.from, history.to - history.from) }
}
