import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { inject } from 'vitest'
import type { Database } from '#server/db/database.ts'
import { openPglite } from '#server/db/engines/open-pglite.ts'
import { openPostgres } from '#server/db/engines/open-postgres.ts'
import { postgresServer } from './postgres.ts'

export type EngineName = Database['engine']['name']

/** For `describe.each`: what holds on one engine holds on the other. */
export const engines: readonly EngineName[] = ['pglite', 'postgres']

/** An empty, migrated database of its own. */
export async function emptyDatabase(engine: EngineName): Promise<Database> {
  return engine === 'pglite'
    ? openPglite(undefined, { loadDataDir: await pgliteTemplate() })
    : openPostgres(await emptyPostgres())
}

/** The address of an empty database on the run's server; several nodes may open it. */
export async function emptyPostgres(): Promise<string> {
  const server = await postgresServer()
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`create database ${name} template template0`)
  await client.end()
  return server.replace(/\/postgres$/, `/${name}`)
}

/** What `openFolder` finds empty and opens in a third of the time that it takes to make one. */
export async function emptyFolder(folder: string): Promise<string> {
  const made = join(inject('testRun'), 'pglite-folder')
  if (!existsSync(made)) {
    const own = `${made}.${randomBytes(6).toString('hex')}`
    await (await openPglite(own, { loadDataDir: await pgliteTemplate() })).close()
    try {
      renameSync(own, made)
    } catch (error) {
      // Another test file was quicker.
      if (!existsSync(made)) throw error
    }
  }
  cpSync(made, join(folder, 'database'), { recursive: true })
  return folder
}

/** A fresh PGlite spends seconds in initdb; a copy of one takes a tenth. */
async function pgliteTemplate(): Promise<Blob> {
  const file = join(inject('testRun'), 'pglite.tar')
  if (!existsSync(file)) {
    const pglite = await PGlite.create()
    const dump = await pglite.dumpDataDir('none')
    await pglite.close()
    const own = `${file}.${randomBytes(6).toString('hex')}`
    writeFileSync(own, new Uint8Array(await dump.arrayBuffer()))
    renameSync(own, file)
  }
  return new Blob([readFileSync(file)])
}
