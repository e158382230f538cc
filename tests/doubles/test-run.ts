import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { keepProgramsIn } from './processes/started-program.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what all test files of one run share; made before them and gone after. */
    testRun: string
  }
}

/** Vitest's global setup. The PostgreSQL server starts when the first test asks for it, and is stopped here. */
export default function setUp(project: TestProject): () => Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'lookout-tests-'))
  project.provide('testRun', home)
  keepProgramsIn(home)
  return async () => {
    await stopPostgres(join(home, 'postgres'))
    rmSync(home, { recursive: true, force: true })
  }
}

async function stopPostgres(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return
  process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGQUIT')
  while (existsSync(file)) await delay(20)
}
