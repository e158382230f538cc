import { useEffect, useReducer, useRef, useState } from 'react'
import type { MapSelecting } from '../types.ts'
import type { Tool } from './drawn-shape.ts'
import css from './Selecting.module.css'
import { SelectTools } from './SelectTools.tsx'
import { ShapeLines } from './ShapeLines.tsx'
import { Sheet } from './Sheet.tsx'
import type { WordsView } from './select-view.ts'
import { useFollowedView } from './use-followed-view.ts'

/** Selection on the map: its shapes, drawn above everything that has a place on the ground, and the tools that make them. */
export function Selecting({ view, selecting }: { view: WordsView; selecting: MapSelecting }) {
  const [tool, setTool] = useState<Tool | null>(null)
  const [, turn] = useReducer((count: number) => count + 1, 0)
  const { follows, begin, end } = useFollowedView(view, selecting)
  const tools = useRef<HTMLDivElement>(null)
  const moves = selecting.shapes.length > 0 || selecting.points.length > 0
  useEffect(() => (moves ? view.watch(turn) : undefined), [view, moves])
  const leave = () => {
    tools.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
    setTool(null)
  }
  return (
    <>
      {!follows && <ShapeLines view={view} selecting={selecting} />}
      {tool && <Sheet key={tool} tool={tool} view={view} selecting={selecting} onEnd={leave} />}
      <div ref={tools} className={css.tools} role="toolbar" aria-label={selecting.words.tools}>
        <SelectTools
          words={selecting.words}
          tool={tool}
          onTool={(one) => setTool(one === tool ? null : one)}
          follows={follows}
          onInView={follows ? end : begin}
        />
      </div>
    </>
  )
}
