import { buffer } from 'node:stream/consumers'
import type { Locator, Page } from 'playwright-core'
import { take } from '#src/app/messages/take/zh.ts'

export interface Taken {
  name: string
  content: Buffer
}

/** Takes a panel away by its own menu: as which format, and how wide on paper. */
export async function taken(panel: Locator, format: 'PNG' | 'SVG', width: 'full' | 'half'): Promise<Taken> {
  const page = panel.page()
  await panel
    .getByRole('button', { name: new RegExp(`^${take.panel.split('{')[0]}`) })
    .first()
    .click()
  const pane = page.getByRole('dialog')
  await pane.getByRole('button', { name: format, exact: true }).click()
  await pane.getByRole('button', { name: take[width], exact: true }).click()
  const saved = page.waitForEvent('download')
  await pane.getByRole('button', { name: take.draw, exact: true }).click()
  const file = await saved
  const content = await buffer(await file.createReadStream())
  await pane.getByText(take.saved.split('{')[0]!).waitFor()
  await page.keyboard.press('Escape')
  return { name: file.suggestedFilename(), content }
}

/** All that a reader sees written on a panel, in order, without the spaces. */
export function writtenOn(panel: Locator): Promise<string> {
  return panel.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let words = ''
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!
      const { width, height } = parent.getBoundingClientRect()
      const isSeen = parent.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1
      if (isSeen && !parent.closest('[data-off-picture], title, caption'))
        words += walker.currentNode.textContent
    }
    return words.replace(/\s/g, '')
  })
}

/** The words of an SVG file one by one, without what lies under them as a halo, and how large it is. */
export function drawnIn(page: Page, { content }: Taken) {
  return page.evaluate((text) => {
    const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
    return {
      root: svg.localName,
      width: svg.getAttribute('width'),
      foreign: svg.querySelectorAll('foreignObject, script, link, [vector-effect]').length,
      addresses: [...svg.querySelectorAll('[href]')].map((one) => one.getAttribute('href')!.slice(0, 10)),
      words: [...svg.querySelectorAll('text:not([data-halo])')].map((one) =>
        one.textContent!.replace(/\s/g, ''),
      ),
    }
  }, content.toString('utf8'))
}

/** Size and number of different colours of a picture. */
export function coloursOf(page: Page, base64: string) {
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes]))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
    context.drawImage(bitmap, 0, 0)
    const points = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer)
    return { width: bitmap.width, height: bitmap.height, colours: new Set(points).size }
  }, base64)
}
