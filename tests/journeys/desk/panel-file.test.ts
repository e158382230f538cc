import { text } from 'node:stream/consumers'
import Papa from 'papaparse'
import { expect } from 'vitest'
import { take } from '#src/app/messages/take/zh.ts'
import { paramsOf, test } from '#tests/journeys/setup/journey.ts'

const digits = (text: string | undefined) => text?.replace(/\D/g, '')

test('the file of a panel has the numbers that its table shows, with a filter by the state of another measure', async ({
  visitor,
}) => {
  const desk = await visitor.open(
    '/?area=310118&measure=gate-refusals&states=zero&days=2022-06-01..2022-06-03&compare=week&panels=gate-entries,sentinel-scans,sentinel-alarms',
  )
  const { page } = desk
  const twin = await desk.twin('门岗进入')

  const panel = page.locator('[data-panel]').filter({ has: page.getByRole('heading', { name: '门岗进入' }) })
  await panel.getByRole('button', { name: take.panel.replace('{title}', '门岗进入') }).click()
  const pane = page.getByRole('dialog')
  await pane.getByText('CSV', { exact: true }).click()
  const download = page.waitForEvent('download')
  await pane.getByRole('button', { name: take.save, exact: true }).click()
  const csv = await text(await (await download).createReadStream())
  const { data } = Papa.parse<Record<string, string>>(csv.replace('\uFEFF', '').trim(), { header: true })

  const rows = data.toReversed()
  expect(rows.map((row) => row.日期)).toEqual(['2022-06-03', '2022-06-02', '2022-06-01'])
  expect(rows.map((row) => row.前期日期)).toEqual(['2022-05-27', '2022-05-26', '2022-05-25'])
  const [own, earlier] = [/^进入（/, /^进入 前期（/].map(
    (head) => Object.keys(rows[0]!).find((one) => head.test(one))!,
  )
  const drawn = twin.map((row) => [digits(Object.values(row)[1]), digits(row.前期), row.状态])
  expect(rows.map((row) => [digits(row[own!]), digits(row[earlier!]), row.状态])).toEqual(drawn)
  expect(Number(drawn[0]![0])).toBeGreaterThan(0)
  expect(rows[0]!.筛选).toContain('劝返的状态')

  // Of all gates the numbers are others.
  const whole = await visitor.open(
    '/?area=310118&days=2022-06-01..2022-06-03&compare=week&panels=gate-entries,sentinel-scans,sentinel-alarms',
  )
  expect(paramsOf(whole.page).states).toBeUndefined()
  expect((await whole.twin('门岗进入')).map((row) => digits(Object.values(row)[1]))).not.toEqual(
    drawn.map(([number]) => number),
  )
})
