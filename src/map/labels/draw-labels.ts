import type { Pen } from '../picture/pen.ts'
import type { MapTokens } from '../tokens.ts'
import type { Line, Placed } from './label.ts'
import { LEADING, linesOf, type Measure, sizeOf } from './measure.ts'

interface Look {
  tokens: MapTokens
  unit: number
  measure: Measure
}

/** Draws placed labels; the context is in CSS pixels. */
export function drawLabels(context: Pen, placed: readonly Placed[], look: Look) {
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const one of placed) drawLabel(context, one, look)
}

function drawLabel(context: Pen, { label, x, y, more }: Placed, look: Look) {
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
  context: Pen,
  line: Line,
  x: number,
  y: number,
  color: string,
  halo: string | null,
  { tokens, unit, measure }: Look,
) {
  if (line.tail) {
    drawWithTail(context, line, line.tail, x, y, color, halo, { tokens, unit, measure })
    return
  }
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

/** A figure and its smaller unit, on one base line and centred together. */
function drawWithTail(
  context: Pen,
  { tail: _, ...line }: Line,
  tail: NonNullable<Line['tail']>,
  x: number,
  y: number,
  color: string,
  halo: string | null,
  look: Look,
) {
  const { unit, measure } = look
  const end: Line = { ...line, ...tail }
  const [own, rest] = [measure(line) * unit, measure(end) * unit]
  const aligned = context.textAlign
  const left = aligned === 'center' ? x - (own + rest) / 2 : x
  context.textAlign = 'left'
  drawLine(context, line, left, y, color, halo, look)
  // Both stand on one base line: figures are about 0.72 of their size high.
  drawLine(context, end, left + own, y + (line.size - tail.size) * 0.36 * unit, color, halo, look)
  context.textAlign = aligned
}
