import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { inject } from 'vitest'
import { startPostgres } from './start-postgres.ts'

/** The address of a real PostgreSQL server, one for all test files of a run. The first that asks starts it. */
export async function postgresServer(): Promise<string> {
  const home = inject('testRun')
  const address = join(home, 'postgres-address')
  try {
    mkdirSync(join(home, 'postgres-starting'))
  } catch {
    for (;;) {
      if (existsSync(address)) break
      if (existsSync(`${address}.failed`)) throw new Error(readFileSync(`${address}.failed`, 'utf8'))
      await delay(50)
    }
    return readFileSync(address, 'utf8')
  }
  try {
    const { url } = await startPostgres(home)
    writeFileSync(`${address}.new`, url)
    renameSync(`${address}.new`, address)
    return url
  } catch (error) {
    writeFileSync(`${address}.failed`, String(error))
    throw error
  }
}
