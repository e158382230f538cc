import type { MarkShape } from '#src/contract/catalog.ts'
import { pathOf } from '../picture/path-of.ts'
import type { Pen } from '../picture/pen.ts'
import type { MapTokens } from '../tokens.ts'
import type { AlarmLevel } from '../types.ts'
import { MARKS, type MarkPart, partsOf } from './shapes.ts'

interface Style {
  flagged?: boolean
  /** Hollow, in the colour of the level. */
  alarm?: AlarmLevel
  /** Instead of the kind's own colour. */
  color?: string
  halo?: boolean
}

/** Draws a mark round the origin of a canvas in the units of its drawing (a box of 24). */
export function drawMark(context: Pen, shape: MarkShape, tokens: MapTokens, style: Style = {}) {
  const parts = partsOf(shape, style.flagged)
  const own = style.color ?? tokens.css[style.alarm ? (`alarm-${style.alarm}` as const) : MARKS[shape].color]
  context.lineJoin = 'miter'
  context.lineCap = 'butt'
  if (style.halo !== false) for (const part of parts) drawHalo(context, part, tokens.css['map-halo'])
  for (const part of parts) {
    const path = pathOf(part.d)
    const color = part.tone && !style.alarm && !style.color ? tokens.css[part.tone] : own
    if (part.paint === 'stroke') {
      context.strokeStyle = color
      context.lineWidth = part.width ?? 2
      context.stroke(path)
    } else if (style.alarm) {
      context.fillStyle = tokens.css['map-halo']
      context.fill(path)
      context.strokeStyle = color
      context.lineWidth = 2.2
      context.stroke(path)
    } else {
      context.fillStyle = color
      context.fill(path)
    }
  }
}

function drawHalo(context: Pen, part: MarkPart, color: string) {
  const path = pathOf(part.d)
  context.strokeStyle = color
  context.lineWidth = (part.paint === 'stroke' ? (part.width ?? 2) : 0) + 2.6
  context.stroke(path)
  // A closed outline holds its ground, so that a square on a dark class does not turn into a grid.
  if (part.paint === 'stroke') {
    context.fillStyle = color
    context.fill(path)
  }
}
