import type { Page } from 'playwright-core'

/** The share of pixels that two pictures of one size have in common, as near as the eye can tell. */
export function likeness(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [one, other] = (await Promise.all(
        pictures.map(async (base64) => {
          const bitmap = await createImageBitmap(
            await (await fetch(`data:image/png;base64,${base64}`)).blob(),
          )
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
          context.drawImage(bitmap, 0, 0)
          return context.getImageData(0, 0, bitmap.width, bitmap.height).data
        }),
      )) as [Uint8ClampedArray, Uint8ClampedArray]
      let alike = 0
      for (let at = 0; at < one.length; at += 4) {
        if ([0, 1, 2].every((channel) => Math.abs(one[at + channel]! - other[at + channel]!) < 16)) alike++
      }
      return alike / (one.length / 4)
    },
    [a.toString('base64'), b.toString('base64')],
  )
}
