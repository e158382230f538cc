import { useEffect, useRef, useState } from 'react'
import type { MapSelecting } from '../types.ts'
import { shapeInView } from './drawn-shape.ts'
import type { SelectView } from './select-view.ts'

/**
 * What the map shows, as a selection that follows it on every way, until it is ended or something else is selected. What is told may come
 * back as what is selected a little later.
 */
export function useFollowedView(
  view: SelectView,
  selecting: MapSelecting,
): { follows: boolean; begin: () => void; end: () => void } {
  const [follows, setFollows] = useState(false)
  const latest = useRef(selecting)
  latest.current = selecting
  const told = useRef({ last: '', awaited: new Set<string>() })
  const selected = JSON.stringify(selecting.shapes)

  const tell = (again: boolean) => {
    const shape = shapeInView(view)
    const done = !view.isMoving()
    const now = JSON.stringify([shape])
    const { last, awaited } = told.current
    if (again && last === `${done} ${now}`) return
    told.current.last = `${done} ${now}`
    awaited.add(now)
    latest.current.onDraw(shape, { done, more: false, again })
  }
  const moved = useRef(tell)
  moved.current = tell

  useEffect(() => (follows ? view.watch(() => moved.current(true)) : undefined), [view, follows])
  useEffect(() => {
    const { last, awaited } = told.current
    if (!follows) return
    if (!awaited.has(selected)) setFollows(false)
    else if (last.endsWith(` ${selected}`)) told.current.awaited = new Set([selected])
  }, [follows, selected])

  return {
    follows,
    begin: () => {
      told.current = { last: '', awaited: new Set([selected]) }
      setFollows(true)
      tell(false)
    },
    end: () => {
      setFollows(false)
      selecting.onDraw(null, { done: true, more: false, again: true })
    },
  }
}
