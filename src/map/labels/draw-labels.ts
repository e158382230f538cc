import type { MapTokens } from '../tokens.ts'
import type { Line, Placed } from './label.ts'
import { LEADING, linesOf, type Measure, sizeOf } from './measure.ts'

interface Look {
  tokens: MapTokens
  unit: number
  measure: Measure
}

/** Draws placed labels; the context is in CSS pixels. */
export function drawLabels(context: CanvasRenderingContext2D, placed: readonly Placed[], look: Look) {
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const one of placed) drawLabel(context, one, look)
}

function drawLabel(context: CanvasRenderingContext2D, { label, x, y, more }: Placed, look: Look) {
  const { unit } = look
  const { height } = sizeOf(label, false, unit, look.measure)
  let top = y - height / 2
  context.textAlign = label.anchor === 'right' ? 'left' : 'center'
  for (const line of linesOf(label, more)) {
    const leading = line.size * LEADING * unit
    drawLine(context, line, x, top + leading / 2, line.color ?? label.color, label.halo, look)
    top += leading
  }
}

function drawLine(
  context: CanvasRenderingContext2D,
  line: Line,
  x: number,
  y: number,
  color: string,
  halo: string | null,
  { tokens, unit }: Look,
) {
  context.font = `${line.weight} ${line.size * unit}px ${tokens.font}`
  context.letterSpacing = `${(line.spacing ?? 0) * unit}px`
  if (halo) {
    context.strokeStyle = halo
    context.lineWidth = (line.size > 13 ? 3.6 : 3) * unit
    context.strokeText(line.text, x, y)
  }
  context.fillStyle = color
  context.fillText(line.text, x, y)
}
