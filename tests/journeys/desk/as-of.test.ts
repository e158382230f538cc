import { text } from 'node:stream/consumers'
import { expect } from 'vitest'
import { history as words } from '#src/app/messages/history/zh.ts'
import { take } from '#src/app/messages/take/zh.ts'
import { wall as wallWords } from '#src/app/messages/wall/zh.ts'
import { zh } from '#src/app/messages/zh.ts'
import type { Desk } from '#tests/journeys/setup/desk.ts'
import { paramsOf } from '#tests/journeys/setup/journey.ts'
import { journeysIn, OwnTown } from '#tests/journeys/setup/own-town.ts'

const day = '2022-06-03'
const town = '310118107'

const own = new OwnTown('as-of', town)
const test = journeysIn(own)
const reason = '与台账核对后更正'
const measure = 'enterprises-reopened'

const digits = (text: string) => Number(text.replace(/\D/g, ''))

/** A number, and the same corrected with a reason: what was known between the two, and what is known now. */
async function correct() {
  const building = (await own.answers.sites(town)).find(({ kind }) => kind === 'building')!
  const area = (await own.answers.areas(town)).find(({ code }) => code === building.area)!
  const first = await own.answers.post({ measure, place: building.id, day, value: 3 })
  const then = (await own.answers.on(measure, area, day)).value!
  await own.answers.post({ measure, place: building.id, day, value: 5, reason })
  const now = (await own.answers.on(measure, area, day)).value!
  expect(now - then).toBe(2)
  return { building, area, then, now, moment: encodeURIComponent(first.recordedAt) }
}

const kpi = async (desk: Desk) => digits(await desk.figure('已复工'))
const inTree = async (desk: Desk) =>
  digits(await desk.tree.getByRole('treeitem', { selected: true }).locator(':scope > *').last().innerText())

test('the clock set between a value and its correction shows the value as it was, everywhere', async ({
  visitor,
}) => {
  const { building, area, then, now, moment } = await correct()
  const desk = await visitor.open(
    `/?area=${area.code}&measure=${measure}&days=${day}&table=open&asof=${moment}`,
  )
  const { page } = desk
  const line = page.getByText(/所知 · 非现在/)
  await line.waitFor()
  await page.getByText(/此后有 .*、1 条更正/).waitFor()
  expect(await kpi(desk)).toBe(then)
  expect(await inTree(desk)).toBe(then)
  expect((await desk.twin('已复工企业'))[0]?.已复工).toBe(String(then))

  await page.getByRole('button', { name: zh.table.sites, exact: true }).click()
  const rowOf = async () => (await desk.tableRows()).find((row) => row.区域 === building.name)
  await expect.poll(async () => (await rowOf())?.['已复工（户）']).toBe('3')
  await page.getByRole('button', { name: zh.table.export, exact: true }).click()
  const pane = page.getByRole('dialog', { name: zh.table.export })
  const saved = page.waitForEvent('download')
  await pane.getByRole('button', { name: take.save, exact: true }).click()
  const csv = await text(await (await saved).createReadStream())
  const [heads = [], ...lines] = csv
    .trim()
    .split('\r\n')
    .map((row) => row.replace('\uFEFF', '').split(','))
  const exported = lines.find((cells) => cells[heads.indexOf('代码')] === building.id)!
  const cell = (head: string) => exported[heads.indexOf(head)]
  expect([cell('已复工（户）'), Date.parse(cell('截至') ?? ''), cell('标记')]).toEqual([
    '3',
    Date.parse(decodeURIComponent(moment)),
    '演示数据',
  ])

  await pane.getByText(take.saved.split('{')[0]!).waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: words.thenAndNow }).click()
  await expect.poll(() => paramsOf(page).beside).toBe('now')
  await desk.tile('已复工').getByText(`现在 ${now} ▲ 2`).waitFor()
  expect(await kpi(desk)).toBe(then)
  expect((await desk.twin('已复工企业'))[0]).toMatchObject({ 已复工: String(then), 现在: String(now) })
  await expect.poll(rowOf).toMatchObject({ '已复工（户）': '3', 现在: '5', 此后变化: '▲ 2' })

  await page.getByRole('button', { name: zh.filters.backToNow }).click()
  await expect.poll(() => kpi(desk)).toBe(now)
  expect(paramsOf(page).asof).toBeUndefined()
  expect(paramsOf(page).beside).toBeUndefined()
  await line.waitFor({ state: 'detached' })
})

test('every number tells what it was, by whom and why; the chart marks the day', async ({ visitor }) => {
  const { building, area } = await correct()
  const desk = await visitor.open(`/?area=${area.code}&measure=${measure}&days=${day}&place=${building.id}`)
  const { page } = desk
  const chart = desk.chart('已复工企业')
  await chart.getByText(zh.charts.corrected).waitFor()
  await chart.locator('[data-corrections]').waitFor({ state: 'attached' })
  expect(Number((await desk.twin('已复工企业'))[0]?.更正)).toBeGreaterThan(0)

  await desk.card(building.name).getByRole('button', { name: '历史：已复工企业' }).click()
  const versions = page.getByRole('region', { name: words.history }).getByRole('listitem')
  await versions.first().waitFor()
  const told = await versions.allInnerTexts()
  expect(told[0]).toMatch(/3 → 5/)
  expect(told[0]).toContain(reason)
  expect(told[1]).toMatch(/3\s/)
  await page.keyboard.press('Escape')

  await desk
    .tile('已复工')
    .getByRole('button', { name: /这个数是什么/ })
    .click()
  const corrections = page.getByRole('region', { name: words.corrections }).getByRole('listitem')
  await corrections.first().waitFor()
  expect(await corrections.first().innerText()).toContain(building.name)
  expect(await corrections.first().innerText()).toContain(reason)
})

test('a moment is typed, or chosen with one press; one that is still to come is refused', async ({
  visitor,
}) => {
  const desk = await visitor.open(`/?area=${town}`)
  const { page } = desk
  const clock = page.getByRole('group', { name: zh.filters.asOf })
  await clock.getByRole('button').first().click()
  const panel = page.getByRole('dialog', { name: zh.filters.chooseMoment })
  await panel.getByRole('button', { name: words.apply }).waitFor()
  const type = async (parts: string[]) => {
    const segments = panel.getByRole('spinbutton')
    for (const [at, part] of parts.entries()) {
      await segments.nth(at).focus()
      await page.keyboard.type(part)
    }
  }
  await type(['2022', '06', '04', '20', '00'])
  await panel.getByRole('button', { name: words.apply }).click()
  await panel.getByText(words.tooLate).waitFor()
  await type(['2022', '06', '02', '20', '00'])
  await panel.getByRole('button', { name: words.apply }).click()
  await expect.poll(() => paramsOf(page).asof).toBe('2022-06-02T20:00:00+08:00')
  await clock.getByText('6月2日 20:00').waitFor()
  await clock.getByRole('button').first().click()
  await panel.getByRole('button', { name: words.startOfDay }).click()
  await expect.poll(() => paramsOf(page).asof).toBe('2022-06-03T00:00:00+08:00')
})

test('the wall says in its header that it is not of now, and shows the number as it was', async ({
  visitor,
}) => {
  const { area, then, moment } = await correct()
  const desk = await visitor.open(`/wall?area=${area.code}&asof=${moment}&hold=on`, {
    early: true,
    viewport: { width: 1920, height: 1080 },
  })
  const { page } = desk
  await page
    .getByRole('banner')
    .getByText(/截至 .* 所知 · 非现在/)
    .waitFor()
  const panel = page.getByRole('region', { name: '已复工企业', exact: true })
  await panel.locator('div:has(> dl) > span').first().waitFor()
  expect(digits(await panel.locator('div:has(> dl) > span').first().innerText())).toBe(then)
  await page
    .getByRole('banner')
    .getByText(/此后有 .*更正/)
    .waitFor()
  expect(await page.getByText(wallWords.justChanged, { exact: true }).count()).toBe(0)
})
