import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#server/db/database.ts'
import { openFolder } from '#server/db/engines/open-folder.ts'
import { openPostgres } from '#server/db/engines/open-postgres.ts'
import { readHead } from '#server/db/revisions.ts'
import { toDay } from '#src/domain/days.ts'
import { type ServerProcess, startServerProcess } from '#tests/doubles/processes/server-process.ts'
import { catalog } from './api/town.ts'
import { emptyFolder, emptyPostgres, engines } from './doubles/database.ts'

/** A request reports this many cells that no other request touches. */
const rowsPerRequest = 5
const firstDay = 10_000
const writers = 3
/** The server is killed as soon as this many requests of a round are acknowledged, with others under way. */
const killAfter = [1, 6, 17]

describe.each(engines)('a server killed during posts, on %s', (engine) => {
  let folder: string
  let env: Record<string, string>
  let open: () => Promise<Database>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lookout-durability-'))
    const file = join(folder, 'catalog.json')
    await writeFile(file, JSON.stringify(catalog))
    const data = join(folder, 'data')
    const url = engine === 'postgres' ? await emptyPostgres() : null
    if (url === null) await emptyFolder(data)
    env = { LOOKOUT_CATALOG: file, LOOKOUT_DATA: data, ...(url !== null && { DATABASE_URL: url }) }
    open = () => (url === null ? openFolder(data) : openPostgres(url))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const post = async ({ url }: ServerProcess, request: number) => {
    const rows = Array.from({ length: rowsPerRequest }, (_, i) => ({
      measure: 'scans',
      place: 'g1',
      day: toDay(firstDay + request * rowsPerRequest + i),
      value: request,
    }))
    const headers = { 'content-type': 'application/json', 'idempotency-key': `request-${request}` }
    const reply = await fetch(`${url}/api/observations`, {
      method: 'POST',
      headers,
      body: JSON.stringify(rows),
    })
    expect(reply.status, await reply.clone().text()).toBe(200)
    await reply.body?.cancel()
  }

  /** How often each request's cells are stored. */
  const stored = async (db: Database) => {
    const rows = await db.sql.selectFrom('observations').select(['day', 'value']).execute()
    const found = new Map<number, number[]>()
    for (const { day, value } of rows) {
      const request = Math.floor((day - firstDay) / rowsPerRequest)
      expect(value).toBe(request)
      found.set(request, [...(found.get(request) ?? []), day])
    }
    return found
  }

  test('has every acknowledged request once and whole, and no half of another', async () => {
    const acknowledged = new Set<number>()
    let next = 0
    for (const limit of killAfter) {
      const server = await startServerProcess(env)
      let left = limit
      let killed: Promise<void> | null = null
      const write = async () => {
        while (!killed) {
          const request = next++
          try {
            await post(server, request)
          } catch (error) {
            if (!killed) throw error
            return
          }
          acknowledged.add(request)
          if (--left === 0) killed = server.kill()
        }
      }
      await Promise.all(Array.from({ length: writers }, write))
      await killed
      const db = await open()
      const found = await stored(db)
      for (const request of acknowledged)
        expect(found.has(request), `request ${request} was acknowledged`).toBe(true)
      for (const days of found.values()) expect(new Set(days).size).toBe(rowsPerRequest)
      for (const days of found.values()) expect(days.length).toBe(rowsPerRequest)
      const { seq } = await db.sql
        .selectFrom('changes')
        .select((column) => column.fn.count<number>('seq').as('seq'))
        .executeTakeFirstOrThrow()
      expect((await readHead(db)).revision).toBe(Number(seq))
      await db.close()
    }

    // A reporter that got no answer sends again, with the same key.
    const server = await startServerProcess(env)
    for (let request = 0; request < next; request++) await post(server, request)
    expect(await server.stop()).toBe(0)
    const db = await open()
    const found = await stored(db)
    expect([...found.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: next }, (_, i) => i))
    for (const days of found.values()) expect(days.length).toBe(rowsPerRequest)
    await db.close()
  }, 300_000)
})
