import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#server/db/database.ts'
import { readHead } from '#server/db/revisions.ts'
import { openFile } from '#server/ingest/reading/open-file.ts'
import { NewLinkReply } from '#src/contract/access/links.ts'
import { ImportReply } from '#src/contract/handing-in/imports.ts'
import { emptyDatabase } from '#tests/doubles/database.ts'
import { rowsOf } from '#tests/doubles/files/walk-file.ts'
import { written } from '#tests/doubles/files/written.ts'
import { importingTown, now, refusalOf } from './importing.ts'

let db: Database
let town: Awaited<ReturnType<typeof importingTown>>
beforeAll(async () => {
  db = await emptyDatabase('pglite')
  town = await importingTown(db)
})
afterAll(async () => {
  await town.context.live.close()
  await db.close()
})

test('the marked sheet is the sheet with its faults in place, and holds no person', async () => {
  const csv =
    '日报\n居委,日期,firms,联系人\n虹储居委会,2022-03-08,20,张三丰\n\n虹储,2022-03-09,x,李四光\n合计,,20,'
  const { id } = await town.bring(csv, '日报.csv')
  const response = await town.ask('GET', `/api/imports/${id}/report`)
  expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('日报-problems.xlsx'))
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { sheets } = await openFile('report.xlsx', bytes)
  expect(sheets.map(({ name }) => name)).toEqual(['What was found', 'Sheet'])
  const counts = (await rowsOf(sheets[0])).map(({ cells }) => cells)
  expect(counts).toContainEqual(['Rows with a fault, not accepted (red)', 1])
  const rows = await rowsOf(sheets[1])
  expect(rows).toEqual([
    { number: 1, cells: ['日报'] },
    { number: 2, cells: ['居委', '日期', 'firms', '联系人', 'Problem'] },
    { number: 3, cells: ['虹储居委会', '2022-03-08', '20'] },
    { number: 5, cells: ['虹储', '2022-03-09', 'x', null, expect.stringContaining('A number is expected')] },
    { number: 6, cells: ['合计', null, '20'] },
  ])
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const)
  for (const [, xml] of parts) expect(xml).not.toMatch(/张三丰|李四光/)
  const part = (path: string) => parts.find(([name]) => name.endsWith(path))![1]
  const style = Number(/<c r="C5"[^>]* s="(\d+)"/.exec(part('sheet2.xml'))?.[1])
  const formats = [
    ...part('styles.xml')
      .split('<cellXfs')[1]!
      .matchAll(/<xf [^>]*fillId="(\d+)"/g),
  ]
  const fills = [...part('styles.xml').matchAll(/<fill>.*?<\/fill>/g)]
  expect(fills[Number(formats[style]?.[1])]?.[0]).toContain('FFF6C6C2')
})

test('a workbook of several sheets asks which, and hidden or empty ones are none', async () => {
  const table = [
    ['居委', '日期', 'firms'],
    ['虹储', '2022-03-08', 5],
  ]
  const bytes = await written([
    { name: '说明', rows: [['请填写后上传']] },
    { name: '三月', rows: table },
    { name: '空', rows: [] },
    { name: '字典', hidden: true, rows: table },
  ])
  const asked = await town.bring(new Uint8Array(bytes), 'a.xlsx')
  expect(asked).toMatchObject({ state: 'asks', questions: [{ ask: 'sheet', sheets: ['说明', '三月'] }] })
  expect(await town.map(asked, { sheet: '三月' })).toMatchObject({
    state: 'staged',
    mapping: {
      sheet: '三月',
      columns: [{ role: 'place' }, { role: 'day' }, { role: 'value', measure: 'firms' }],
    },
    counts: { accepted: 1 },
  })
})

test('a file that cannot be read says why, in the language of whoever asks', async () => {
  const xls = await town.bring(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'a.xls')
  expect(xls).toMatchObject({
    state: 'failed',
    failure: { code: 'unsupported-xls', detail: expect.stringContaining('.xlsx') },
  })
  const zh = await town.look(xls.id, { 'accept-language': 'zh' })
  expect(zh.failure?.detail).toContain('另存为')
  const shapes = await town.bring('{"type":"FeatureCollection","features":[]}', 'a.geojson')
  expect(shapes).toMatchObject({ state: 'failed', failure: { code: 'import-no-sheet' } })
  expect(await refusalOf(await town.ask('GET', `/api/imports/${shapes.id}/rows`))).toMatchObject({
    status: 409,
    code: 'import-not-staged',
  })
})

test('a large file is stopped in the middle, the server answers meanwhile, and nothing is left of it', async () => {
  const rows = Array.from({ length: 300_000 }, (_, i) => `虹储居委会,2022-03-08,${i % 9}`)
  const file = ['居委,日期,open-firms', ...rows].join('\n')
  const { revision } = await readHead(db)
  const { id } = ImportReply.parse(
    await (await town.ask('POST', '/api/imports?name=big.csv&author=a', file)).json(),
  )
  let reply = await town.look(id)
  while (reply.progress.rows === 0) {
    await new Promise((resolve) => setImmediate(resolve))
    expect((await town.ask('GET', '/healthz')).status).toBe(200)
    reply = await town.look(id)
  }
  expect(reply.state).toBe('reading')
  expect(reply.progress.rows).toBeLessThan(rows.length)
  expect((await town.ask('DELETE', `/api/imports/${id}`)).status).toBe(204)
  expect(await refusalOf(await town.ask('GET', `/api/imports/${id}`))).toMatchObject({
    status: 404,
    code: 'import-gone',
  })
  expect((await readHead(db)).revision).toBe(revision)
})

test('whoever may not write sees nothing of an import', async () => {
  const { id } = await town.bring('居委,日期,firms\n虹储,2022-03-08,5')
  const link = NewLinkReply.parse(
    await (await town.askJson('POST', '/api/links', { name: '大屏', author: '王科' })).json(),
  )
  const paths: [method: string, path: string][] = [
    ['POST', '/api/imports?name=a.csv&author=a'],
    ['GET', `/api/imports/${id}`],
    ['PUT', `/api/imports/${id}/mapping`],
    ['GET', `/api/imports/${id}/findings`],
    ['GET', `/api/imports/${id}/rows`],
    ['GET', `/api/imports/${id}/report`],
    ['POST', `/api/imports/${id}/commit`],
    ['DELETE', `/api/imports/${id}`],
    ['GET', '/api/mappings'],
    ['DELETE', '/api/mappings/x'],
  ]
  for (const [method, path] of paths) {
    const body = method === 'GET' || method === 'DELETE' ? undefined : '{}'
    const asked = (secret: string) => town.ask(method, path, body, { authorization: `Bearer ${secret}` })
    expect((await asked('guess')).status, path).toBe(403)
    expect(await refusalOf(await asked(link.token)), path).toMatchObject({
      status: 403,
      code: 'read-only-link',
    })
  }
})

test('there is room for twenty, for an hour; what is over makes room first', async () => {
  const path = '/api/imports?name=a.csv&author=a'
  town.context.clock.set('2022-03-10T15:00:00+08:00')
  const file = '居委,日期,firms\n虹储,2022-03-08,5'
  const first = await town.bring(file)
  await town.commit(first)
  const open = await Promise.all(Array.from({ length: 19 }, (_, i) => town.bring(`${file}${i}`)))
  expect(open.map(({ state }) => state)).toEqual(open.map(() => 'staged'))
  const last = await town.bring(file)
  expect(await refusalOf(await town.ask('GET', `/api/imports/${first.id}`))).toMatchObject({
    code: 'import-gone',
  })
  const full = await town.ask('POST', path, file)
  expect(full.headers.get('retry-after')).toBe('60')
  expect(await refusalOf(full)).toMatchObject({ status: 429, code: 'too-many-imports' })
  const huge = await town.ask('POST', path, file, { 'content-length': String(257 * 2 ** 20) })
  expect(await refusalOf(huge)).toMatchObject({ status: 413, code: 'import-too-large' })

  town.context.clock.set('2022-03-10T15:59:00+08:00')
  expect((await town.look(last.id)).state).toBe('staged')
  town.context.clock.set('2022-03-10T16:30:00+08:00')
  expect(await refusalOf(await town.ask('GET', `/api/imports/${open[0]!.id}`))).toMatchObject({
    code: 'import-gone',
  })
  expect((await town.look(last.id)).state).toBe('staged')
  town.context.clock.set(now)
})
