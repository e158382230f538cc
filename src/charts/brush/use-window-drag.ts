import { type PointerEvent, useEffect, useRef } from 'react'
import type { DaySpan } from '#src/charts/series.ts'
import { type Grips, partAt } from './grips.ts'
import { type BrushPart, moveWindow } from './move-window.ts'

interface Drag {
  part: BrushPart
  x: number
  start: DaySpan
  latest: DaySpan
}

interface WindowDragOptions {
  span: DaySpan
  history: DaySpan
  /** Width of the history in pixels. */
  width: number
  grips: Grips
  onChange: (span: DaySpan) => void
  onCommit: (span: DaySpan, goesOn: boolean) => void
}

const same = (a: DaySpan, b: DaySpan) => a.from === b.from && a.to === b.to

/** Pointer handlers that drag or resize the window: `onChange` at most once a frame while it moves, `onCommit` when it is let go. */
export function useWindowDrag({ span, history, width, grips, onChange, onCommit }: WindowDragOptions) {
  const drag = useRef<Drag | null>(null)
  const frame = useRef(0)
  const perDay = width / (history.to - history.from + 1)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  const takeHold = (x: number): Drag => {
    const part = partAt(x, grips)
    if (part) return { part, x, start: span, latest: span }
    const middle = Math.round(x / perDay + history.from - (span.from + span.to + 1) / 2)
    const jumped = moveWindow(span, 'window', middle, history)
    return { part: 'window', x, start: jumped, latest: jumped }
  }
  const tell = (next: DaySpan) => {
    if (!drag.current || same(next, drag.current.latest)) return
    drag.current.latest = next
    if (frame.current) return
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      if (drag.current) onChange(drag.current.latest)
    })
  }
  const end = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current
    if (!held) return
    drag.current = null
    cancelAnimationFrame(frame.current)
    frame.current = 0
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      event.currentTarget.releasePointerCapture(event.pointerId)
    onChange(held.latest)
    onCommit(held.latest, false)
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const x = event.clientX - event.currentTarget.getBoundingClientRect().left
      drag.current = takeHold(x)
      if (!same(drag.current.latest, span)) onChange(drag.current.latest)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = drag.current
      if (!held) return
      const x = event.clientX - event.currentTarget.getBoundingClientRect().left
      tell(moveWindow(held.start, held.part, Math.round((x - held.x) / perDay), history))
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}
