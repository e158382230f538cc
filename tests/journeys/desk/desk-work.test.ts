import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { columns } from '#src/app/messages/columns/zh.ts'
import { commands } from '#src/app/messages/commands/zh.ts'
import { notes } from '#src/app/messages/notes/zh.ts'
import { take } from '#src/app/messages/take/zh.ts'
import { views as viewsEn } from '#src/app/messages/views/en.ts'
import { views } from '#src/app/messages/views/zh.ts'
import { why } from '#src/app/messages/why/zh.ts'
import { zh } from '#src/app/messages/zh.ts'
import { formatNumber } from '#src/domain/format.ts'
import { findings } from '#tests/journeys/setup/accessible.ts'
import { paramsOf } from '#tests/journeys/setup/journey.ts'
import { journeysIn, OwnTown } from '#tests/journeys/setup/own-town.ts'

const day = '2022-06-03'
const town = '310118106'

const own = new OwnTown('desk-work', town)
const test = journeysIn(own)
const measure = 'enterprises-reopened'
const digits = (text: string) => Number(text.replace(/\D/g, ''))

const places = (page: Page) => page.getByRole('grid', { name: why.places })
const reports = (page: Page) => page.getByRole('grid', { name: why.observations })
const pane = (page: Page) => page.getByRole('dialog', { name: why.why })
const box = (page: Page) => page.getByRole('combobox', { name: commands.title })
const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Presses a key until what is looked for has the focus. */
async function reach(target: Locator, key = 'Tab', most = 40): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await isFocused(target)) return
    await target.page().keyboard.press(key)
  }
  throw new Error(`${key} does not lead there`)
}

/** Opens the command box by its key, types, and takes the first that is found. */
async function command(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await box(page).waitFor()
  await page.keyboard.type(text)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await box(page).waitFor({ state: 'detached' })
}

test('a divided number says what it is divided by, down to the reports above the line', async ({
  visitor,
}) => {
  const desk = await visitor.open(`/?area=${town}&measure=${measure}&days=${day}&per=per-10k`)
  const { page } = desk
  const area = (await own.answers.areas(town)).find(({ code }) => code === town)!
  const [above, below] = await Promise.all(
    [measure, 'residents'].map(async (id) => (await own.answers.on(id, area, day)).value!),
  )
  await desk.legend.getByRole('button', { name: new RegExp(why.whyOf.replace('{name}', '')) }).click()
  const said = pane(page).getByText(/÷/)
  await said.first().waitFor()
  const text = (await said.first().innerText()).replaceAll(',', '')
  expect(text).toContain(`= ${above} ÷ ${below}`)
  expect(text).toContain(formatNumber((above! / below!) * 10_000, 'zh', 2).replaceAll(',', ''))
  expect(digits(await page.getByText(/^各行合计/).innerText())).toBe(above)
})

test('by mouse: a total down to its reports in three clicks, a note that others see', async ({ visitor }) => {
  const area = (await own.answers.areas(town)).find(({ code }) => code === town)!
  const desk = await visitor.open(`/?area=${town}&measure=${measure}&days=${day}&table=open`)
  const { page } = desk
  const beside = await visitor.open(`/?area=${town}`)

  // Three clicks from the headline to the reports.
  await desk
    .tile('已复工')
    .getByRole('button', { name: /这个数是什么/ })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: why.why }).click()
  await places(page).waitFor()
  const shown = digits(await pane(page).locator('p b, p span').first().innerText())
  const summed = digits(await page.getByText(/^各行合计/).innerText())
  expect(summed).toBe(shown)
  expect(shown).toBe((await own.answers.on(measure, area, day)).value)
  expect(await findings(page)).toEqual([])
  await places(page).getByRole('row').nth(1).click()
  await reports(page).getByRole('row').nth(1).waitFor()
  const first = reports(page).getByRole('row').nth(1)
  expect(await first.getByRole('link').getAttribute('href')).toMatch(/\/data\?.*tab=batches.*batch=/)
  await first.click()
  await pane(page).getByRole('heading', { name: '历史' }).waitFor()
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: why.close }).click()
  await pane(page).waitFor({ state: 'detached' })

  // A share says its sign once; a table of few rows leaves the map its room.
  const share = await visitor.open(`/?sel=${town}&measure=reopened-share&days=${day}&table=open`)
  const [map, drawer] = [await share.map.boundingBox(), await share.drawer.boundingBox()]
  expect(map!.height).toBeGreaterThan(drawer!.height)
  await share.drawer.getByRole('button', { name: why.why }).click()
  await places(share.page).waitFor()
  expect((await pane(share.page).locator('p').nth(1).innerText()).match(/%/g)).toHaveLength(1)
  await share.page.close()

  // From a row of the table it is three, from a chart too.
  await desk.drawer.getByRole('row').nth(1).click()
  await desk.drawer.getByRole('button', { name: why.why }).click()
  await places(page).waitFor()
  await page.keyboard.press('Escape')
  await pane(page).waitFor({ state: 'detached' })
  await desk
    .chart('已复工企业')
    .getByRole('button', { name: /这个数是什么/ })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: why.why }).click()
  await places(page).waitFor()
  await expect.poll(() => paramsOf(page).why).toBe(`${measure},${town},${day}`)
  await page.keyboard.press('Escape')

  // A note, and what it may not say.
  await page.getByRole('button', { name: /^注记/ }).click()
  await page.getByRole('button', { name: notes.write }).click()
  const text = page.getByRole('textbox', { name: notes.text })
  await page.getByRole('textbox', { name: notes.author }).fill('王科')
  await text.fill('有事请打 139 1234 5678')
  await page.getByText(notes.person).waitFor()
  expect(await page.getByRole('button', { name: notes.save }).isDisabled()).toBe(true)
  await text.fill('东片楼宇集中复工')
  await page.getByRole('button', { name: notes.save }).click()
  const list = page.getByRole('list', { name: notes.notes, exact: true })
  await list.getByText('东片楼宇集中复工').waitFor()
  expect(await findings(page)).toEqual([])
  await beside.chart('已复工企业').locator('[data-notes]').waitFor()
  await beside.page.getByRole('button', { name: '注记 1' }).waitFor()
  const row = list.getByRole('listitem').filter({ hasText: '东片楼宇集中复工' })
  await row.getByRole('button', { name: notes.edit }).click()
  await page.getByRole('textbox', { name: notes.text }).fill('东片楼宇陆续复工')
  await page.getByRole('button', { name: notes.save }).click()
  await list.getByText('东片楼宇陆续复工').waitFor()
  await list.getByRole('button', { name: notes.history }).click()
  await list.getByText('东片楼宇集中复工').waitFor()
  await list.getByRole('button', { name: notes.remove }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: notes.remove }).click()
  await page.getByText(notes.none).waitFor()
  await page.keyboard.press('Escape')
  await beside.chart('已复工企业').locator('[data-notes]').waitFor({ state: 'detached' })
})

test('the table: groups with their own totals, the map that it points at and that points back, columns as one likes, by a link', async ({
  visitor,
}) => {
  const areas = await own.answers.areas('310118')
  const [district, first] = ['310118', town].map((code) => areas.find((area) => area.code === code)!)
  const inside = areas.filter(({ parent }) => parent === town)
  const desk = await visitor.open(
    `/?area=310118&measure=${measure}&days=${day}&table=open&rows=committee&group=town&cols=value,reported,staff-back&pins=value&sort=value&shut=all,${town}&map=${first!.point},11.3`,
  )
  const { page } = desk
  const cells = (row: Locator) => row.locator('th, td').allInnerTexts()
  const written = async (id: string, area: typeof first) =>
    formatNumber((await own.answers.on(id, area!, day)).value!, 'zh')
  // Group and foot say what the API says of the town and of all, and so does each committee.
  for (const [row, area] of [
    [desk.row(first!.name), first],
    [desk.grid().locator('tfoot tr'), district],
  ] as const) {
    await expect.poll(async () => (await cells(row))[1]).toContain(await written(measure, area))
    await expect.poll(async () => (await cells(row))[3]).toContain(await written('staff-back', area))
  }
  expect(await desk.grid().locator('tr[aria-level="2"]').count()).toBeGreaterThan(5)
  expect(await findings(page)).toEqual([])

  // A row shows its place on the map; out of sight, an arrow looks to it.
  const flash = page.locator('[data-flash]')
  await desk.row('金泽镇').hover()
  await page.locator('[data-flash=beyond]').getByText('金泽镇', { exact: true }).waitFor()
  const name = (await desk.grid().locator('tr[aria-level="2"] th').first().innerText()).trim()
  const pointed = inside.find((area) => area.name === name)!
  await desk.row(name).hover()
  await flash.getByText(name, { exact: true }).waitFor()
  expect(await flash.getAttribute('data-flash')).toBe('here')
  const ring = (await flash.locator('svg').boundingBox())!
  // What lies under the ring is the place, and pointing at it marks its row.
  await page.mouse.move(ring.x + ring.width / 2, ring.y + ring.height / 2 + 1)
  await flash.waitFor({ state: 'detached' })
  await page.mouse.move(ring.x + ring.width / 2, ring.y + ring.height / 2)
  await desk.grid().locator('[data-pointed]').waitFor()

  // By keys: a row chosen is a filter like any other, and given back by the same key; Enter opens its card.
  await desk.row(name).focus()
  await flash.locator('b').waitFor()
  await page.keyboard.press('Space')
  await expect.poll(() => paramsOf(page).sel).toBe(pointed.code)
  await expect.poll(() => desk.grid().locator('tr[aria-level="2"]').count()).toBe(1)
  await expect
    .poll(async () => (await cells(desk.grid().locator('tfoot tr')))[1])
    .toContain(await written(measure, pointed))
  await page.keyboard.press('Space')
  await expect.poll(() => paramsOf(page).sel).toBeUndefined()
  await page.keyboard.press('Enter')
  await expect.poll(() => paramsOf(page).place).toBe(pointed.code)
  await desk.card(name).getByRole('button', { name: zh.card.close }).click()

  // What a group comes to is explained as what a place does.
  await desk.row(first!.name).getByRole('button').click()
  await desk.card(first!.name).getByRole('button', { name: zh.card.close }).click()

  // Two keys of order, one more column, and the file has the same rows and measures.
  await desk
    .grid()
    .getByRole('button', { name: /^区域/ })
    .click({ modifiers: ['Shift'] })
  await expect.poll(() => paramsOf(page).sort).toBe('value,name')
  await page.getByRole('button', { name: columns.columns, exact: true }).click()
  const pane = page.getByRole('dialog', { name: columns.columns })
  await pane.getByRole('button', { name: columns.sites, exact: true }).click()
  await pane.getByRole('button', { name: columns.pin.replace('{name}', '返岗') }).click()
  expect(await findings(page)).toEqual([])
  await expect
    .poll(() => paramsOf(page))
    .toMatchObject({
      cols: 'value,staff-back,reported,sites',
      pins: 'value,staff-back',
    })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: zh.table.export, exact: true }).click()
  const asked = page.waitForRequest(/\/api\/exports/)
  await page.getByRole('dialog').getByRole('button', { name: take.save, exact: true }).click()
  const query = Object.fromEntries(new URL((await asked).url()).searchParams)
  expect(query).toMatchObject({
    by: 'area',
    level: 'committee',
    measures: `${measure},staff-back`,
    cols: 'value,staff-back,reported,sites',
    sort: 'value,name',
    group: 'town',
  })

  const pasted = await visitor.open(page.url())
  await expect.poll(() => pasted.tableRows()).toEqual(await desk.tableRows())
  await pasted.page.close()
})

test('by mouse: a view under a name, and its link opens just that', async ({ visitor }) => {
  const { page } = await visitor.open(`/?area=${town}&measure=${measure}&days=${day}&compare=week`)
  await page.getByRole('button', { name: views.views, exact: true }).click()
  await page.getByRole('button', { name: views.save }).click()
  await page.getByRole('textbox', { name: views.name }).fill('周会')
  await page.getByRole('textbox', { name: views.author }).fill('王科')
  await page.getByRole('button', { name: views.keep }).click()
  await page.getByRole('button', { name: '视图：周会', exact: true }).click()
  await page.getByRole('list').getByRole('link', { name: '周会' }).waitFor()
  expect(await findings(page)).toEqual([])
  const { view, ...saved } = paramsOf(page)
  const guest = await visitor.open(`/?view=${view}&lang=en`, { early: true })
  await guest.page.getByRole('button', { name: 'View: 周会', exact: true }).waitFor()
  expect(paramsOf(guest.page)).toEqual({ ...saved, view, lang: 'en' })
  await guest.page.keyboard.press('t')
  const menu = guest.page.getByRole('button', { name: 'View: 周会 (changed)' })
  await menu.click()

  // Another browser has given no name: it is asked for before anything is recorded, by keys too.
  await guest.page.getByRole('button', { name: `${viewsEn.remove}: 周会` }).press('Enter')
  const ask = guest.page.getByRole('alertdialog')
  await expect.poll(() => isFocused(ask.getByRole('textbox', { name: viewsEn.author }))).toBe(true)
  expect(await ask.getByRole('button', { name: viewsEn.remove }).isDisabled()).toBe(true)
  expect(await findings(guest.page)).toEqual([])
  await guest.page.keyboard.type('李分析')
  const removed = guest.page.waitForRequest((request) => request.method() === 'DELETE')
  await guest.page.keyboard.press('Enter')
  expect(new URL((await removed).url()).searchParams.get('author')).toBe('李分析')
  await ask.waitFor({ state: 'detached' })
})

test('by keyboard alone: everything is found, explained, noted and saved, and the focus comes back', async ({
  visitor,
}) => {
  const desk = await visitor.open(`/?area=310118&measure=${measure}&days=${day}`)
  const { page } = desk
  await page.getByRole('button', { name: new RegExp(commands.button) }).waitFor()

  await page.keyboard.press('Control+k')
  await box(page).waitFor()
  await page.keyboard.type('xjz')
  await page.getByRole('option', { name: /徐泾镇/ }).waitFor()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await box(page).waitFor({ state: 'detached' })

  await command(page, '徐泾镇')
  await expect.poll(() => desk.heading()).toBe('徐泾镇')
  await page.keyboard.press('Control+k')
  await page
    .getByRole('group', { name: commands.recent })
    .getByRole('option', { name: /徐泾镇/ })
    .waitFor()
  await page.keyboard.press('Escape')
  await box(page).waitFor({ state: 'detached' })

  // Why this number, down to a report's history, and back.
  const find = page.getByRole('button', { name: new RegExp(commands.button) })
  await find.focus()
  await command(page, 'why')
  await places(page).waitFor()
  await reach(places(page).getByRole('row').nth(1))
  await page.keyboard.press('Enter')
  await reports(page).getByRole('row').nth(1).waitFor()
  await reach(reports(page).getByRole('row').nth(1))
  await page.keyboard.press('Enter')
  await pane(page).getByRole('heading', { name: '历史' }).waitFor()
  await reach(page.getByRole('button', { name: why.back }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await places(page).waitFor()
  await page.keyboard.press('Escape')
  await pane(page).waitFor({ state: 'detached' })
  await expect.poll(() => isFocused(find)).toBe(true)

  await command(page, 'annotate')
  await reach(page.getByRole('button', { name: notes.write }))
  await page.keyboard.press('Enter')
  await reach(page.getByRole('textbox', { name: notes.text }))
  await page.keyboard.type('键盘写的注记')
  await page.keyboard.press('Tab')
  await page.keyboard.type('李分析')
  await page.keyboard.press('Enter')
  const note = page.getByRole('list', { name: notes.notes, exact: true }).getByText('键盘写的注记')
  await note.waitFor()
  await page.keyboard.press('Escape')

  await command(page, '存为视图')
  await page.getByRole('textbox', { name: views.name }).waitFor()
  await expect.poll(() => isFocused(page.getByRole('textbox', { name: views.name }))).toBe(true)
  await page.keyboard.type('晨会')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '视图：晨会', exact: true }).waitFor()

  // From the data page, too, and what has a name is found by it.
  await command(page, 'data batches')
  await page.waitForURL(/\/data\?/)
  await page.getByRole('button', { name: new RegExp(commands.button) }).waitFor()
  await command(page, 'chenhui')
  await page.getByRole('button', { name: '视图：晨会', exact: true }).waitFor()
  await command(page, 'dark')
  await expect.poll(() => paramsOf(page).theme).toBe('dark')
  await command(page, 'copy link')
  await page.getByText(new RegExp(`^(${zh.shell.linkCopied}|${zh.shell.linkNotCopied})$`)).waitFor()

  // In English everything is found and shown by its English name.
  await command(page, 'english')
  await page.getByRole('button', { name: /^Find/ }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('60+ vacc')
  await page.getByRole('option', { name: /^Vaccinated 60\+/ }).waitFor()
  await page.keyboard.press('Escape')
})
