import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef } from 'react'
import type { MapSelecting } from '../types.ts'
import { drawnShape, type Tool } from './drawn-shape.ts'
import { type Cursor, keyWay, moveCursor } from './key-way.ts'
import css from './Selecting.module.css'
import type { SelectView } from './select-view.ts'

type Point = [lon: number, lat: number]

interface SheetProps {
  tool: Tool
  view: SelectView
  selecting: MapSelecting
  onEnd: () => void
}

/** Lies over the map while a shape is drawn, with the pointer or with keys. */
export function Sheet({ tool, view, selecting, onEnd }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const way = useRef<Point[]>([])
  const cursor = useRef<Cursor | null>(null)
  const frame = useRef(0)
  const howTo = useId()
  useEffect(() => {
    sheet.current?.focus()
    return () => cancelAnimationFrame(frame.current)
  }, [])

  const at = (event: PointerEvent): Point => {
    const box = event.currentTarget.getBoundingClientRect()
    return view.unproject(event.clientX - box.left, event.clientY - box.top)
  }
  const draw = (done: boolean, more: boolean) => {
    cancelAnimationFrame(frame.current)
    const tell = () => selecting.onDraw(drawnShape(tool, way.current), { done, more })
    if (done) tell()
    else frame.current = requestAnimationFrame(tell)
  }
  const moved = (event: PointerEvent) => {
    if (way.current.length === 0 || cursor.current) return
    if (tool === 'lasso') way.current.push(at(event))
    else way.current[1] = at(event)
    draw(false, isMore(event))
  }
  const end = (event: PointerEvent) => {
    if (way.current.length === 0 || cursor.current) return
    draw(true, isMore(event))
    onEnd()
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      cancelAnimationFrame(frame.current)
      if (way.current.length > 0) selecting.onDraw(null, { done: true, more: false })
      onEnd()
    } else if (event.key === 'Enter') {
      draw(true, event.ctrlKey || event.metaKey)
      onEnd()
    } else {
      const next = moveCursor(cursor.current, tool, event, view.size())
      if (!next) return
      cursor.current = next
      way.current = keyWay(tool, next).map(([x, y]) => view.unproject(x, y))
      draw(false, false)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={sheet}
      className={css.sheet}
      role="application"
      aria-label={selecting.words[tool]}
      aria-describedby={howTo}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on, with keys too
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        cursor.current = null
        way.current = [at(event)]
      }}
      onPointerMove={moved}
      onPointerUp={end}
      onKeyDown={pressed}
    >
      <p id={howTo} className={css.howTo}>
        {selecting.words.howTo[tool]}
      </p>
    </div>
  )
}

function isMore({ ctrlKey, metaKey, shiftKey }: PointerEvent): boolean {
  return ctrlKey || metaKey || shiftKey
}
