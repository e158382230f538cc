import { writtenAs } from './path-of.ts'
import type { Pen } from './pen.ts'

const space = 'http://www.w3.org/2000/svg'
const anchors: Partial<Record<CanvasTextAlign, string>> = { center: 'middle', right: 'end', end: 'end' }
/** A text whose middle is on a line stands on one this much lower, in shares of its size. */
const belowMiddle = 0.35

interface Place {
  x: number
  y: number
  scale: number
}

/** Writes down as SVG what is drawn with it: words stay words. Scales are the same in both directions. */
export class SvgPen implements Pen {
  readonly drawing = document.createElementNS(space, 'g')
  font = '10px sans-serif'
  letterSpacing = '0px'
  textAlign: CanvasTextAlign = 'start'
  textBaseline: CanvasTextBaseline = 'alphabetic'
  lineJoin: CanvasLineJoin = 'miter'
  lineCap: CanvasLineCap = 'butt'
  lineWidth = 1
  strokeStyle: Pen['strokeStyle'] = '#000'
  fillStyle: Pen['fillStyle'] = '#000'
  globalAlpha = 1
  private path = ''
  private place: Place = { x: 0, y: 0, scale: 1 }
  private readonly kept: Place[] = []

  /** `familyOf`: the face that other programs know in place of the page's own. */
  constructor(private readonly familyOf: (family: string) => string) {}

  save() {
    this.kept.push(this.place)
  }

  restore() {
    this.place = this.kept.pop() ?? this.place
  }

  translate(x: number, y: number) {
    const { place } = this
    this.place = { ...place, x: place.x + x * place.scale, y: place.y + y * place.scale }
  }

  scale(x: number) {
    this.place = { ...this.place, scale: this.place.scale * x }
  }

  beginPath() {
    this.path = ''
  }

  lineTo(x: number, y: number) {
    this.path += `${this.path === '' ? 'M' : 'L'}${round(x)} ${round(y)}`
  }

  /** Whole circles are all that is drawn. */
  arc(x: number, y: number, radius: number) {
    const turn = `a${radius} ${radius} 0 1 0`
    this.path += `M${round(x - radius)} ${round(y)}${turn} ${2 * radius} 0${turn} ${-2 * radius} 0Z`
  }

  fill(path?: Path2D) {
    this.add('path', { d: path ? writtenAs(path) : this.path, ...this.filled() })
  }

  stroke(path?: Path2D) {
    this.add('path', { d: path ? writtenAs(path) : this.path, ...this.stroked() })
  }

  fillRect(x: number, y: number, width: number, height: number) {
    this.add('rect', { x, y, width, height, ...this.filled() })
  }

  strokeRect(x: number, y: number, width: number, height: number) {
    this.add('rect', { x, y, width, height, ...this.stroked() })
  }

  fillText(text: string, x: number, y: number) {
    this.add('text', { ...this.written(x, y), ...this.filled() }, text)
  }

  strokeText(text: string, x: number, y: number) {
    this.add('text', { ...this.written(x, y), ...this.stroked(), 'data-halo': '' }, text)
  }

  private written(x: number, y: number) {
    const [, weight, size = '10', family = ''] = /^(\d+) ([\d.]+)px (.+)$/.exec(this.font) ?? []
    const spacing = Number.parseFloat(this.letterSpacing)
    return {
      x: round(x),
      y: round(y + (this.textBaseline === 'middle' ? Number(size) * belowMiddle : 0)),
      'font-family': this.familyOf(family),
      'font-size': `${round(Number(size))}px`,
      ...(weight && { 'font-weight': weight }),
      ...(spacing > 0 && { 'letter-spacing': this.letterSpacing }),
      ...(anchors[this.textAlign] && { 'text-anchor': anchors[this.textAlign] }),
    }
  }

  private filled() {
    return { fill: String(this.fillStyle), ...this.seen() }
  }

  private stroked() {
    return {
      fill: 'none',
      stroke: String(this.strokeStyle),
      'stroke-width': this.lineWidth,
      'stroke-linejoin': this.lineJoin,
      ...this.seen(),
    }
  }

  private seen() {
    return this.globalAlpha === 1 ? {} : { opacity: this.globalAlpha }
  }

  private add(name: string, attributes: Record<string, string | number | undefined>, text?: string) {
    const { x, y, scale } = this.place
    const element = document.createElementNS(space, name)
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined) element.setAttribute(key, String(value))
    }
    if (x !== 0 || y !== 0 || scale !== 1)
      element.setAttribute('transform', `translate(${round(x)} ${round(y)}) scale(${round(scale)})`)
    if (text !== undefined) element.textContent = text
    this.drawing.append(element)
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
