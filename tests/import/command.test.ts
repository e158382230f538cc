import { afterEach, expect, test } from 'vitest'
import { readCatalogOverlay } from '#server/db/catalog-overlay.ts'
import type { Database } from '#server/db/database.ts'
import { readAreas } from '#server/db/places/read-areas.ts'
import { readerOf } from '#server/db/reader.ts'
import { historyOf } from '#server/db/reports/place-history.ts'
import { readHead } from '#server/db/revisions.ts'
import type { SheetMapping } from '#src/contract/handing-in/imports.ts'
import { toDayNumber } from '#src/domain/days.ts'
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
  expect(text).toContain(
    'o.csv: Row 2, column D "value" (D2): A number is expected; this is "three". Write digits only',
  )
  expect(text).toContain('add --reject-bad-rows')
  const chinese = await command({ ...tree, ...bad }, [...trees, 'o.csv', '--lang', 'zh'], null)
  expect(chinese.text).toContain('o.csv：第 2 行 D 列“value”（D2）：应为一个数，现为“three”。')
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

const day = (rows: string) => ({ 'd.csv': `place,day,overseas-arrivals\n${rows}\n` })
const cell = { place: '310118', measure: 'overseas-arrivals', day: toDayNumber('2022-06-01'), key: null }

test.each(engines)(
  'figures go into an instance that is there, on %s, and the same again change nothing',
  async (engine) => {
    db = await emptyDatabase(engine)
    await command({ ...tree, ...sheet }, [...trees, 'o.csv'], db)
    const rows = day('青浦区,2022-06-01,5\n310118,2022-06-02,4')
    const said = ['--author', '区疾控', '--note', '日报', '--reason', '补报']

    const dry = await command(rows, ['d.csv', '--dry-run'], db)
    expect([dry.code, dry.text]).toEqual([
      0,
      expect.stringContaining('1 new, 1 changed, 0 same, 0 withdrawn'),
    ])
    expect(await historyOf(db, cell)).toHaveLength(1)

    const first = await command(rows, ['d.csv', ...said], db)
    expect([first.code, first.text]).toEqual([0, expect.stringContaining('2 observations')])
    expect((await historyOf(db, cell)).map(({ value, reason, source }) => [value, reason, source])).toEqual([
      [3, null, 'o.csv'],
      [5, '补报', 'd.csv'],
    ])
    const batches = await readerOf(db).all(
      `select author, note, file_name, counts from batches where file_name = 'd.csv'`,
    )
    const counts = JSON.stringify({ new: 1, changed: 1, same: 0, withdrawn: 0, rejected: 0 })
    expect(batches).toEqual([{ author: '区疾控', note: '日报', file_name: 'd.csv', counts }])

    const again = await command(rows, ['d.csv', ...said], db)
    expect(again.code).toBe(0)
    expect(again.text).toContain('0 new, 0 changed, 2 same, 0 withdrawn')
    expect(again.text).toContain('d.csv: all of it is known; nothing was changed')
    expect((await readHead(db)).revision).toBe(2)
    // Who reported is expected from the first day to the last, whichever command brought it.
    expect((await readCatalogOverlay(db))?.reporting).toEqual({
      'overseas-arrivals': [
        { by: 'district', every: 'day', from: '2022-06-01', to: '2022-06-02', areas: ['310118'] },
      ],
    })
  },
)

test('several files are one import: all of it or nothing', async () => {
  db = await emptyDatabase('pglite')
  await command(tree, trees, db)
  const files = {
    ...day('310118,2022-06-01,5'),
    'e.csv': 'place,day,overseas-arrivals\n310105,2022-06-01,x\n',
  }
  const refused = await command(files, ['d.csv', 'e.csv'], db)
  expect([refused.code, (await readHead(db)).revision]).toEqual([1, 0])
  const left = await command(files, ['d.csv', 'e.csv', '--reject-bad-rows'], db)
  expect([left.code, (await readHead(db)).revision]).toEqual([0, 1])
  const other = {
    ...day('310118,2022-06-03,5'),
    'e.csv': 'place,day,overseas-arrivals\n310118,2022-06-03,6\n',
  }
  const contrary = await command(other, ['d.csv', 'e.csv'], db)
  expect([contrary.code, contrary.text]).toEqual([
    1,
    expect.stringContaining('e.csv row 2: d.csv:2 already gives'),
  ])
  const nested = {
    ...day('310118,2022-06-03,5'),
    'e.csv': 'place,day,overseas-arrivals\n310118106,2022-06-03,6\n',
  }
  const twice = await command(nested, ['e.csv', 'd.csv'], db)
  expect([twice.code, twice.text]).toEqual([1, expect.stringContaining('counted again in that of "青浦区"')])
})

test('what a sheet leaves open is asked with the option that answers it', async () => {
  db = await emptyDatabase('pglite')
  await command(tree, trees, db)
  const open = { 'q.csv': 'place,date,overseas-arrivals\n310118,03/05/2022,5\n' }
  const asked = await command(open, ['q.csv'], db)
  expect([asked.code, asked.text]).toEqual([
    1,
    expect.stringContaining('Add --day-order month-first or day-first'),
  ])
  expect((await command(open, ['q.csv', '--day-order', 'day-first', '--dry-run'], db)).text).toContain(
    '2022-05-03',
  )
  const year = { 'y.csv': 'place,date,overseas-arrivals\n310118,3月5日,5\n' }
  expect((await command(year, ['y.csv'], db)).text).toContain('Add a year after the file')
  expect((await command(year, ['y.csv', '--year', '2021', '--dry-run'], db)).text).toContain('2021-03-05')
  const mapping: SheetMapping = {
    sheet: null,
    header: { from: 1, to: 1 },
    columns: [{ role: 'place' }, { role: 'ignore' }, { role: 'value', measure: 'overseas-arrivals' }],
    fixed: { day: '2022-06-01' },
    dayOrder: null,
    year: null,
    filledDown: [],
    placeCodes: {},
    replaces: false,
  }
  const files = { ...open, 'm.json': JSON.stringify(mapping) }
  expect((await command(files, ['q.csv', '--mapping', 'm.json'], db)).code).toBe(0)
  expect((await historyOf(db, cell)).map(({ value }) => value)).toEqual([5])
  const broken = await command({ ...files, 'm.json': '{}' }, ['q.csv', '--mapping', 'm.json'], db)
  expect([broken.code, broken.text]).toEqual([1, expect.stringContaining('m.json is no mapping')])
})
