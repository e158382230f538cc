import { expect } from 'vitest'
import { test } from './setup/journey.ts'
import { keepLook, lookDiffers } from './setup/look.ts'
import { OwnTown } from './setup/own-town.ts'
import { openWall, withoutMap } from './setup/wall.ts'

const own = new OwnTown('looks', '310118')

/** A panel that is gone or has moved changes more of the picture than this; another font or a later hour does not. */
const MOST = 0.01

const walls = [
  { lang: 'zh', width: 1920, height: 1080, scenes: ['today', 'reopening', 'reporting'] },
  { lang: 'en', width: 1080, height: 1920, scenes: ['reporting', 'towns'] },
] as const

// After a change that is wanted: LOOKS=update npx vitest run --project journeys tests/journeys/looks.test.ts
const updating = process.env.LOOKS === 'update'
/** Longer than any scene takes to be whole. */
const wholeMs = 10_000

for (const { lang, width, height, scenes } of walls) {
  for (const scene of scenes) {
    const name = `${scene}-${width}x${height}-${lang}`
    test(`the wall still looks as it did, and a missing panel is seen: ${name}`, async ({ visitor }) => {
      const { page } = await openWall(visitor, `hold=on&scene=${scene}&lang=${lang}`, {
        address: own.address,
        prepare: withoutMap,
        viewport: { width, height },
      })
      if (updating) {
        await page.waitForTimeout(wholeMs)
        await keepLook(page, name)
      }
      await expect.poll(() => lookDiffers(page, name)).toBeLessThanOrEqual(MOST)
      await page.addStyleTag({
        content: '[data-side=left] section:first-child, main section > :first-child { visibility: hidden }',
      })
      expect(await lookDiffers(page, name)).toBeGreaterThan(MOST)
    })
  }
}
