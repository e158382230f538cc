import { afterEach, expect, test } from 'vitest'
import type { Database } from '#server/db/database.ts'
import { readAreas } from '#server/db/read-areas.ts'
import { readHead } from '#server/db/revisions.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { command, tree } from './run.ts'

const trees = Object.keys(tree)
const sheet = { 'o.csv': 'place,day,measure,value\n310118,2022-06-01,overseas-arrivals,3\n' }

let db: Database | undefined
afterEach(async () => {
  await db?.close()
  db = undefined
})

test.each(engines)('imports once on %s, and refuses an instance that holds anything', async (engine) => {
  db = await emptyDatabase(engine)
  const first = await command({ ...tree, ...sheet }, [...trees, 'o.csv'], db)
  expect(first.text).toContain('6 areas (City 1, District 2, Town 2, Committee 1)')
  expect(first.code).toBe(0)
  expect(await readAreas(db)).toHaveLength(6)
  const again = await command({ ...tree, ...sheet }, [...trees, 'o.csv'], db)
  expect(again.code).toBe(1)
  expect(again.text).toContain('already holds 6 areas and 1 changes')
  expect((await readHead(db)).revision).toBe(1)
})

test('says row, column and remedy, and never opens the database where anything is refused', async () => {
  const bad = { 'o.csv': 'place,day,measure,value\n310118,2022-06-01,overseas-arrivals,three\n' }
  const { code, text } = await command({ ...tree, ...bad }, [...trees, 'o.csv'], null)
  expect(code).toBe(1)
  expect(text).toContain('o.csv row 2, column D "value": A number is expected; this is "three".')
  expect(text).toContain('add --reject-bad-rows')
  const chinese = await command({ ...tree, ...bad }, [...trees, 'o.csv', '--lang', 'zh'], null)
  expect(chinese.text).toContain('o.csv 第 2 行，D 列“value”：应为数字，现为“three”。')
})

test('a dry run reads everything and opens nothing', async () => {
  const { code, text } = await command(tree, [...trees, '--dry-run'], null)
  expect(code).toBe(0)
  expect(text).toContain('nothing was written')
})

test('a file that is not there, an option nobody knows and a demonstration are told', async () => {
  const missing = await command(tree, [...trees, 'gone.csv'], null)
  expect([missing.code, missing.text]).toEqual([
    1,
    expect.stringContaining('gone.csv: This file cannot be read'),
  ])
  const option = await command(tree, [...trees, '--datums', 'wgs84'], null)
  expect([option.code, option.text]).toEqual([2, expect.stringContaining('--datums')])
  const demo = await command(tree, trees, null, { LOOKOUT_DEMO: 'on' })
  expect([demo.code, demo.text]).toEqual([1, expect.stringContaining('LOOKOUT_DEMO=on')])
  expect((await command(tree, [], null)).code).toBe(2)
})
