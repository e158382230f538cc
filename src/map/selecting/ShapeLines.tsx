import { useRef } from 'react'
import type { Shape } from '#src/contract/desk/selection.ts'
import type { Point } from '../labels/nudge.ts'
import type { MapSelecting } from '../types.ts'
import { besideRing } from './beside-ring.ts'
import css from './Selecting.module.css'
import type { WordsView } from './select-view.ts'
import { ringOf } from './shape-ring.ts'

/** The lines round what is selected by shapes; a circle says its radius. */
export function ShapeLines({ view, selecting }: { view: WordsView; selecting: MapSelecting }) {
  return (
    <svg className={css.lines} aria-hidden="true">
      {selecting.shapes.map((shape) => (
        <ShapeLine key={JSON.stringify(shape)} shape={shape} view={view} metres={selecting.words.metres} />
      ))}
      {selecting.points.map((point) => (
        <Ring key={point.join()} {...view.project(point)} />
      ))}
    </svg>
  )
}

function Ring({ x, y }: { x: number; y: number }) {
  return (
    <g>
      <circle className={css.halo} cx={x} cy={y} r="0.75rem" />
      <circle className={css.line} cx={x} cy={y} r="0.75rem" />
    </g>
  )
}

interface Props {
  shape: Shape
  view: WordsView
  metres: (radius: number) => string
}

function ShapeLine({ shape, view, metres }: Props) {
  const points = ringOf(shape).map((point) => {
    const { x, y } = view.project(point)
    return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
  })
  const d = `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`
  return (
    <g>
      <path className={css.halo} d={d} />
      <path className={css.line} d={d} />
      {shape.kind === 'circle' && <Radius words={metres(shape.radiusM)} ring={points} view={view} />}
    </g>
  )
}

function Radius({ words, ring, view }: { words: string; ring: readonly Point[]; view: WordsView }) {
  const last = useRef(0)
  const { pixels } = view
  const size = { width: view.widthOf({ text: words, size: 13, weight: 600 }), height: 18 * pixels }
  const place = besideRing(ring, size, {
    room: view.size(),
    taken: view.taken(),
    gap: 6 * pixels,
    before: last.current,
  })
  last.current = place.at
  return (
    <text
      className={css.radius}
      x={(place.box.left + place.box.right) / 2}
      y={(place.box.top + place.box.bottom) / 2}
    >
      {words}
    </text>
  )
}
