import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { wall as en } from '#src/app/messages/wall/en.ts'
import { wall as zh } from '#src/app/messages/wall/zh.ts'
import { zh as desk } from '#src/app/messages/zh.ts'
import { addDays } from '#src/domain/days.ts'
import { formatChange, formatNumber, formatPercent } from '#src/domain/format.ts'
import { findings, moving } from '#tests/journeys/setup/accessible.ts'
import { test } from '#tests/journeys/setup/journey.ts'
import { illegible } from '#tests/journeys/setup/legibility.ts'
import { likeness } from '#tests/journeys/setup/likeness.ts'
import { day, OwnTown } from '#tests/journeys/setup/own-town.ts'
import { countingDraws, drawCurtain, openWall, type Wall, withoutMap } from '#tests/journeys/setup/wall.ts'

const home = '310118'
const sceneNames = ['今日', '境外来沪', '复工复市', '60岁以上接种', '五哨联动', '谁还没报', '逐街镇']
const numbers = ['enterprises-reopened', 'staff-back', 'coverage-60-plus', 'checklist-open']

const own = new OwnTown('wall', home)
const staffBack = async () => formatNumber(await own.staffBack(), 'zh')
const markPage = (wall: Wall) => wall.page.evaluate(() => Object.assign(window, { journey: 'the same page' }))
const isSamePage = (wall: Wall) => wall.page.evaluate(() => 'journey' in window)

test('the scene of today says what the server answers: number, change, completeness', async ({ visitor }) => {
  const wall = await openWall(visitor, 'hold=on', { address: own.address })
  expect(await wall.heading.innerText()).toBe('青浦区 今日')
  for (const id of numbers) {
    const measure = await own.answers.measure(id)
    const share = measure.kind === 'ratio'
    const series = await own.answers.series(id, own.area, addDays(day, -7), day)
    const [now, yesterday, lastWeek] = [7, 6, 0].map((at) => series[at]!.value!) as [number, number, number]
    const write = (value: number) =>
      share ? formatPercent(value, 'zh', measure.decimals) : formatNumber(value, 'zh', measure.decimals)
    const change = (before: number) => formatChange(now - before, 'zh', { unit: share ? 'points' : 'number' })
    const title = measure.name.zh
    await expect.poll(() => wall.lead(title)).toBe(write(now))
    expect(await wall.moves(title), title).toEqual([change(yesterday), change(lastWeek)])
    const { reported, expected } = await own.answers.completeness(id, own.area, day)
    expect(await wall.panel(title).getByRole('heading').innerText()).toContain(`已报 ${reported}/${expected}`)
  }
  const shareNow = (await own.answers.on('reopened-share', own.area, day)).value!
  expect(await wall.panel('已复工企业').innerText()).toContain(formatPercent(shareNow, 'zh'))
  await expect.poll(() => wall.line.innerText()).toMatch(/^已连接/)
  expect(await wall.marks.count()).toBe(0)
  await wall.page.getByRole('main').locator('canvas.maplibregl-canvas').waitFor()
})

test('a report changes the number, marks it for ten seconds and is told in words', async ({ visitor }) => {
  const wall = await openWall(visitor, 'hold=on', { address: own.address, prepare: withoutMap })
  await markPage(wall)
  await expect.poll(() => wall.lead('返岗人员')).toBe(await staffBack())
  const before = await staffBack()
  const reopened = await wall.lead('已复工企业')

  await own.report(0, 1_731)
  const after = await staffBack()
  expect(after).not.toBe(before)
  await expect.poll(() => wall.lead('返岗人员')).toBe(after)
  await wall.panel('返岗人员').getByText(zh.justChanged).waitFor()
  const marked = await wall.seconds()
  expect(await wall.marks.count()).toBe(1)
  expect(await wall.lead('已复工企业')).toBe(reopened)
  expect(await illegible(wall.page), 'with the mark').toEqual([])
  const event = wall.ticker.getByRole('listitem').filter({ hasText: own.building(0).name })
  await expect.poll(() => event.allInnerTexts()).toHaveLength(1)
  expect(await event.innerText()).toMatch(/08:\d\d/)
  expect(await event.innerText()).toContain('返岗 1,731 人')

  await wall.marks.waitFor({ state: 'detached' })
  const lasted = (await wall.seconds()) - marked
  expect(lasted).toBeGreaterThanOrEqual(8)
  expect(await wall.lead('返岗人员')).toBe(after)
  expect(await isSamePage(wall)).toBe(true)
})

test('the word for a number that has just changed is over nothing, whatever stands behind its unit', async ({
  visitor,
}) => {
  const wall = await openWall(visitor, 'hold=on&lang=en', { address: own.address, prepare: withoutMap })
  const title = (await own.answers.measure('enterprises-reopened')).name.en
  const mark = wall.panel(title).getByText(en.justChanged, { exact: true })
  const before = await wall.lead(title)
  await own.answers.post({ measure: 'enterprises-reopened', place: own.building(1).id, day, value: 1 })
  await mark.waitFor()
  expect(await wall.lead(title)).not.toBe(before)
  expect(await illegible(wall.page)).toEqual([])
})

test('a report that changes nothing on the map draws no map', async ({ visitor }) => {
  const wall = await openWall(visitor, 'hold=on', { address: own.address, prepare: countingDraws })
  const draws = () => wall.page.evaluate(() => (window as unknown as { draws: number }).draws)
  await expect.poll(draws).toBeGreaterThan(0)
  const passed = async (seconds: number) => {
    const since = await wall.seconds()
    await expect.poll(() => wall.seconds()).toBeGreaterThan(since + seconds)
  }
  const isStill = async () => {
    const before = await draws()
    await passed(3)
    return (await draws()) === before
  }
  const sentinel = (await own.answers.sites(home)).find(({ kind }) => kind === 'sentinel')!.id
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

test('a server that dies leaves the last numbers with their age; when it is back the wall catches up', async ({
  visitor,
}) => {
  const wall = await openWall(visitor, 'hold=on', { address: own.address, prepare: withoutMap })
  await markPage(wall)
  await expect.poll(() => wall.lead('返岗人员')).toBe(await staffBack())
  const last = await staffBack()
  const titles = await Promise.all(numbers.map(async (id) => (await own.answers.measure(id)).name.zh))
  const picture = () => Promise.all(titles.map((title) => wall.lead(title)))
  const before = await picture()

  await own.kill()
  await expect.poll(() => wall.line.innerText()).toMatch(/^连接中断 · 显示 08:\d\d 的数据$/)
  const age = wall.page.getByRole('banner').getByText(/^数据已有 .+未更新$/)
  await expect.poll(() => age.innerText()).toMatch(/^数据已有 ([3-9]|\d\d) 秒未更新$/)
  expect(await picture()).toEqual(before)
  expect(await illegible(wall.page), 'while the line is cut').toEqual([])

  // What is reported before the page is back on the line must not be missing from its picture.
  await own.revive()
  await own.report(0, 1_802)
  await own.report(1, 1_803)
  const now = await staffBack()
  expect(now).not.toBe(last)
  await expect.poll(() => wall.lead('返岗人员')).toBe(now)
  await expect.poll(() => wall.line.innerText()).toMatch(/^已连接/)
  expect(await age.count()).toBe(0)
  await own.report(1, 1_804)
  await expect.poll(() => wall.lead('返岗人员')).toBe(await staffBack())
  expect(await isSamePage(wall)).toBe(true)
})

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
            const found = [...(await illegible(page)), ...(await broken(page))]
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
          const found = [...(await illegible(wall.page)), ...(await broken(wall.page))]
          faults.push(...found.map((fault) => `${width}×${height} ${name}: ${fault}`))
        }
      }
      expect(faults).toEqual([])
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

test('the next scene’s picture comes over the last one as a whole, and is the map’s own', async ({
  visitor,
}) => {
  const wall = await openWall(visitor, 'hold=on', { address: own.address, prepare: countingDraws })
  const { page } = wall
  const middle = () => page.screenshot({ clip: { x: 480, y: 260, width: 320, height: 240 } })
  const canvases = page.getByRole('main').locator('[data-off-picture] canvas')
  const alike = async (other: Buffer) => likeness(page, other, await middle())
  await page.waitForFunction(() => (window as unknown as { draws: number }).draws > 0)
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
  const wall = await openWall(visitor, 'hold=on', { address: own.address, prepare: countingDraws })
  const { page } = wall
  await page.waitForFunction(() => (window as unknown as { draws: number }).draws > 0)
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
  await canvas.waitFor()
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
      await countingDraws(context)
      await context.route(
        (url) => url.pathname.includes('/webgl-device-') && refused === 0,
        (route) => {
          refused++
          return route.abort('internetdisconnected')
        },
      )
    },
  })
  await wall.page.waitForFunction(() => (window as unknown as { draws: number }).draws > 0)
  expect(refused).toBe(1)
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

test('C copies the scene in words and says so, or that it could not', async ({ visitor }) => {
  const wall = await openWall(visitor, 'hold=on&scene=reporting', {
    address: own.address,
    prepare: async (context) => {
      await withoutMap(context)
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    },
  })
  const { page } = wall
  const said = (words: string) => page.getByRole('status').getByText(words, { exact: true })
  await page.getByRole('region', { name: zh.forms }).waitFor()
  await page.keyboard.press('c')
  await said(zh.copied).waitFor()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  const forms = await own.answers.forms(own.area.code, day)
  expect(text).toMatch(/^青浦区 谁还没报 · 6月3日/)
  expect(forms.length).toBeGreaterThan(3)
  for (const { name, expected, reported, late } of forms)
    expect(text).toContain(`，${name.zh}应报 ${expected}、已报 ${reported}、迟报 ${late}；`)
  await said(zh.copied).waitFor({ state: 'detached' })

  const refuse = () => Promise.reject(new Error('not allowed'))
  await page.evaluate(`Object.defineProperty(navigator, 'clipboard', { value: { writeText: ${refuse} } })`)
  await page.keyboard.press('c')
  await said(zh.notCopied).waitFor()
  await said(zh.notCopied).waitFor({ state: 'detached' })
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

test('town by town, each picture has its own town’s number', async ({ visitor }) => {
  const wall = await openWall(visitor, 'hold=on&scene=towns', { address: own.address, prepare: withoutMap })
  const towns = (await own.answers.areas(home)).filter(({ parent }) => parent === home)
  expect(towns.length).toBeGreaterThan(5)
  for (const town of towns) {
    const { value, state } = await own.answers.on('reopened-share', town, day)
    const tile = wall.page.getByRole('listitem').filter({ hasText: town.name })
    const said = (await tile.getByRole('heading').innerText()).replace(town.name, '').trim()
    expect(said.replace(/^约/, ''), `${town.name} ${state}`).toBe(formatPercent(value!, 'zh', 1))
  }
})

test('the desk leads to the wall of its area, and back', async ({ visitor }) => {
  const { page } = await visitor.open('/?area=310118106', { address: own.address, early: true })
  await page.getByRole('button', { name: desk.shell.walls, exact: true }).click()
  await page.getByRole('link', { name: desk.shell.toWall }).click()
  await expect
    .poll(() => page.getByRole('heading', { level: 1 }).allInnerTexts())
    .toEqual([expect.stringMatching(/^徐泾镇 /)])
  await page.goBack()
  await page.getByRole('button', { name: desk.shell.copyLink }).waitFor()
})

test('a panel whose numbers are refused says so, the others show theirs, and it asks again', async ({
  visitor,
}) => {
  let refused = true
  const wall = await openWall(visitor, 'hold=on&scene=reopening', {
    address: own.address,
    prepare: async (context) => {
      await withoutMap(context)
      await context.route(/\/api\/cubes\/staff-back/, (route) =>
        refused ? route.fulfill({ status: 500, body: 'no' }) : route.continue(),
      )
    },
  })
  await wall.panel('返岗人员').getByText(zh.panelFailed).waitFor()
  const reopened = (await own.answers.on('enterprises-reopened', own.area, day)).value!
  expect(await wall.lead('已复工企业')).toBe(formatNumber(reopened, 'zh'))
  expect(await wall.lead('楼宇未完成项')).toMatch(/^\d+$/)
  expect(await wall.panel('复工率 · 逐区域').getByRole('listitem').count()).toBeGreaterThan(5)
  expect(await wall.page.getByText(zh.panelFailed).count()).toBe(1)
  expect(await illegible(wall.page)).toEqual([])
  refused = false
  await expect.poll(() => wall.page.getByText(zh.panelFailed).count(), { timeout: 40_000 }).toBe(0)
  expect(await wall.lead('返岗人员')).toBe(await staffBack())
})

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
