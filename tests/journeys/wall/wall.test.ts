import { expect } from 'vitest'
import { wall as en } from '#src/app/messages/wall/en.ts'
import { wall as zh } from '#src/app/messages/wall/zh.ts'
import { zh as desk } from '#src/app/messages/zh.ts'
import { addDays } from '#src/domain/days.ts'
import { formatChange, formatNumber, formatPercent } from '#src/domain/format.ts'
import { test } from '#tests/journeys/setup/journey.ts'
import { illegible } from '#tests/journeys/setup/legibility.ts'
import { day, OwnTown } from '#tests/journeys/setup/own-town.ts'
import { isSamePage, markPage, openWall, withoutMap } from '#tests/journeys/setup/wall.ts'

const home = '310118'
const numbers = ['enterprises-reopened', 'staff-back', 'coverage-60-plus', 'checklist-open']

const own = new OwnTown('wall', home)
const staffBack = async () => formatNumber(await own.staffBack(), 'zh')

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
