import { drawnBy } from './drawn-by.ts'
import type { PictureMaker } from './picture-maker.ts'

/**
 * The picture that the graphics have been asked for last, over the colour `sea`, by itself. Nothing waits for them meanwhile:
 * they write it down, and it is fetched once they have. To be called in the frame in which it is drawn. Null: it was `given` up, is not
 * there in time, or cannot be made.
 */
export async function readPicture(
  gl: WebGL2RenderingContext,
  maker: PictureMaker,
  sea: string,
  given: AbortSignal,
): Promise<ImageBitmap | null> {
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
  const pixels = isThere ? maker.room(width * height * 4) : null
  if (pixels) {
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, written)
    gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, pixels)
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
  }
  gl.deleteBuffer(written)
  const picture = pixels && (await maker.make({ pixels: pixels.buffer, width, height, sea }))
  if (!given.aborted) return picture
  picture?.close()
  return null
}
