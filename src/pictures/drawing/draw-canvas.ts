import type { DrawAgain } from '#src/pictures/pictured.ts'
import { make, type Pen } from './pen.ts'

/** A canvas, or what holds several: its points at the density of paper, and what lies over them as it is. */
export async function drawCanvas(element: Element, again: DrawAgain, pen: Pen): Promise<SVGElement> {
  const { left, top, width, height } = element.getBoundingClientRect()
  const [x, y] = [left - pen.origin.x, top - pen.origin.y]
  const { image, over } = await again(pen.density, element)
  const group = make('g', { transform: `translate(${x} ${y})` })
  group.append(make('image', { width, height, href: await addressOf(image), preserveAspectRatio: 'none' }))
  if (!over) return group
  for (const text of over.querySelectorAll('text')) pen.weights.add(Number(text.getAttribute('font-weight')))
  // Names near an edge go beyond the canvas.
  const id = pen.newId()
  const clip = make('clipPath', { id })
  clip.append(make('rect', { width, height }))
  pen.definitions.append(clip)
  over.setAttribute('clip-path', `url(#${id})`)
  group.append(over)
  return group
}

/** Whole in the picture's own text: a file that stands alone. */
async function addressOf(canvas: HTMLCanvasElement): Promise<string> {
  const content = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!content) throw new Error('The browser cannot keep a canvas of this size.')
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('A canvas could not be read.'))
    reader.readAsDataURL(content)
  })
}
