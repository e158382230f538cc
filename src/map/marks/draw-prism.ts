import { type MapTokens, mix, type Rgb } from '../tokens.ts'

export interface PrismForm {
  /** Half the width, and the height of the tallest. */
  half: number
  tallest: number
  /** In how many classes heights and lit parts are drawn. */
  heights: number
  shares: number
}

/** A flat prism, in the units of the marks. */
export const PRISM: PrismForm = { half: 6, tallest: 24, heights: 8, shares: 8 }

/** Height class 1…8 of a building, by the square root so that a tower does not flatten the rest. */
export function heightClass(eligible: number, most: number, { heights } = PRISM): number {
  if (!(eligible > 0) || !(most > 0)) return 1
  return Math.max(1, Math.min(heights, Math.round(Math.sqrt(eligible / most) * heights)))
}

/** Lit class 0…8: none only when nothing has reopened, all only when everything has. */
export function shareClass(reopened: number, eligible: number, { shares } = PRISM): number {
  if (!(eligible > 0) || !(reopened > 0)) return 0
  if (reopened >= eligible) return shares
  return Math.max(1, Math.min(shares - 1, Math.round((reopened / eligible) * shares)))
}

export const prismIcon = (height: number, share: number) => `prism-${height}-${share}`

/** An upright prism whose foot is at the origin: the lit part is what has reopened. */
export function drawPrism(
  context: CanvasRenderingContext2D,
  heightOf: number,
  shareOf: number,
  tokens: MapTokens,
  form: PrismForm = PRISM,
) {
  const { half } = form
  const depth = half / 2
  const height = (form.tallest * heightOf) / form.heights
  const lit = (height * shareOf) / form.shares
  const halo = tokens.rgb['map-halo']
  const shade = (color: Rgb) => css(mix(color, halo, 0.62))
  const face = (from: number, to: number, left: string, right: string) => {
    if (to <= from) return
    for (const [side, color] of [
      [-half, left],
      [half, right],
    ] as const) {
      context.fillStyle = color
      fillPath(context, [
        [side, -from],
        [0, depth - from],
        [0, depth - to],
        [side, -to],
      ])
    }
  }
  context.fillStyle = `rgb(${halo.join(' ')} / 55%)`
  context.beginPath()
  context.ellipse(half * 0.2, depth * 0.4, half * 1.5, depth * 1.3, 0, 0, 7)
  context.fill()
  context.strokeStyle = tokens.css['map-halo']
  context.lineWidth = 2
  outline(context, [
    [-half, 0],
    [0, depth],
    [half, 0],
    [half, -height],
    [0, -height - depth],
    [-half, -height],
  ])
  face(0, lit, tokens.css['prism-lit'], shade(tokens.rgb['prism-lit']))
  face(lit, height, tokens.css['prism-dark'], tokens.css['prism-side'])
  context.fillStyle = shareOf === form.shares ? tokens.css['prism-lit'] : tokens.css['prism-dark']
  const top: [number, number][] = [
    [0, -height - depth],
    [half, -height],
    [0, depth - height],
    [-half, -height],
  ]
  fillPath(context, top)
  context.strokeStyle = tokens.css['prism-lit']
  context.lineWidth = 0.8
  outline(context, top)
}

function trace(context: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]) {
  context.beginPath()
  for (const [x, y] of points) context.lineTo(x, y)
  context.closePath()
}

function fillPath(context: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]) {
  trace(context, points)
  context.fill()
}

function outline(context: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]) {
  trace(context, points)
  context.stroke()
}

const css = (color: Rgb) => `rgb(${color.join(' ')})`
