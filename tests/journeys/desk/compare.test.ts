import { beforeAll, expect, inject } from 'vitest'
import { panels as words } from '#src/app/messages/panels/zh.ts'
import { zh } from '#src/app/messages/zh.ts'
import type { Area } from '#src/contract/areas.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { formatCell, formatDay, formatNumber } from '#src/domain/format.ts'
import { findings } from '#tests/journeys/setup/accessible.ts'
import { Answers } from '#tests/journeys/setup/answers.ts'
import type { Desk } from '#tests/journeys/setup/desk.ts'
import { paramsOf, test } from '#tests/journeys/setup/journey.ts'

const answers = new Answers(inject('address'))
const today = '2022-06-03'
const xujing = '310118106'
const xinjing = '310105102'

let areas: Area[]
const areaOf = (code: string) => areas.find((area) => area.code === code)!

beforeAll(async () => {
  areas = await answers.areas('310000')
})

const back = (days: number) => toDay(toDayNumber(today) - days)
const brushOf = (desk: Desk) => desk.page.getByRole('region', { name: zh.filters.timeline })

test('the time brush steps, plays and rests by the keyboard, and all of the desk follows', async ({
  visitor,
}) => {
  const desk = await visitor.open('/?days=last-30&play=16&measure=enterprises-reopened')
  const { page } = desk
  const brush = brushOf(desk)
  const window = brush.getByRole('slider', { name: zh.filters.windowMove })
  const days = () => expect.poll(() => paramsOf(page).days)
  await window.focus()
  await page.keyboard.press('ArrowLeft')
  await days().toBe(`${back(30)}..${back(1)}`)
  await page.keyboard.press('Shift+ArrowLeft')
  await days().toBe(`${back(37)}..${back(8)}`)
  await page.keyboard.press('PageUp')
  await days().toBe(`${back(30)}..${back(1)}`)
  await page.keyboard.press('End')
  await days().toBe('last-30')
  await brush.getByRole('slider', { name: zh.filters.windowStart }).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await days().toBe(`${back(22)}..${today}`)
  await brush.getByRole('button', { name: zh.filters.singleDay }).press('Enter')
  await days().toBe(today)

  // Keys held down are one step of the browser's history.
  const steps = await page.evaluate(() => history.length)
  await window.focus()
  for (let at = 0; at < 5; at++) await page.keyboard.down('ArrowLeft')
  await page.keyboard.up('ArrowLeft')
  await days().toBe(back(5))
  expect(await page.evaluate(() => history.length)).toBe(steps + 1)
  await page.goBack()
  await days().toBe(today)

  // A window of two days, a month before the end, plays to the last day and stops there by itself.
  await page.goto(`/?days=${back(20)}..${back(19)}&play=8&measure=enterprises-reopened`)
  await desk.isReady()
  const reopened = async () => desk.figure('已复工')
  const before = await reopened()
  await brush.getByRole('button', { name: words.playback.play, exact: true }).press('Enter')
  await brush.getByRole('button', { name: words.playback.pause, exact: true }).waitFor()
  await expect.poll(reopened).not.toBe(before)
  await brush.getByRole('button', { name: words.playback.pause, exact: true }).press('Enter')
  await brush.getByRole('button', { name: words.playback.play, exact: true }).waitFor()
  const shown = () => paramsOf(page).days!.split('..').at(-1)!
  const rested = shown()
  expect(rested > back(19)).toBe(true)
  expect(await brush.getByRole('slider', { name: zh.filters.windowEnd }).getAttribute('aria-valuetext')).toBe(
    formatDay(rested, 'zh'),
  )
  // What rests is what the server says of that day: number, table and the chart's head.
  const qingpu = areaOf('310118')
  const { value } = await answers.on('enterprises-reopened', qingpu, rested)
  const [latest] = await desk.twin('已复工企业')
  expect(latest?.日期 ?? Object.values(latest!)[0]).toBe(formatDay(rested, 'zh', 'tag'))
  expect(Object.values(latest!)).toContain(formatNumber(value!, 'zh'))
  const rows = await desk.tableRows()
  const huaxin = areas.find((area) => area.name === '华新镇')!
  const there = await answers.on('enterprises-reopened', huaxin, rested)
  expect(Object.values(rows.find((row) => row.区域 === '华新镇')!)).toContain(
    formatCell(there, 'zh', (one) => formatNumber(one, 'zh')),
  )

  await brush.getByRole('button', { name: words.playback.options }).press('Enter')
  await page.getByRole('button', { name: words.playback.grow }).press('Enter')
  await page.getByRole('checkbox', { name: words.playback.loop }).press('Space')
  await expect.poll(() => paramsOf(page).play).toBe('8:loop:grow')
  await page.keyboard.press('Escape')
  expect(await findings(page)).toEqual([])
})

test('any measure stands in a panel of any form; two areas and small pictures say what the server says', async ({
  visitor,
}) => {
  const desk = await visitor.open(`/?area=${xujing}&days=last-14&compare=none`)
  const { page } = desk
  const column = page.getByRole('complementary', { name: zh.charts.charts })
  const panels = () => expect.poll(() => paramsOf(page).panels)
  const columnOf = async (measure: string, code: string) =>
    (await answers.series(measure, areaOf(code), back(13), today))
      .reverse()
      .map((cell) => formatCell(cell, 'zh', (one) => formatNumber(one, 'zh')))

  // A fourth panel, as a calendar, moved up past its neighbour, all by keys.
  await column.getByRole('button', { name: words.panels.add }).press('Enter')
  await page.getByRole('menuitem', { name: /^门岗进入/ }).press('Enter')
  await panels().toBe('overseas-arrivals,enterprises-reopened,coverage-60-plus,gate-entries')
  const gates = column.getByRole('region', { name: '门岗进入', exact: true })
  const settings = words.panels.settings.replace('{measure}', '门岗进入')
  await gates.getByRole('button', { name: settings }).press('Enter')
  await page.getByRole('button', { name: words.panels.forms.scatter, exact: true }).press('Enter')
  // The picture is another one now, and its settings are still open: with a second measure to choose.
  await page
    .getByRole('dialog', { name: settings })
    .getByRole('button', { name: new RegExp(words.panels.versus) })
    .waitFor()
  await page.getByRole('button', { name: words.panels.forms.heat, exact: true }).press('Enter')
  await page.keyboard.press('Escape')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe(settings)
  await panels().toBe('overseas-arrivals,enterprises-reopened,coverage-60-plus,gate-entries:heat')
  await gates.getByRole('slider').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await panels().toBe('overseas-arrivals,enterprises-reopened,gate-entries:heat,coverage-60-plus')
  const heat = await desk.twin('门岗进入')
  expect(heat.map((row) => Object.values(row)[1])).toEqual(await columnOf('gate-entries', xujing))

  // Another area beside it: two columns in the twin, two maps.
  await page.getByRole('button', { name: words.comparison.open }).press('Enter')
  const dialog = page.getByRole('dialog', { name: words.comparison.open })
  await dialog.getByRole('combobox').fill('新泾镇')
  await page
    .getByRole('option', { name: /新泾镇/ })
    .first()
    .waitFor()
  await dialog.getByRole('combobox').press('Enter')
  await expect.poll(() => paramsOf(page).versus).toBe(xinjing)
  await page.getByRole('region', { name: words.comparison.mapLabel }).waitFor()
  const pair = await desk.twin('已复工企业')
  expect(pair.map((row) => [row.徐泾镇, row.新泾镇])).toEqual(
    await Promise.all([
      columnOf('enterprises-reopened', xujing),
      columnOf('enterprises-reopened', xinjing),
    ]).then(([own, other]) => own.map((cell, at) => [cell, other[at]])),
  )
  expect(await findings(page)).toEqual([])

  // Per 10,000 residents: sum over sum, of the day.
  await page.goto(
    `/?area=310118&panels=enterprises-reopened:line:per-10k,staff-back:rank,residents:pyramid&days=last-14`,
  )
  await desk.isReady()
  const rate = (await desk.twin('已复工企业'))[0]!
  const [above, below] = await Promise.all(
    ['enterprises-reopened', 'residents'].map((id) => answers.on(id, areaOf('310118'), today)),
  )
  const wanted = formatNumber((above!.value! / below!.value!) * 10_000, 'zh', 2)
  expect(Object.values(rate)[1]!.replace('约 ', '')).toBe(wanted)
  const ranked = await column.getByRole('table').last().getByRole('rowheader').allInnerTexts()
  const towns = areas.filter(({ parent }) => parent === '310118')
  const figures = await Promise.all(
    towns.map(async (area) => ({
      name: area.name,
      value: (await answers.on('staff-back', area, today)).value ?? 0,
    })),
  )
  expect(ranked[0]).toBe(figures.reduce((a, b) => (b.value > a.value ? b : a)).name)

  // One chart a town in place of the map, and its twin.
  await desk.choose(words.multiples.open, '曲线 · 每街镇')
  await expect.poll(() => paramsOf(page).multiples).toBe('chart:town')
  const small = page.getByRole('main').getByRole('region', { name: '复工率 · 青浦区' })
  await expect.poll(() => small.getByRole('listitem').count()).toBe(towns.length)
  expect(await findings(page)).toEqual([])
  await small.getByRole('button', { name: zh.charts.openTable }).press('Enter')
  const heads = await small.getByRole('columnheader').allInnerTexts()
  expect(heads).toHaveLength(towns.length + 1)

  // The map, the tree and the small maps are divided too.
  await small.getByRole('button', { name: zh.charts.closeTable }).press('Enter')
  await desk.choose(words.multiples.open, '地图 · 每街镇')
  await desk.choose(zh.filters.measure, '已复工企业')
  await desk.choose(zh.filters.per, zh.filters.perOf.residents)
  await expect.poll(() => paramsOf(page).per).toBe('per-10k')
  const divided = page.getByRole('main').getByRole('region', { name: '已复工企业 · 每万人 · 青浦区' })
  const perTown = await Promise.all(
    towns.map(async (town) => {
      const [reopened, people] = await Promise.all(
        ['enterprises-reopened', 'residents'].map((id) => answers.on(id, town, today)),
      )
      return formatNumber((reopened!.value! / people!.value!) * 10_000, 'zh', 2)
    }),
  )
  const shown = () => divided.getByRole('heading', { level: 3 }).locator('b').allInnerTexts()
  await expect
    .poll(async () => (await shown()).map((text) => text.replace('约 ', '')).sort())
    .toEqual(perTown.sort())

  // What is shown of a breakdown is said.
  await page.goto(`/?area=310118&days=last-14&measure=overseas-arrivals&key=home&multiples=chart:town`)
  await page.getByRole('main').getByRole('region', { name: '境外来沪人员 · 居家 · 青浦区' }).waitFor()
})
