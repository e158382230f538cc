/** A picture as WebGL writes it down: from the lowest row up, each colour times its alpha. */
export interface Written {
  pixels: ArrayBuffer
  width: number
  height: number
  /** The colour under it, as CSS has it. */
  sea: string
}

export interface Made {
  picture: ImageBitmap
  /** Given back, for the next one. */
  pixels: ArrayBuffer
}

addEventListener('message', ({ data, ports }: MessageEvent<Written>) => {
  const made: Made = { picture: pictureOf(data), pixels: data.pixels }
  ports[0]!.postMessage(made, [made.picture, made.pixels])
})

function pictureOf({ pixels, width, height, sea }: Written): ImageBitmap {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })!
  context.fillStyle = sea
  context.fillRect(0, 0, 1, 1)
  const ground = context.getImageData(0, 0, 1, 1).data
  const image = context.createImageData(width, height)
  const written = new Uint8ClampedArray(pixels)
  for (let row = 0; row < height; row++) {
    const from = (height - 1 - row) * width * 4
    image.data.set(written.subarray(from, from + width * 4), row * width * 4)
  }
  layUnder(image.data, ground)
  context.putImageData(image, 0, 0)
  return canvas.transferToImageBitmap()
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
