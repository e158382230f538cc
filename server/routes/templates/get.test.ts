import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFile } from '#server/ingest/reading/open-file.ts'
import { Problem } from '#src/contract/problems.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { openTown } from '#tests/api/town.ts'
import { emptyDatabase } from '#tests/doubles/database.ts'
import { rowsOf } from '#tests/doubles/files/walk-file.ts'

let town: Awaited<ReturnType<typeof openTown>>
beforeAll(async () => {
  town = await openTown(await emptyDatabase('pglite'), [])
})
afterAll(async () => {
  await town.context.live.close()
  await town.context.db.close()
})

test('a form comes as a workbook with its places, of today unless another day is asked for', async () => {
  const response = await town.get('/api/templates/arrivals?area=310101', { 'accept-language': 'zh' })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet')
  expect(decodeURIComponent(response.headers.get('content-disposition')!)).toContain(
    `filename="arrivals-310101-2022-03-10.xlsx"; filename*=UTF-8''arrivals-虹桥街道-2022-03-10.xlsx`,
  )
  const { sheets } = await openFile('a.xlsx', new Uint8Array(await response.arrayBuffer()))
  const rows = await rowsOf(sheets[0])
  const today = { day: toDayNumber('2022-03-10') }
  expect(rows.slice(3).map(({ cells }) => cells)).toEqual([
    ['c1', '虹储居委会', today],
    ['c2', '何家角居委会', today],
    ['c3', '=HYPERLINK("x")', today],
  ])
  const etag = response.headers.get('etag')!
  const again = (query: string) =>
    town.get(`/api/templates/arrivals?area=310101${query}`, {
      'accept-language': 'zh',
      'if-none-match': etag,
    })
  expect((await again('')).status).toBe(304)
  expect((await again('&day=2022-03-01')).status).toBe(200)
  expect((await again('&lang=en')).status).toBe(200)
})

test('sites have forms too, inside the area only', async () => {
  const response = await town.get('/api/templates/scans?area=c2&lang=en&day=2022-03-05')
  const { sheets } = await openFile('a.xlsx', new Uint8Array(await response.arrayBuffer()))
  expect((await rowsOf(sheets[0])).slice(2).map(({ cells }) => cells)).toEqual([
    ['Code', 'Name', 'Day', 'scans', 'Estimated'],
    ['g2', 'g2, 东门', { day: toDayNumber('2022-03-05') }],
  ])
})

test('what is not there is named', async () => {
  const problem = async (path: string) => Problem.parse(await (await town.get(path)).json())
  expect(await problem('/api/templates/nonsense')).toMatchObject({ code: 'unknown-form', status: 404 })
  expect((await problem('/api/templates/nonsense?lang=en')).detail).toContain('arrivals, scans')
  expect((await problem('/api/templates/share-open')).code).toBe('unknown-form')
  expect((await problem('/api/templates/scans?area=nowhere')).code).toBe('unknown-area')
  expect((await problem('/api/templates/scans?day=2022-02-30')).code).toBe('invalid-query')
})
