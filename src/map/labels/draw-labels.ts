import { type Atlas, iconName } from '../marks/atlas.ts'
import type { MapTokens } from '../tokens.ts'
import type { Line, Placed } from './label.ts'
import { CHIP, chipRows, chipWidth, LEADING, type Measure, rowWidth, sizeOf } from './measure.ts'

interface Look {
  tokens: MapTokens
  atlas: Atlas
  unit: number
  measure: Measure
}

/** Draws placed labels; the context is in CSS pixels. */
export function drawLabels(context: CanvasRenderingContext2D, placed: readonly Placed[], look: Look) {
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const one of placed) drawLabel(context, one, look)
}

function drawLabel(context: CanvasRenderingContext2D, { label, x, y, chips }: Placed, look: Look) {
  const { unit } = look
  const { height } = sizeOf(label, false, unit, look.measure)
  let top = y - height / 2
  context.textAlign = label.anchor === 'right' ? 'left' : 'center'
  for (const line of label.lines) {
    const leading = line.size * LEADING * unit
    drawLine(context, line, x, top + leading / 2, label.color, label.halo, look)
    top += leading
  }
  if (!chips) return
  for (const row of chipRows(label.chips)) {
    let left = x - (rowWidth(row, look.measure) * unit) / 2
    for (const chip of row) {
      const width = chipWidth(chip, look.measure) * unit
      drawChip(context, chip, left, top + CHIP.apart * unit, width, look)
      left += width + CHIP.apart * unit
    }
    top += (CHIP.height + CHIP.apart) * unit
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
    context.lineWidth = 3 * unit
    context.strokeText(line.text, x, y)
  }
  context.fillStyle = color
  context.fillText(line.text, x, y)
}

function drawChip(
  context: CanvasRenderingContext2D,
  chip: Placed['label']['chips'][number],
  left: number,
  top: number,
  width: number,
  { tokens, atlas, unit }: Look,
) {
  const height = CHIP.height * unit
  context.beginPath()
  context.roundRect(left, top, width, height, 3 * unit)
  context.fillStyle = tokens.css['bg-panel']
  context.globalAlpha = 0.88
  context.fill()
  context.globalAlpha = 1
  const frame = atlas.mapping[iconName(chip.mark)]
  const side = CHIP.mark * unit
  if (frame) {
    const at = left + CHIP.pad * unit - 1
    context.drawImage(
      atlas.image,
      frame.x,
      frame.y,
      frame.width,
      frame.height,
      at,
      top + (height - side) / 2,
      side,
      side,
    )
  }
  context.textAlign = 'left'
  context.letterSpacing = '0px'
  context.font = `600 ${CHIP.size * unit}px ${tokens.font}`
  context.fillStyle = tokens.css.ink
  context.fillText(chip.text, left + (CHIP.pad + CHIP.mark + CHIP.gap) * unit, top + height / 2 + 0.5)
}
