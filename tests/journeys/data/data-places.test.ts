import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { openFile } from '#server/ingest/reading/open-file.ts'
import { data as zh } from '#src/app/messages/data/zh.ts'
import { places } from '#src/app/messages/places/zh.ts'
import { zh as desk } from '#src/app/messages/zh.ts'
import type { Measure } from '#src/contract/catalog.ts'
import { rowsOf } from '#tests/doubles/files/walk-file.ts'
import { findings } from '#tests/journeys/setup/accessible.ts'
import { DataPage, openData } from '#tests/journeys/setup/data-page.ts'
import { test } from '#tests/journeys/setup/journey.ts'
import { day, OwnTown } from '#tests/journeys/setup/own-town.ts'

/** What somebody else must approve here. */
const approved = 'residents-60-plus'
const own = new OwnTown('data', '310118106', {
  ...demonstrationCatalog,
  measures: demonstrationCatalog.measures.map((one) =>
    one.id === approved ? ({ ...one, approval: true } as Measure) : one,
  ),
})

test('a template comes back filled in, and counts when somebody else has approved it', async ({
  visitor,
}) => {
  const data = await openData(visitor, own.address)
  const form = '60岁以上接种报表'
  const template = await data.download(zh.templates.getLabel.replace('{form}', form))
  expect(template.name).toBe(`${form}.xlsx`)
  const [sheet] = (await openFile(template.name, template.bytes)).sheets
  const rows = await rowsOf(sheet)
  const at = rows.findIndex(({ cells }) => String(cells[0]).startsWith(own.area.code))
  const { number, cells } = rows[at]!
  const column = rows.find((row) => row.cells.includes('60岁以上'))!.cells.indexOf('60岁以上')
  const filled = fillIn(template.bytes, `${'ABCDEFGH'[column]}${number}`, 321)

  const place = String(cells[0])
  const before = await own.answers.known(approved, place, day)
  await data.field(zh.start.author).fill('徐泾镇老龄办')
  // Its own explanations are no second sheet to choose from.
  await data.bring(template.name, filled)
  expect((await data.staged()).touches).toMatchObject({ measures: [approved], places: 1, from: day, to: day })
  await data.page.getByText(zh.commit.approval).waitFor()
  await data.commit.click()
  await data.page.getByText(/^已送批：.*批准后计入。$/).waitFor()
  expect(await own.answers.known(approved, place, day)).toEqual(before)

  // Who brought it sees its numbers; nobody else does, and it waits for one of them.
  await data.page.getByRole('button', { name: zh.commit.toBatch }).click()
  expect((await data.rows(zh.batches.rowsTitle))[0]).toMatchObject({ 代码: place, 现在: '321' })
  await data.page.getByRole('button', { name: zh.batches.decide }).click()
  const dialog = data.page.getByRole('dialog', { name: zh.batches.decide })
  const approveAs = async (author: string) => {
    await dialog.getByRole('textbox', { name: zh.batches.asAuthor }).fill(author)
    await dialog.getByRole('button', { name: zh.batches.approve, exact: true }).click()
  }
  await approveAs('徐泾镇老龄办')
  await dialog.getByText(/须由他人审批/).waitFor()
  expect(await own.answers.known(approved, place, day)).toEqual(before)
  await approveAs('区民政局')
  await expect.poll(() => own.answers.known(approved, place, day)).toEqual([...before, 321])
  await expect
    .poll(async () => (await data.rows(zh.batches.title)).find((row) => row.作者 === '徐泾镇老龄办')?.状态)
    .toBe(zh.batches.states.committed)
})

test('a site is made by a press on the map, moved and retired, and the tab of sites tells of it; a file changes it again', async ({
  visitor,
}) => {
  const visit = { address: own.address, early: true }
  const { page, map } = await visitor.open(`/?area=${own.area.code}`, visit)
  const box = page.getByRole('textbox', { name: places.author })
  const press = async (x: number, y: number) => {
    const { width, height } = (await map.boundingBox())!
    await map.click({ position: { x: width * x, y: height * y } })
  }
  const point = async () => Number(await page.getByRole('textbox', { name: places.lon }).inputValue())

  await page.getByRole('button', { name: desk.filters.newSite }).click()
  const editor = page.getByRole('region', { name: places.newTitle })
  await page.getByRole('button', { name: new RegExp(`${places.kind}$`) }).click()
  await page.getByRole('option', { name: '门岗', exact: true }).click()
  await page.getByRole('textbox', { name: places.name, exact: true }).fill('试设卡口')
  await box.fill('徐泾镇防控办')
  expect(await page.getByRole('button', { name: places.make }).isDisabled()).toBe(true)
  // The form lies over nothing of the town.
  const [plate, form] = [(await map.boundingBox())!, (await editor.boundingBox())!]
  const inTown = (await own.answers.areas(own.area.code)).flatMap((area) => area.point?.[0] ?? [])
  const besideForm = async () => {
    await press((form.x - plate.x - 4) / plate.width, 0.5)
    return point()
  }
  await expect.poll(besideForm).toBeGreaterThan(Math.max(...inTown))
  const middle = (form.x - plate.x) / plate.width / 2
  await press(middle, 0.5)
  await expect.poll(point).toBeLessThan(Math.max(...inTown))
  await page.getByRole('button', { name: places.make }).click()
  await editor.waitFor({ state: 'detached' })
  const made = async () => (await own.answers.sites('310000')).find(({ name }) => name === '试设卡口')
  const first = (await made())!
  expect(first).toMatchObject({ kind: 'checkpoint' })
  expect(first.path).toContain(own.area.code)

  await page.getByRole('button', { name: desk.card.editSite }).click()
  await press(middle + 0.01, 0.5)
  await expect.poll(point).toBeGreaterThan(first.lon)
  await page.getByRole('textbox', { name: places.reason }).fill('改到东侧')
  await page.getByRole('button', { name: places.save }).click()
  await expect.poll(async () => (await made())?.version).toBe(2)
  expect((await made())!.lon).toBeGreaterThan(first.lon)

  await page.getByRole('button', { name: desk.card.editSite }).click()
  await page.getByText('改到东侧').waitFor()
  await expect.poll(() => findings(page)).toEqual([])
  await page.getByRole('textbox', { name: places.retiredOn }).fill(day)
  await page.getByRole('button', { name: places.save }).click()
  await expect.poll(async () => (await made())?.retiredOn).toBe(day)

  await page.goto(`${own.address}/data?tab=places`)
  const tab = new DataPage(page)
  await page.getByRole('searchbox', { name: /点位/ }).fill('试设卡口')
  const listed = async () =>
    (await tab.rows(places.list.title)).map((row) => [row.名称, row.状态, row.修改次数])
  await expect.poll(listed).toEqual([['试设卡口', places.list.retired.replace('{day}', day), '2']])

  // What only a person knows of a file is asked; answered, it is checked again and stored by a press.
  const { id, area, lon, lat } = (await made())!
  const file = `id,kind,name,area,lon,lat\n${id},checkpoint,新设卡口,${area},${lon},${lat}\n`
  await tab.choose('卡口.csv', Buffer.from(file))
  await page.getByText(/没有说明坐标系/).waitFor()
  await page.getByRole('button', { name: new RegExp(`${places.files.datumAsk.slice(0, 6)}`) }).click()
  await page.getByRole('option', { name: 'WGS-84' }).click()
  await page.getByRole('button', { name: /^存入 1 / }).click()
  await page.getByText(/^已存入：/).waitFor()
  expect(await findings(page)).toEqual([])
  const after = (await own.answers.sites('310000')).find((site) => site.id === id)
  expect(after).toMatchObject({ name: '新设卡口' })
})

/** A workbook with one more number in it, as whoever fills it in writes it. */
function fillIn(workbook: Uint8Array, cell: string, value: number): Buffer {
  const parts = unzipSync(workbook)
  const path = 'xl/worksheets/sheet1.xml'
  const row = /\d+/.exec(cell)![0]
  const xml = strFromU8(parts[path]!)
    .replace(new RegExp(`<c r="${cell}"[^>]*/>`), '')
    .replace(new RegExp(`(<row r="${row}".*?)(</row>)`), `$1<c r="${cell}"><v>${value}</v></c>$2`)
  return Buffer.from(zipSync({ ...parts, [path]: strToU8(xml) }))
}
