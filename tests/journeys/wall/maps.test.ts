import { expect } from 'vitest'
import { wall as zh } from '#src/app/messages/wall/zh.ts'
import { zh as desk } from '#src/app/messages/zh.ts'
import { test } from '#tests/journeys/setup/journey.ts'
import { likeness } from '#tests/journeys/setup/likeness.ts'
import { day, OwnTown } from '#tests/journeys/setup/own-town.ts'
import { countingDraws, isSamePage, mapSeen, markPage, openWall } from '#tests/journeys/setup/wall.ts'

const own = new OwnTown('maps', '310118')

test('a report that changes nothing on the map draws no map', async ({ visitor }) => {
  const wall = await openWall(visitor, 'hold=on', { address: own.address, prepare: countingDraws })
  const draws = () => wall.page.evaluate(() => (window as unknown as { draws: number }).draws)
  await mapSeen(wall)
  const passed = async (seconds: number) => {
    const since = await wall.seconds()
    await expect.poll(() => wall.seconds()).toBeGreaterThan(since + seconds)
  }
  const isStill = async () => {
    const before = await draws()
    await passed(3)
    return (await draws()) === before
  }
  const sentinel = (await own.answers.sites(own.area.code)).find(({ kind }) => kind === 'sentinel')!.id
  const scan = (value: number) => own.answers.post({ measure: 'sentinel-scans', place: sentinel, day, value })
  // The first may end a silence, which the map shows.
  await scan(801)
  await passed(6)
  await expect.poll(isStill).toBe(true)
  const before = await draws()
  expect(before).toBeGreaterThan(0)
  await scan(802)
  await passed(3)
  expect(await draws()).toBe(before)
})

test('the next scene’s picture comes over the last one as a whole, and is the map’s own', async ({
  visitor,
}) => {
  const wall = await openWall(visitor, 'hold=on', { address: own.address })
  const { page } = wall
  const middle = () => page.screenshot({ clip: { x: 480, y: 260, width: 320, height: 240 } })
  const canvases = page.getByRole('main').locator('[data-off-picture] canvas')
  const alike = async (other: Buffer) => likeness(page, other, await middle())
  await mapSeen(wall)
  let today = await middle()
  await expect
    .poll(async () => {
      const last = today
      today = await middle()
      return last.equals(today)
    })
    .toBe(true)

  await wall.jump(4)
  // What stands in for the map, and the words over it: what covered both is gone.
  await expect.poll(() => canvases.count()).toBe(2)
  const copied = await middle()
  expect(await likeness(page, today, copied)).toBeLessThan(0.9)
  await canvases.first().evaluate((copy) => {
    copy.remove()
    document.querySelector<HTMLElement>('canvas.maplibregl-canvas')!.style.visibility = ''
  })
  await expect.poll(() => alike(copied)).toBeGreaterThan(0.995)
})

test('a scene that cannot wait for its map shows no other scene’s, and its own as soon as it is drawn', async ({
  visitor,
}) => {
  const wall = await openWall(visitor, 'hold=on', { address: own.address })
  const { page } = wall
  await mapSeen(wall)
  const words = page.getByRole('main').locator('[data-off-picture]')
  const isSeen = () => words.evaluate((map) => map.checkVisibility({ opacityProperty: true }))
  expect(await isSeen()).toBe(true)
  // Nothing is drawn until the frames go on.
  await page.evaluate(() => {
    const kept: FrameRequestCallback[] = []
    const frame = window.requestAnimationFrame
    window.requestAnimationFrame = (one) => kept.push(one)
    Object.assign(window, {
      goOn: () => {
        window.requestAnimationFrame = frame
        for (const one of kept) frame(one)
      },
    })
  })

  await page.keyboard.press('4')
  await expect.poll(() => wall.heading.innerText()).toContain('60岁以上接种')
  expect(await isSeen()).toBe(false)
  const comes = page.getByRole('main').getByText(zh.mapComes, { exact: true })
  await expect
    .poll(() => comes.evaluate((word) => word.checkVisibility({ opacityProperty: true })), { timeout: 5_000 })
    .toBe(true)

  await page.evaluate(() => (window as unknown as { goOn: () => void }).goOn())
  await expect.poll(isSeen).toBe(true)
  expect(await comes.count()).toBe(0)
})

test('a map whose graphics are lost comes back with nobody touching anything', async ({ visitor }) => {
  const wall = await openWall(visitor, 'hold=on', { address: own.address })
  const { page } = wall
  await markPage(wall)
  const canvas = page.getByRole('main').locator('canvas.maplibregl-canvas')
  const lost = page.getByRole('alert').filter({ hasText: desk.map.contextLost })
  const middle = () => page.screenshot({ clip: { x: 480, y: 260, width: 320, height: 240 } })
  await mapSeen(wall)
  const shown = (how: string) =>
    canvas.evaluate((one, value) => one.style.setProperty('visibility', value), how)
  await shown('hidden')
  const ground = await middle()
  await shown('')
  let before = ground
  await expect
    .poll(async () => {
      const last = before
      before = await middle()
      return !before.equals(ground) && before.equals(last)
    })
    .toBe(true)

  await canvas.evaluate((one: HTMLCanvasElement) => {
    const context = one.getContext('webgl2')!
    context.getExtension('WEBGL_lose_context')!.loseContext()
  })
  await lost.waitFor()
  expect(await likeness(page, before, await middle())).toBeLessThan(0.5)
  expect(await lost.getByRole('button').count()).toBe(0)
  await lost.waitFor({ state: 'detached' })
  await expect.poll(async () => likeness(page, before, await middle())).toBeGreaterThan(0.98)
  expect(await isSamePage(wall)).toBe(true)
})

test('a map whose program was not to be had is made as soon as it is', async ({ visitor }) => {
  let refused = 0
  const wall = await openWall(visitor, 'hold=on', {
    address: own.address,
    prepare: async (context) => {
      await context.route(
        (url) => url.pathname.includes('/webgl-device-') && refused === 0,
        (route) => {
          refused++
          return route.abort('internetdisconnected')
        },
      )
    },
  })
  await mapSeen(wall)
  expect(refused).toBe(1)
})

test('a map that could not be fetched says so, and comes as soon as it can be', async ({ visitor }) => {
  let away = true
  const wall = await openWall(visitor, 'hold=on', {
    address: own.address,
    prepare: async (context) => {
      await context.route(
        (url) => /\/MapView-.*\.js$/.test(url.pathname) && away,
        (route) => route.abort('internetdisconnected'),
      )
    },
  })
  await wall.page.getByText(zh.mapRefused, { exact: true }).waitFor()
  away = false
  await mapSeen(wall)
  expect(await wall.page.getByText(zh.mapRefused, { exact: true }).count()).toBe(0)
})

test('beneath a scene without a map the last one’s is neither seen nor told', async ({ visitor }) => {
  const wall = await openWall(visitor, 'hold=on', { address: own.address })
  const legends = wall.page.getByRole('region', { name: desk.legend.legend, exact: true })
  await mapSeen(wall)
  const before = await legends.innerText()
  await wall.jump(7)
  await expect.poll(() => legends.count()).toBe(1)
  expect(await legends.innerText()).not.toBe(before)
  // With the stage taken away, there is nothing where the map stood.
  const take = (content: string) => wall.page.addStyleTag({ content })
  const middle = () => wall.page.screenshot({ clip: { x: 480, y: 260, width: 320, height: 240 } })
  await take('[data-page] { visibility: hidden !important }')
  await take('html[data-bare] canvas.maplibregl-canvas { visibility: hidden }')
  const bare = async (isBare: boolean) => {
    await wall.page.evaluate((on) => document.documentElement.toggleAttribute('data-bare', on), isBare)
    return middle()
  }
  await expect.poll(async () => (await bare(false)).equals(await bare(true))).toBe(true)
  await wall.jump(1)
  await expect.poll(async () => (await bare(false)).equals(await bare(true))).toBe(false)
})
