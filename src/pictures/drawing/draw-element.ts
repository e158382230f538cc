import { drawAgainOf } from '#src/pictures/pictured.ts'
import { drawBox } from './draw-box.ts'
import { drawCanvas } from './draw-canvas.ts'
import { drawDrawing } from './draw-drawing.ts'
import { type Clip, drawText } from './draw-text.ts'
import { make, type Pen } from './pen.ts'

/** An element of the page with all in it, drawn as it stands there: grounds, lines, texts, drawings and canvases. */
export async function drawElement(element: Element, into: SVGElement, clip: Clip, pen: Pen): Promise<void> {
  await pen.turns()
  const style = getComputedStyle(element)
  if (style.display === 'none') return
  if (style.visibility === 'hidden' || style.opacity === '0' || isForEars(style)) return
  const box = element.getBoundingClientRect()
  if (box.bottom < clip.top || box.top > clip.bottom || box.left > clip.right) return
  const layer = style.opacity === '1' ? into : make('g', { opacity: style.opacity })
  if (layer !== into) into.append(layer)
  const again = drawAgainOf(element)
  if (again) {
    layer.append(await drawCanvas(element, again, pen))
    return
  }
  if (element instanceof SVGSVGElement) {
    layer.append(await drawDrawing(element, pen))
    return
  }
  layer.append(...drawBox(style, within(box, clip), pen))
  const inner = style.overflowX === 'visible' ? clip : narrowed(clip, box, style)
  for (const child of element.childNodes) {
    if (child instanceof Text) layer.append(...drawText(child, style, inner, pen))
    else if (child instanceof Element) await drawElement(child, layer, inner, pen)
  }
}

/** Said to those who do not see the page. */
function isForEars({ clipPath, width, overflow, position }: CSSStyleDeclaration): boolean {
  if (clipPath.startsWith('inset(50%')) return true
  return position === 'absolute' && overflow === 'hidden' && Number.parseFloat(width) <= 1
}

function within(box: DOMRect, clip: Clip) {
  return {
    left: Math.max(box.left, clip.left),
    top: Math.max(box.top, clip.top),
    right: Math.min(box.right, clip.right),
    bottom: Math.min(box.bottom, clip.bottom),
  }
}

function narrowed(clip: Clip, box: DOMRect, style: CSSStyleDeclaration): Clip {
  return { ...within(box, clip), ellipsis: style.textOverflow === 'ellipsis' }
}
