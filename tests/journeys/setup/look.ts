import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

/** Wide enough to see a panel that is missing or moved, and too narrow to see which font hinted a glyph. */
const WIDTH = 160
/** Levels of grey, of 255, by which a point must differ to count. */
const LEAST = 28

/** What moves by itself: the clock, the age of the newest number, the ages behind the panels, and the ticker. */
const restless = `
  header > div:last-child, footer ol, footer ul, section h2 em, main > ol { visibility: hidden !important }
`

const pathOf = (name: string) => fileURLToPath(new URL(`../screens/looks/${name}.png`, import.meta.url))

/** Which share of a small grey picture of the page differs from the one that is kept. */
export async function lookDiffers(page: Page, name: string): Promise<number> {
  return (await look(page, readFileSync(pathOf(name)))).share
}

/** Keeps the page's picture, for later ones to be held against. */
export async function keepLook(page: Page, name: string): Promise<void> {
  writeFileSync(pathOf(name), Buffer.from((await look(page, null)).picture, 'base64'))
}

async function look(page: Page, kept: Buffer | null) {
  const style = await page.addStyleTag({ content: restless })
  const shot = await page.screenshot({ animations: 'disabled' })
  await style.evaluate((element) => (element as Element).remove())
  const blank = await page.context().newPage()
  const given = { shot: shot.toString('base64'), kept: kept?.toString('base64') ?? null }
  const answer = await blank.evaluate(compared, { ...given, width: WIDTH, least: LEAST })
  await blank.close()
  return answer
}

interface Pictures {
  shot: string
  /** Null: nothing to be held against. */
  kept: string | null
  width: number
  least: number
}

/** Runs in the page: nothing outside it is known there. */
async function compared({ shot, kept, width, least }: Pictures): Promise<{ picture: string; share: number }> {
  const small = async (png: string) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = Math.round((image.height / image.width) * width)
    const context = canvas.getContext('2d')!
    context.imageSmoothingQuality = 'high'
    context.filter = 'grayscale(1)'
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return { canvas, data: context.getImageData(0, 0, canvas.width, canvas.height).data }
  }
  const now = await small(shot)
  const picture = now.canvas.toDataURL('image/png').split(',')[1]!
  if (!kept) return { picture, share: 1 }
  const before = await small(kept)
  if (before.data.length !== now.data.length) return { picture, share: 1 }
  let differing = 0
  for (let at = 0; at < now.data.length; at += 4) {
    if (Math.abs(now.data[at]! - before.data[at]!) > least) differing++
  }
  return { picture, share: differing / (now.data.length / 4) }
}
