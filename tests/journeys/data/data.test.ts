import { expect } from 'vitest'
import { openFile } from '#server/ingest/reading/open-file.ts'
import { data as zh } from '#src/app/messages/data/zh.ts'
import { formatNumber } from '#src/domain/format.ts'
import { toGbk } from '#tests/doubles/files/to-gbk.ts'
import { rowsOf } from '#tests/doubles/files/walk-file.ts'
import { findings } from '#tests/journeys/setup/accessible.ts'
import { openData } from '#tests/journeys/setup/data-page.ts'
import { test } from '#tests/journeys/setup/journey.ts'
import { day, OwnTown } from '#tests/journeys/setup/own-town.ts'
import { openWall, withoutMap } from '#tests/journeys/setup/wall.ts'

const own = new OwnTown('data', '310118106')

interface Committee {
  code: string
  name: string
  /** Staff back, as it has reported today. */
  value: number
}

/** Committees of the town that have reported their staff today, and what. */
async function reported(count: number): Promise<Committee[]> {
  const found: Committee[] = []
  for (const { code, name, level } of await own.answers.areas(own.area.code)) {
    if (level !== 'committee' || found.length === count) continue
    const value = (await own.answers.known('staff-back', code, day)).at(-1)
    if (value != null) found.push({ code, name, value })
  }
  return found
}

/** A day's sheet as a town's office keeps it. */
const sheet = (rows: readonly (readonly [name: string, value: string | number])[]) =>
  toGbk(
    [
      '徐泾镇复工复产日报,,',
      '填报日期：2022年6月3日,,',
      '居委会,返岗人员,备注',
      ...rows.map(([name, value]) => `${name},${value},`),
      '合计,99999,',
      '注：数据截至当日8时,,',
    ].join('\r\n'),
  )

test('a committee’s messy sheet: faults, the fixed file, its difference, the wall moves; a correction, and what was known before it', async ({
  visitor,
}) => {
  const [a, b, c, d] = (await reported(4)) as [Committee, Committee, Committee, Committee]
  const query = `hold=on&scene=reopening&area=${own.area.code}`
  const here = { address: own.address, prepare: withoutMap }
  const wall = await openWall(visitor, query, here)
  const before = await own.staffBack()
  expect(await wall.lead('返岗人员')).toBe(formatNumber(before, 'zh'))

  const data = await openData(visitor, own.address)
  await data.field(zh.start.author).fill('徐泾镇经发办')
  const messy = sheet([
    [a.name, `"${formatNumber(a.value + 1_500, 'zh')}"`],
    ['蟠尨', b.value],
    [c.name, '约一百'],
    [d.name, d.value],
  ])
  await data.bring('日报.csv', messy)
  expect((await data.staged()).file.encoding).toBe('gb18030')
  expect((await data.rows(zh.report.faults)).map((row) => [row.格, row.原文])).toEqual([
    ['A5', '蟠尨'],
    ['B6', '约一百'],
  ])
  expect(await data.commit.isDisabled()).toBe(true)
  expect(await findings(data.page)).toEqual([])
  const marked = await data.download(zh.file.marked)
  expect(marked.name).toBe('日报-标注.xlsx')
  const [, beside] = (await openFile(marked.name, marked.bytes)).sheets
  const said = new Map((await rowsOf(beside)).map(({ number, cells }) => [number, String(cells.at(-1))]))
  expect(said.get(5)).toContain('蟠尨')
  expect(said.get(6)).toContain('约一百')

  // One press says which place is meant; the figure must be mended in the file.
  const near = data.page.getByRole('region', { name: zh.report.unknownTitle }).getByRole('button')
  await near.first().click()
  await expect.poll(async () => (await data.staged()).counts?.rejected).toBe(1)
  await data.page.getByRole('button', { name: zh.file.throwAway }).click()
  const fixed: [string, number][] = [
    [a.name, a.value + 1_500],
    [b.name, b.value],
    [c.name, c.value + 7],
    [d.name, d.value],
  ]
  await data.bring('日报（改）.csv', sheet(fixed))
  const rows = await data.rows(zh.report.difference)
  expect(rows.map((row) => [row.差异, row.地点, row.原来, row.现在])).toEqual([
    ['更正', a.name, formatNumber(a.value, 'zh'), formatNumber(a.value + 1_500, 'zh')],
    ['不变', b.name, formatNumber(b.value, 'zh'), formatNumber(b.value, 'zh')],
    ['更正', c.name, formatNumber(c.value, 'zh'), formatNumber(c.value + 7, 'zh')],
    ['不变', d.name, formatNumber(d.value, 'zh'), formatNumber(d.value, 'zh')],
  ])
  expect(await data.commit.innerText()).toBe('提交 更正 2 条')
  await data.field(zh.commit.reason).fill('与台账核对')
  await data.commit.click()
  await data.page.getByText('已提交：更正 2 条。').waitFor()
  await expect.poll(() => wall.lead('返岗人员')).toBe(formatNumber(before + 1_507, 'zh'))
  const known = (await data.staged()).committed!.recordedAt

  // The same file again changes nothing, and says so.
  await data.page.getByRole('button', { name: zh.file.another }).click()
  await data.bring('日报（改）.csv', sheet(fixed))
  await data.page.getByText(zh.commit.nothing).waitFor()
  await data.page.getByText(/同一份文件.*徐泾镇经发办提交过/).waitFor()
  await data.page.getByRole('button', { name: zh.file.throwAway }).click()

  await data.bring('更正.csv', sheet([[a.name, a.value + 1_400]]))
  await data.field(zh.commit.reason).fill('重复登记，已剔除')
  await data.commit.click()
  await data.page.getByText('已提交：更正 1 条。').waitFor()
  await expect.poll(() => wall.lead('返岗人员')).toBe(formatNumber(before + 1_407, 'zh'))
  const then = await openWall(visitor, `${query}&asof=${encodeURIComponent(known)}`, here)
  expect(await then.lead('返岗人员')).toBe(formatNumber(before + 1_507, 'zh'))

  await data.page.getByRole('link', { name: zh.tabs.corrections }).click()
  const [newest] = await data.rows(zh.corrections.title)
  expect(newest).toMatchObject({
    地点: a.name,
    原来: formatNumber(a.value + 1_500, 'zh'),
    现在: formatNumber(a.value + 1_400, 'zh'),
    作者: '徐泾镇经发办',
    原因: '重复登记，已剔除',
  })
  await data.page.getByRole('link', { name: zh.tabs.batches }).click()
  // Every kind is listed, and what was brought is the newest.
  const batches = await data.rows(zh.batches.title)
  expect(batches.map((row) => row.种类)).toContain(zh.batches.kinds.post)
  const brought = batches.filter((row) => row.种类 === zh.batches.kinds.import)
  expect(brought.map((row) => [row.文件, row.作者, row.更正])).toEqual([
    ['更正.csv', '徐泾镇经发办', '1'],
    ['日报（改）.csv', '徐泾镇经发办', '2'],
  ])

  // Withdrawn, the correction leaves what was known before it.
  await data.page.getByRole('row', { name: /更正\.csv/ }).click()
  await data.page.getByRole('button', { name: zh.batches.withdraw }).click()
  await data.field(zh.batches.decideReason).fill('更正有误')
  const asked = data.page.getByRole('dialog', { name: zh.batches.withdraw })
  await asked.getByRole('button', { name: zh.batches.withdrawYes, exact: true }).click()
  await expect.poll(() => wall.lead('返岗人员')).toBe(formatNumber(before + 1_507, 'zh'))
  await expect
    .poll(async () => (await data.rows(zh.batches.title)).find((row) => row.文件 === '更正.csv')?.状态)
    .toBe(zh.batches.states.withdrawn)
})

test('by keys alone: a file is chosen, a column is told what it is, and the file is committed', async ({
  visitor,
}) => {
  const [a] = (await reported(1)) as [Committee]
  const data = await openData(visitor, own.address)
  const { page } = data
  const press = (key: string) => page.keyboard.press(key)
  const tabTo = async (name: string | RegExp, key = 'Tab') => {
    const exact = typeof name === 'string'
    const target = page.getByRole('button', { name, exact }).or(page.getByRole('textbox', { name, exact }))
    for (let step = 0; step < 60; step++) {
      if (await target.first().evaluate((element) => element === document.activeElement)) return
      await press(key)
    }
    throw new Error(`no way by ${key} to ${name}`)
  }
  await tabTo(zh.start.author)
  await page.keyboard.type('值班室')
  await tabTo(zh.start.choose, 'Shift+Tab')
  // A browser lets a key open a chooser for five seconds, which a busy machine may take to hear of it: then one presses again.
  const askedFor = async () => {
    const choosing = page.waitForEvent('filechooser', { timeout: 15_000 })
    await press('Enter')
    return choosing
  }
  const chooser = await askedFor().catch(askedFor)
  const text = ['小区所在,今日人数', `${a.name},${a.value + 3}`].join('\n')
  await chooser.setFiles({ name: '键盘.csv', mimeType: 'text/csv', buffer: toGbk(text) })

  // Nothing in it says of which day it is, nor what it counts.
  await page.getByRole('region', { name: zh.questions.title }).waitFor()
  expect(await findings(page)).toEqual([])
  await tabTo(/^B 列/)
  await press('Enter')
  await tabTo(new RegExp(`${zh.preview.useLabel}$`))
  await press('Enter')
  const wanted = page.getByRole('option', { name: '返岗人员', exact: true })
  await wanted.waitFor()
  for (let step = 0; step < 80; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break
    await press('ArrowDown')
  }
  await press('Enter')
  await tabTo(zh.preview.apply)
  await press('Enter')
  await expect
    .poll(async () => (await data.staged()).mapping?.columns[1])
    .toEqual({ role: 'value', measure: 'staff-back' })
  await tabTo('今日')
  await press('Enter')
  await data.isChecked()
  await tabTo(/^提交 更正 1 条$/)
  await press('Enter')
  await page.getByText('已提交：更正 1 条。').waitFor()
  const { committed } = await data.staged()
  expect(committed).toMatchObject({ author: '值班室', state: 'committed', rows: 1 })
})
