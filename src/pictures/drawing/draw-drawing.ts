import { colourOf } from './colour.ts'
import { typeOf } from './draw-text.ts'
import { hasLatin } from './faces.ts'
import { make, type Pen, paint } from './pen.ts'
import { steadyStroke } from './steady-stroke.ts'

const groups = new Set(['g', 'svg', 'defs', 'clipPath', 'pattern', 'a', 'symbol', 'linearGradient', 'mask'])
const shape =
  /^(d|x|y|x1|y1|x2|y2|dx|dy|cx|cy|r|rx|ry|width|height|points|transform|viewBox|preserveAspectRatio|pattern.*|clipPathUnits|gradient.*|offset|fill-rule|clip-rule)$/
const xmlSpace = 'http://www.w3.org/XML/1998/namespace'
const reference = /url\(["']?#([^"')]+)["']?\)/

/** Names of the page, by those they have in the picture. */
type Names = Map<string, string>

/** A drawing of the page where it stands there, with what its style sheets say written on each part of it. */
export async function drawDrawing(svg: SVGSVGElement, pen: Pen): Promise<SVGElement> {
  const { left, top, width, height } = svg.getBoundingClientRect()
  const [x, y] = [left - pen.origin.x, top - pen.origin.y]
  const names: Names = new Map()
  const viewBox = svg.getAttribute('viewBox')
  const held = viewBox
    ? make('svg', { x, y, width, height, viewBox, overflow: getComputedStyle(svg).overflow })
    : make('g', { transform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})` })
  const ratio = svg.getAttribute('preserveAspectRatio')
  if (viewBox && ratio) held.setAttribute('preserveAspectRatio', ratio)
  for (const child of svg.children) await drawPart(child, held, names, pen)
  return held
}

async function drawPart(part: Element, into: SVGElement, names: Names, pen: Pen): Promise<void> {
  await pen.turns()
  const name = part.localName
  const style = getComputedStyle(part)
  if (style.display === 'none' && !groups.has(name)) return
  if (style.visibility === 'hidden' || name === 'title' || name === 'foreignObject') return
  const drawn = make(name, {})
  for (const { name: key, value } of part.attributes) if (shape.test(key)) drawn.setAttribute(key, value)
  if (name === 'text') drawn.setAttributeNS(xmlSpace, 'xml:space', 'preserve')
  if (part.id) drawn.setAttribute('id', nameOf(part.id, names, pen))
  const clip = reference.exec(part.getAttribute('clip-path') ?? '')?.[1]
  if (clip) drawn.setAttribute('clip-path', `url(#${nameOf(clip, names, pen)})`)
  const looks = groups.has(name) ? faint(style) : looksOf(style, name, names, pen)
  for (const [key, value] of Object.entries(looks)) drawn.setAttribute(key, String(value))
  if (style.vectorEffect === 'non-scaling-stroke' && part instanceof SVGGraphicsElement)
    steadyStroke(part, drawn)
  into.append(drawn)
  if (name === 'text' || name === 'tspan') {
    if (hasLatin(part.textContent)) pen.weights.add(Number(style.fontWeight))
    for (const child of part.childNodes) {
      if (child instanceof Text) drawn.append(child.data)
      else if (child instanceof Element) await drawPart(child, drawn, names, pen)
    }
    return
  }
  for (const child of part.children) await drawPart(child, drawn, names, pen)
}

function nameOf(id: string, names: Names, pen: Pen): string {
  const found = names.get(id) ?? pen.newId()
  names.set(id, found)
  return found
}

function faint({ opacity }: CSSStyleDeclaration): Record<string, string | number> {
  return opacity === '1' ? {} : { opacity }
}

function looksOf(style: CSSStyleDeclaration, name: string, names: Names, pen: Pen) {
  const isText = name === 'text' || name === 'tspan'
  return {
    ...faint(style),
    ...painted('fill', style, names, pen),
    ...painted('stroke', style, names, pen),
    ...(style.paintOrder.startsWith('stroke') && { 'paint-order': 'stroke' }),
    ...(isText && typeOf(style)),
    ...(isText && style.textAnchor !== 'start' && { 'text-anchor': style.textAnchor }),
    ...(isText && style.dominantBaseline !== 'auto' && { 'dominant-baseline': style.dominantBaseline }),
  }
}

function painted(kind: 'fill' | 'stroke', style: CSSStyleDeclaration, names: Names, pen: Pen) {
  const value = style[kind]
  const pattern = reference.exec(value)?.[1]
  const given = Number(style.getPropertyValue(`${kind}-opacity`) || 1)
  const colour = colourOf(value)
  const look = pattern
    ? { [kind]: `url(#${nameOf(pattern, names, pen)})` }
    : paint(kind, colour && { ...colour, alpha: colour.alpha * given })
  if (kind === 'fill' || (!colour && !pattern)) return look
  const { strokeDasharray, strokeLinecap, strokeLinejoin, strokeWidth } = style
  return {
    ...look,
    'stroke-width': Number.parseFloat(strokeWidth),
    ...(strokeDasharray !== 'none' && { 'stroke-dasharray': strokeDasharray.replaceAll('px', '') }),
    ...(strokeLinecap !== 'butt' && { 'stroke-linecap': strokeLinecap }),
    ...(strokeLinejoin !== 'miter' && { 'stroke-linejoin': strokeLinejoin }),
  }
}
