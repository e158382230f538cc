import type { Shape } from '#src/contract/desk/selection.ts'
import type { MapSelecting } from '../types.ts'
import css from './Selecting.module.css'
import type { SelectView } from './select-view.ts'
import { ringOf } from './shape-ring.ts'

/** The lines round what is selected by shapes; a circle says its radius. */
export function ShapeLines({ view, selecting }: { view: SelectView; selecting: MapSelecting }) {
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
  view: SelectView
  metres: (radius: number) => string
}

function ShapeLine({ shape, view, metres }: Props) {
  const points = ringOf(shape).map((point) => {
    const { x, y } = view.project(point)
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10] as const
  })
  const d = `M${points.map((point) => point.join(' ')).join('L')}Z`
  const [right] = points
  return (
    <g>
      <path className={css.halo} d={d} />
      <path className={css.line} d={d} />
      {shape.kind === 'circle' && right && (
        <text className={css.radius} x={right[0]} y={right[1]} dx="0.5em" dy="0.35em">
          {metres(shape.radiusM)}
        </text>
      )}
    </g>
  )
}
