import { colourOf } from './colour.ts'
import { hatchesOf } from './hatch.ts'
import { type Box, make, type Pen, paint } from './pen.ts'

const sides = ['top', 'right', 'bottom', 'left'] as const

/** The ground and the borders of an element, behind what is in it. */
export function drawBox(style: CSSStyleDeclaration, box: Box, pen: Pen): SVGElement[] {
  const width = box.right - box.left
  const height = box.bottom - box.top
  if (width <= 0 || height <= 0) return []
  const place = { x: box.left - pen.origin.x, y: box.top - pen.origin.y, width, height }
  const rx = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, width / 2, height / 2)
  const round: Record<string, number> = rx > 0 ? { rx } : {}
  const ground = colourOf(style.backgroundColor)
  return [
    ...(ground ? [make('rect', { ...place, ...round, ...paint('fill', ground) })] : []),
    ...hatchesOf(style, place, pen).map((fill) => make('rect', { ...place, ...round, fill })),
    ...sides.flatMap((side) => drawSide(style, side, place)),
  ]
}

function drawSide(
  style: CSSStyleDeclaration,
  side: (typeof sides)[number],
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): SVGElement[] {
  const thick = Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0
  const kind = style.getPropertyValue(`border-${side}-style`)
  const colour = colourOf(style.getPropertyValue(`border-${side}-color`))
  if (thick <= 0 || kind === 'none' || kind === 'hidden' || !colour) return []
  const half = thick / 2
  const [x1, y1, x2, y2] = {
    top: [x, y + half, x + width, y + half],
    bottom: [x, y + height - half, x + width, y + height - half],
    left: [x + half, y, x + half, y + height],
    right: [x + width - half, y, x + width - half, y + height],
  }[side] as [number, number, number, number]
  const dash = { dashed: `${thick * 3} ${thick * 2}`, dotted: `${thick} ${thick}` }[kind]
  return [
    make('line', {
      x1,
      y1,
      x2,
      y2,
      ...paint('stroke', colour),
      'stroke-width': thick,
      ...(dash && { 'stroke-dasharray': dash }),
    }),
  ]
}
