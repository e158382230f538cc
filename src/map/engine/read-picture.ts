import { drawnBy, nextFrame } from './drawn-by.ts'

/**
 * The picture that the graphics have been asked for last, over the colour `sea`, on a canvas of its own. Nothing waits for them meanwhile:
 * they write it down, and it is fetched once they have. To be called in the frame in which it is drawn. Null: it was `given` up, or is not
 * there in time.
 */
export async function readPicture(
  gl: WebGL2RenderingContext,
  sea: string,
  given: AbortSignal,
): Promise<HTMLCanvasElement | null> {
  const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
  const written = gl.createBuffer()
  const before = gl.getParameter(gl.READ_FRAMEBUFFER_BINDING)
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null)
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, written)
  gl.bufferData(gl.PIXEL_PACK_BUFFER, width * height * 4, gl.STREAM_READ)
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, 0)
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, before)
  const isThere = await drawnBy(gl, given)
  const pixels = new Uint8ClampedArray(isThere ? width * height * 4 : 0)
  if (isThere) {
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, written)
    gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, pixels)
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
  }
  gl.deleteBuffer(written)
  await nextFrame()
  return isThere && !given.aborted ? canvasOf(pixels, width, height, sea) : null
}

/** `pixels`: as WebGL has them, from the lowest row up, each colour times its alpha. */
function canvasOf(pixels: Uint8ClampedArray, width: number, height: number, sea: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { alpha: false })!
  context.fillStyle = sea
  context.fillRect(0, 0, 1, 1)
  const ground = context.getImageData(0, 0, 1, 1).data
  const image = context.createImageData(width, height)
  for (let row = 0; row < height; row++) {
    const from = (height - 1 - row) * width * 4
    image.data.set(pixels.subarray(from, from + width * 4), row * width * 4)
  }
  layUnder(image.data, ground)
  context.putImageData(image, 0, 0)
  return canvas
}

function layUnder(data: Uint8ClampedArray, ground: Uint8ClampedArray): void {
  const words = new Uint32Array(data.buffer)
  for (let word = 0; word < words.length; word++) {
    if (words[word]! >>> 24 === 255) continue
    const at = word * 4
    const rest = 1 - data[at + 3]! / 255
    for (let channel = 0; channel < 3; channel++)
      data[at + channel] = data[at + channel]! + rest * ground[channel]!
    data[at + 3] = 255
  }
}
