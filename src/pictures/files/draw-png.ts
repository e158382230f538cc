import type { Turns } from '#src/domain/turns/turns.ts'
import { withDensity } from './with-density.ts'

const dotsPerInch = 300
const mmPerInch = 25.4

/** Dots across a picture so many millimetres wide. */
export function dotsOf(widthMm: number): number {
  return Math.round((widthMm / mmPerInch) * dotsPerInch)
}

/** Rows of dots that are drawn in one go. */
const band = 200

/** A drawing as points of colour, 300 to the inch; the file says so, so that other programs place it at its size. */
export async function drawPng(svg: string, widthMm: number, turns: Turns): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const width = dotsOf(widthMm)
    const height = Math.round((image.naturalHeight / image.naturalWidth) * width)
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    // Drawn where it is read: a graphics card would hand all of it back at the end, in one long step.
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('The browser gives no canvas.')
    for (let top = 0; top < height; top += band) {
      await turns()
      context.save()
      context.beginPath()
      context.rect(0, top, width, band)
      context.clip()
      context.drawImage(image, 0, 0, width, height)
      context.restore()
    }
    await turns()
    const content = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!content) throw new Error('The browser cannot keep a canvas of this size.')
    return withDensity(content, dotsPerInch / mmPerInch)
  } finally {
    URL.revokeObjectURL(address)
  }
}
