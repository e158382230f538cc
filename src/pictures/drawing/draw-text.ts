import { colourOf } from './colour.ts'
import { familyOf, hasLatin } from './faces.ts'
import { linesOf } from './lines-of.ts'
import { type Box, make, type Pen, paint } from './pen.ts'

/** The rests of lines that find no room are cut, as the page does. */
const more = '…'

export interface Clip extends Box {
  /** What does not fit ends in dots. */
  ellipsis: boolean
}

/** The lines of a text as they stand on the page, each as text of its own: no other program needs to know where a line breaks. */
export function drawText(node: Text, style: CSSStyleDeclaration, clip: Clip, pen: Pen): SVGElement[] {
  const colour = colourOf(style.color)
  if (!colour) return []
  const size = Number.parseFloat(style.fontSize)
  const { ascent, descent } = metricsOf(style)
  const room = clip.ellipsis ? { right: clip.right, width: size * 0.9, text: more } : null
  return linesOf(node, room).flatMap(({ text, box }) => {
    const [middle, high] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    if (middle < clip.left || middle > clip.right || high < clip.top || high > clip.bottom) return []
    if (hasLatin(text)) pen.weights.add(Number(style.fontWeight))
    const share = (box.bottom - box.top) / (ascent + descent)
    const baseline = box.top + ascent * share - pen.origin.y
    const anchor = anchorOf(style)
    const x = { start: box.left, middle, end: box.right }[anchor] - pen.origin.x
    const line = make('text', {
      x,
      y: baseline,
      ...paint('fill', colour),
      ...typeOf(style),
      ...(anchor !== 'start' && { 'text-anchor': anchor }),
    })
    line.textContent = text
    return [line, ...underline(style, box, baseline, pen)]
  })
}

/** Where another face is wider or narrower, a figure in a column still ends where it should. */
function anchorOf({ textAlign, display }: CSSStyleDeclaration): 'start' | 'middle' | 'end' {
  if (display === 'inline' && textAlign === 'center') return 'start'
  if (textAlign === 'right' || textAlign === 'end') return 'end'
  return textAlign === 'center' ? 'middle' : 'start'
}

export function typeOf(style: CSSStyleDeclaration): Record<string, string> {
  const { fontWeight, fontStyle, letterSpacing, fontVariantNumeric } = style
  return {
    'font-family': familyOf(style.fontFamily),
    'font-size': style.fontSize,
    ...(fontWeight !== '400' && { 'font-weight': fontWeight }),
    ...(fontStyle === 'italic' && { 'font-style': fontStyle }),
    ...(Number.parseFloat(letterSpacing) > 0 && { 'letter-spacing': letterSpacing }),
    ...(fontVariantNumeric.includes('tabular') && { style: 'font-variant-numeric:tabular-nums' }),
  }
}

function underline(style: CSSStyleDeclaration, box: Box, baseline: number, pen: Pen): SVGElement[] {
  const colour = colourOf(style.textDecorationColor)
  if (!style.textDecorationLine.includes('underline') || !colour) return []
  const thick = Number.parseFloat(style.textDecorationThickness) || 1
  const y = baseline + (Number.parseFloat(style.textUnderlineOffset) || 2) + thick / 2
  return [
    make('line', {
      x1: box.left - pen.origin.x,
      y1: y,
      x2: box.right - pen.origin.x,
      y2: y,
      ...paint('stroke', colour),
      'stroke-width': thick,
      ...(style.textDecorationStyle === 'dashed' && { 'stroke-dasharray': `${thick * 2.5} ${thick * 1.7}` }),
    }),
  ]
}

const measured = new Map<string, { ascent: number; descent: number }>()
let context: CanvasRenderingContext2D | null = null

function metricsOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration) {
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
  const found = measured.get(font)
  if (found) return found
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return { ascent: 0.8, descent: 0.2 }
  context.font = font
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('0')
  measured.set(font, { ascent, descent })
  return { ascent, descent }
}
