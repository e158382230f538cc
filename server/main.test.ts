import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { areas, catalog, sites } from '#tests/api/town.ts'
import { readEvents } from '#tests/doubles/event-stream.ts'
import { settableClock } from './clock.ts'
import { quietLog } from './context.ts'
import { FolderInUse } from './db/engines/open-folder.ts'
import { loadInstance } from './db/load-instance.ts'
import { type ServerOptions, startServer } from './main.ts'
import { readSettings, SettingsError } from './settings.ts'

let folder: string
let env: Record<string, string>
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookout-main-'))
  env = {
    LOOKOUT_PORT: '0',
    LOOKOUT_DATA: join(folder, 'data'),
    LOOKOUT_CATALOG: join(folder, 'catalog.json'),
  }
  await writeFile(env.LOOKOUT_CATALOG!, JSON.stringify({ ...catalog, demonstration: false }))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const start = (options: Partial<ServerOptions> = {}, more: Record<string, string> = {}) =>
  startServer({ settings: readSettings({ ...env, ...more }), log: quietLog, dist: null, ...options })
const demonstration = {
  start: new Date('2022-06-03T08:00:00+08:00'),
  seed: (db: Parameters<typeof loadInstance>[0]) => loadInstance(db, { areas, sites }),
}

test('answers "not ready" until it is, ends live streams when stopped, and finds its data again', async () => {
  let finish = () => {}
  const prepared = new Promise<void>((resolve) => {
    finish = resolve
  })
  let seenWhileLoading: Response | null = null
  const port = 40_000 + (process.pid % 20_000)
  const starting = start(
    {
      prepared,
      demonstration: {
        ...demonstration,
        async seed(db) {
          seenWhileLoading = await fetch(`http://127.0.0.1:${port}/readyz`)
          await demonstration.seed(db)
          finish()
        },
      },
    },
    { LOOKOUT_PORT: String(port) },
  )
  const server = await starting
  expect(seenWhileLoading).toMatchObject({ status: 503 })
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  expect(server.instance.catalog.demonstration).toBe(true)
  const events = readEvents(await fetch(`${server.url}/api/live`))
  expect((await events.next())?.event).toBe('hello')
  await server.stop()
  expect(await events.next('none')).toBeNull()
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()

  const again = await start({ demonstration })
  const { areas: kept } = (await (await fetch(`${again.url}/api/areas`)).json()) as { areas: unknown[] }
  expect(kept.length).toBe(areas.length)
  await expect(start({ demonstration })).rejects.toThrow(FolderInUse)
  await again.stop()
  await expect(start({ demonstration }, { LOOKOUT_DEMO: 'off' })).rejects.toThrow(SettingsError)
})

test('never mixes invented figures with real ones', async () => {
  const server = await start(
    { demonstration, clock: settableClock('2022-03-10T12:00:00Z') },
    { LOOKOUT_DEMO: 'off' },
  )
  expect(server.instance.catalog.demonstration).toBe(false)
  await loadInstance(server.instance.db, { areas, sites })
  await server.stop()
  await expect(start({ demonstration }, { LOOKOUT_DEMO: 'on' })).rejects.toThrow(SettingsError)
  const again = await start({ demonstration })
  expect(again.instance.isDemonstration).toBe(false)
  await again.stop()
})

test('a line is kept open for longer than a proxy keeps its own, which would report over one that is shut', async () => {
  const server = await start()
  const { headers } = await fetch(`${server.url}/readyz`)
  expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive')!)![1])).toBeGreaterThan(60)
  await server.stop()
})
