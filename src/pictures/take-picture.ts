import { takeTurns } from '#src/domain/turns/turns.ts'
import { dotsOf, drawPng } from './files/draw-png.ts'
import { writeSvg } from './files/write-svg.ts'
import type { PictureFormat } from './picture-format.ts'
import { type About, laySheet } from './sheet/lay-sheet.ts'

export interface PictureAsked {
  format: PictureFormat
  /** On paper. */
  widthMm: number
}

/** A panel of the page as a picture for a report: what is on the screen, in light colours, under a head that says what it is of. */
export async function takePicture(
  panel: HTMLElement,
  about: About,
  { format, widthMm }: PictureAsked,
): Promise<Blob> {
  await document.fonts.ready
  const sheet = laySheet(panel, about)
  try {
    await takeTurns()
    const density = dotsOf(widthMm) / sheet.width
    const svg = await writeSvg(sheet, { title: about.title, widthMm, density, turns: takeTurns })
    if (format === 'svg') return new Blob([svg], { type: 'image/svg+xml' })
    return await drawPng(svg, widthMm, takeTurns)
  } finally {
    sheet.remove()
  }
}
