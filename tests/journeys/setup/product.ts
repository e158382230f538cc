import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerProcess, startServerProcess } from '#tests/doubles/processes/server-process.ts'

const script = new URL('./town-server.ts', import.meta.url)

export interface ProductOptions {
  /** Null: the API alone. */
  dist: string | null
  data: string
  port?: number
  demo?: 'on' | 'off'
  /** Reading is closed, and this opens it; null: everybody reads. */
  token?: string | null
  /** A catalogue file; null: the demonstration's. */
  catalog?: string | null
}

/** The product in a process of its own, on a port of its own. */
export function startProduct({
  dist,
  data,
  port = 0,
  demo = 'on',
  token = null,
  catalog = null,
}: ProductOptions): Promise<ServerProcess> {
  return startServerProcess(
    {
      JOURNEY_DIST: dist ?? '',
      LOOKOUT_DATA: data,
      LOOKOUT_PORT: String(port),
      LOOKOUT_DEMO: demo,
      LOOKOUT_HOST: '127.0.0.1',
      DATABASE_URL: '',
      LOOKOUT_CATALOG: catalog ?? '',
      LOOKOUT_TOKEN: token ?? '',
      LOOKOUT_ACCESS: token === null ? 'open' : 'closed',
    },
    script,
  )
}

export interface Folder {
  path: string
  remove(): void
}

/** A new folder, with a copy of what another one holds. */
export function temporaryFolder(name: string, of?: string): Folder {
  const path = mkdtempSync(join(tmpdir(), `lookout-${name}-`))
  if (of !== undefined) cpSync(of, path, { recursive: true })
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
