import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { wall as en } from '#src/app/messages/wall/en.ts'
import { wall as zh } from '#src/app/messages/wall/zh.ts'
import { addDays } from '#src/domain/days.ts'
import { test } from '#tests/journeys/setup/journey.ts'
import { illegible, shortened } from '#tests/journeys/setup/legibility.ts'
import { day, OwnTown } from '#tests/journeys/setup/own-town.ts'
import { drawCurtain, openWall, sceneNames, type Wall, withoutMap } from '#tests/journeys/setup/wall.ts'

const own = new OwnTown('legible', '310118')

describe('every scene is read whole from afar', () => {
  const sizes = [
    [1280, 720],
    [1920, 1080],
    [1080, 1920],
    [3440, 1440],
    [5120, 1440],
    [7680, 4320],
  ] as const

  for (const lang of ['zh', 'en'] as const) {
    test(`at every size, in ${lang}`, async ({ visitor }) => {
      // The ticker is full, and one of its lines is long.
      for (const building of [2, 3, 4]) await own.report(building, 1_900 + building)
      await own.answers.post({
        measure: 'staff-back',
        place: own.building(5).id,
        day: addDays(day, -3),
        value: 1_905,
        reason: '核实后更正：原表把合署办公的三家企业算了两次',
      })
      const wall = await openWall(visitor, `hold=on&dwell=5&lang=${lang}`, {
        address: own.address,
        prepare: withoutMap,
      })
      await drawCurtain(wall)
      const { page } = wall
      const words = lang === 'zh' ? zh : en
      const events = page.getByRole('region', { name: words.events }).getByRole('listitem')
      await expect.poll(() => events.count()).toBeGreaterThan(1)
      const faults: string[] = []
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height })
        for (const [at, name] of sceneNames.entries()) {
          await wall.jump(at + 1)
          for (const side of await sidesOf(wall, height > width)) {
            await page.locator(`[data-page="${side}"]:not([aria-hidden])`).waitFor()
            const found = [...(await illegible(page)), ...(await shortened(page)), ...(await broken(page))]
            faults.push(...found.map((fault) => `${width}×${height} ${name} ${side}: ${fault}`))
          }
        }
      }
      expect(faults).toEqual([])
    })
  }
})

describe('where the screens of a wall meet, there is no word', () => {
  const walls = [
    { lang: 'zh', panels: '2x2', sizes: [[1080, 1920]] },
    {
      lang: 'en',
      panels: '2x2',
      sizes: [
        [1920, 1080],
        [1080, 1920],
      ],
    },
    {
      lang: 'zh',
      panels: '3x3',
      sizes: [
        [1920, 1080],
        [3840, 2160],
        [1080, 1920],
      ],
    },
    {
      lang: 'en',
      panels: '4x4',
      sizes: [
        [1920, 1080],
        [1080, 1920],
      ],
    },
    {
      lang: 'zh',
      panels: '3x1',
      sizes: [
        [5120, 1440],
        [3440, 1440],
      ],
    },
    { lang: 'en', panels: '1x3', sizes: [[1080, 1920]] },
  ] as const
  for (const { lang, panels, sizes } of walls) {
    test(`${panels}, in ${lang}`, async ({ visitor }) => {
      const faults: string[] = []
      const wall = await openWall(visitor, `hold=on&panels=${panels}&bezel=12&lang=${lang}`, {
        address: own.address,
        prepare: withoutMap,
      })
      await drawCurtain(wall)
      for (const [width, height] of sizes) {
        await wall.page.setViewportSize({ width, height })
        for (const [at, name] of sceneNames.entries()) {
          await wall.jump(at + 1)
          const short = panels === '2x2' ? await shortened(wall.page) : []
          const found = [...(await illegible(wall.page)), ...short, ...(await broken(wall.page))]
          faults.push(...found.map((fault) => `${width}×${height} ${name}: ${fault}`))
        }
      }
      expect(faults).toEqual([])
      const level = wall.page.getByRole('banner').getByText(lang === 'zh' ? '恢复正常秩序' : 'Recovery')
      if (panels === '2x2') expect(await level.isVisible()).toBe(true)
    })
  }
})

test('an upright wall of another moment, with a safe area or in a film has no word cut, and none over another', async ({
  visitor,
}) => {
  const then = `asof=${encodeURIComponent('2022-05-20T20:00+08:00')}`
  const faults: string[] = []
  for (const query of [
    then,
    `lang=en&${then}`,
    `panels=2x2&bezel=12&${then}`,
    'safe=30',
    'lang=en&panels=2x2&bezel=12&safe=30',
    'panels=2x2&bezel=12',
  ]) {
    const wall = await openWall(visitor, `hold=on&dwell=5&${query}`, {
      address: own.address,
      prepare: withoutMap,
      viewport: { width: 1080, height: 1920 },
    })
    await drawCurtain(wall)
    for (const [at, name] of sceneNames.entries()) {
      await wall.jump(at + 1)
      const film = wall.page
        .getByRole('main')
        .getByRole('status')
        .filter({ hasText: /^2022年/ })
      const isFilm = query.endsWith('bezel=12') && name !== '谁还没报'
      if (isFilm) {
        await wall.page.keyboard.press('p')
        await film.waitFor()
      }
      for (const side of await sidesOf(wall, true)) {
        await wall.page.locator(`[data-page="${side}"]:not([aria-hidden])`).waitFor()
        faults.push(...(await illegible(wall.page)).map((fault) => `${query} ${name} ${side}: ${fault}`))
      }
      if (isFilm) {
        await wall.page.keyboard.press('p')
        await film.waitFor({ state: 'detached' })
      }
    }
  }
  expect(faults).toEqual([])
}, 300_000)

/** The parts that gave up. */
const broken = (page: Page) => page.getByRole('main').getByRole('alert').allInnerTexts()

/** An upright wall shows the panels of its two sides one after the other. */
async function sidesOf(wall: Wall, upright: boolean): Promise<string[]> {
  const scene = wall.page.locator('[data-page]:not([aria-hidden])')
  const on = (await scene.getAttribute('data-page'))!
  const sides = await scene.locator('[data-side]').count()
  return upright && sides === 2 ? [on, on === 'left' ? 'right' : 'left'] : [on]
}
