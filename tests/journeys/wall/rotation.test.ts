import { expect } from 'vitest'
import { wall as zh } from '#src/app/messages/wall/zh.ts'
import { findings, moving } from '#tests/journeys/setup/accessible.ts'
import { test } from '#tests/journeys/setup/journey.ts'
import { OwnTown } from '#tests/journeys/setup/own-town.ts'
import { isSamePage, markPage, openWall, sceneNames, withoutMap } from '#tests/journeys/setup/wall.ts'

const own = new OwnTown('rotation', '310118')

test('scenes follow each other by themselves; numbers jump, arrows step and wrap, space holds', async ({
  visitor,
}) => {
  const wall = await openWall(visitor, 'dwell=5', { address: own.address, prepare: withoutMap })
  const { page } = wall
  await wall.jump(1)
  await expect.poll(() => wall.scene()).toBe(2)

  await page.keyboard.press(' ')
  const held = await wall.scene()
  const since = await wall.seconds()
  const isHeld = () => page.getByRole('main').locator('ol[data-held]').count()
  await expect.poll(isHeld).toBe(1)
  await expect.poll(() => wall.seconds()).toBeGreaterThan(since + 6)
  expect(await wall.scene()).toBe(held)

  for (const [at, name] of sceneNames.entries()) {
    await wall.jump(at + 1)
    expect(await wall.heading.innerText()).toBe(`青浦区 ${name}`)
    await expect.poll(() => page.title()).toBe(`青浦区 ${name} · ${zh.title}`)
  }
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => wall.scene()).toBe(1)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => wall.scene()).toBe(sceneNames.length)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => wall.scene()).toBe(sceneNames.length - 1)

  await page.keyboard.press(' ')
  await expect.poll(isHeld).toBe(0)
  await expect.poll(() => wall.scene()).toBe(sceneNames.length)
})

test('the next scene comes when all that it shows is there, its picture too', async ({ visitor }) => {
  let answer: () => void = () => undefined
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  const wall = await openWall(visitor, 'hold=on', {
    address: own.address,
    prepare: async (context) => {
      await withoutMap(context)
      await context.route(
        (url) => url.pathname === '/api/completeness' && url.searchParams.get('by') === 'area',
        async (route) => {
          await answered
          await route.continue()
        },
      )
    },
  })
  const { page } = wall
  const asked = page.waitForRequest((request) => request.url().includes('by=area'))
  await page.keyboard.press('6')
  await asked
  const since = await wall.seconds()
  await expect.poll(() => wall.seconds()).toBeGreaterThan(since + 1)
  expect(await wall.heading.innerText()).toBe('青浦区 今日')
  // What stands there the moment the heading changes.
  const seen = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const look = () => {
          if (!document.querySelector('h1')?.textContent?.includes('谁还没报')) return
          watching.disconnect()
          resolve(document.querySelector('[data-page]:not([aria-hidden]) figure svg path') !== null)
        }
        const watching = new MutationObserver(look)
        watching.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        })
      }),
  )
  answer()
  expect(await seen).toBe(true)
})

test('a newer program is loaded once, even where a cache goes on sending the old one', async ({
  visitor,
}) => {
  let asked = 0
  const wall = await openWall(visitor, 'hold=on', {
    address: own.address,
    prepare: async (context) => {
      await withoutMap(context)
      await context.route(
        ({ pathname }) => pathname === '/',
        (route) => {
          asked++
          return route.fulfill({
            contentType: 'text/html',
            body: '<script type="module" src="/newer.js"></script>',
          })
        },
      )
    },
  })
  const { page } = wall
  let loads = 0
  page.on('load', () => loads++)
  await markPage(wall)
  await expect.poll(() => asked).toBe(1)
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowRight')
      return loads
    })
    .toBe(1)

  await expect.poll(() => asked).toBe(2)
  await expect.poll(() => wall.line.innerText()).toMatch(/^已连接/)
  expect(await isSamePage(wall)).toBe(false)
  for (const scene of [2, 3, 1, 2]) await wall.jump(scene)
  expect(await wall.lead('境外来沪人员')).toMatch(/\S/)
  expect(loads).toBe(1)
})

/** Scenes that together have every kind of panel and stage. */
const allPanels = [1, 2, 3, 6, 7]

for (const lang of ['zh', 'en']) {
  test(`axe finds nothing, in ${lang}`, async ({ visitor }) => {
    const wall = await openWall(visitor, `hold=on&lang=${lang}`, {
      address: own.address,
      prepare: withoutMap,
    })
    for (const scene of allPanels) {
      await wall.jump(scene)
      await wall.page.locator('[data-leaving]').waitFor({ state: 'detached' })
      expect(await findings(wall.page), sceneNames[scene - 1]).toEqual([])
    }
  })
}

test('who asked for less motion sees nothing move, not even when the scene changes', async ({ visitor }) => {
  const wall = await openWall(visitor, 'hold=on', {
    address: own.address,
    prepare: withoutMap,
    reducedMotion: 'no-preference',
  })
  const { page } = wall
  const running = () => page.evaluate(() => document.getAnimations().length)
  await page.keyboard.press('2')
  await expect.poll(running).toBeGreaterThan(0)
  expect(await moving(page)).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(() => moving(page)).toBe(0)
  await wall.jump(3)
  expect(await running()).toBe(0)
})
