import { pathOf } from '../picture/path-of.ts'
import type { Pen } from '../picture/pen.ts'
import type { MapTokens } from '../tokens.ts'
import type { AlarmLevel } from '../types.ts'

interface Part {
  d: string
  paint: 'fill' | 'stroke'
  /** In the ground's colour: what is cut out of the shape. */
  cut?: boolean
  width?: number
}

/** The glyph of each level round 0,0 with a radius of 1: told apart by shape before colour. */
const GLYPHS: Record<AlarmLevel, readonly Part[]> = {
  critical: [
    { d: 'M-.42 -1H.42L1 -.42V.42L.42 1H-.42L-1 .42V-.42Z', paint: 'fill' },
    { d: 'M0 -.5V.12M0 .34V.54', paint: 'stroke', width: 0.26, cut: true },
  ],
  serious: [
    { d: 'M0 -1L1.08 .88H-1.08Z', paint: 'fill' },
    { d: 'M0 -.36V.28M0 .46V.66', paint: 'stroke', width: 0.24, cut: true },
  ],
  warning: [
    { d: 'M0 -1.05L1.05 0L0 1.05L-1.05 0Z', paint: 'stroke', width: 0.28 },
    { d: 'M-.22 0a.22 .22 0 1 0 .44 0a.22 .22 0 1 0 -.44 0Z', paint: 'fill' },
  ],
  notice: [{ d: 'M-.85 0a.85 .85 0 1 0 1.7 0a.85 .85 0 1 0 -1.7 0Z', paint: 'stroke', width: 0.26 }],
}

export function drawLevelGlyph(
  context: Pen,
  level: AlarmLevel,
  at: { x: number; y: number },
  radius: number,
  { css }: MapTokens,
) {
  context.save()
  context.translate(at.x, at.y)
  context.scale(radius, radius)
  for (const { d, paint, cut, width = 0 } of GLYPHS[level]) {
    const path = pathOf(d)
    const color = cut ? css.bg : css[`alarm-${level}`]
    context.fillStyle = color
    context.strokeStyle = color
    context.lineWidth = width
    if (paint === 'fill') context.fill(path)
    else context.stroke(path)
  }
  context.restore()
}
