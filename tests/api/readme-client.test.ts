import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { afterEach, expect, test, vi } from 'vitest'
import { NewReporterReply } from '#src/contract/access/reporters.ts'
import { PostReply } from '#src/contract/handing-in/observations.ts'
import { emptyDatabase } from '#tests/doubles/database.ts'
import { openTown, token } from './town.ts'

const readme = new URL('../../README.md', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'lookout-readme-'))

afterEach(() => {
  vi.unstubAllGlobals()
  rmSync(folder, { recursive: true, force: true })
})

test('the client of the README reports, and again after it was told to wait', async () => {
  const [, code] = /```ts\n([\s\S]*?)```/.exec(readFileSync(readme, 'utf8')) ?? []
  const file = join(folder, 'report.ts')
  writeFileSync(file, code!)
  const { report } = await tsImport(file, import.meta.url)
  const town = await openTown(await emptyDatabase('pglite'), [])
  const given = await town.app.request('http://127.0.0.1/api/reporters', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: '东门闸机', measures: ['scans'], areas: null, author: '防控办' }),
  })
  const { token: own } = NewReporterReply.parse(await given.json())
  const answers = [new Response('', { status: 429, headers: { 'retry-after': '0' } })]
  vi.stubGlobal(
    'fetch',
    async (url: string, init: RequestInit) => answers.shift() ?? town.app.request(url, init),
  )
  const observation = { measure: 'scans', place: 'g1', day: '2022-03-09', value: 7 }
  const reply = PostReply.parse(await report('http://127.0.0.1', own, [observation]))
  expect(reply.accepted).toBe(1)
  await expect(report('http://127.0.0.1', own, [{ ...observation, measure: 'firms' }])).rejects.toThrow(
    'not-allowed',
  )
  await town.context.live.close()
  await town.context.db.close()
})
