import type { Database } from '#server/db/database.ts'
import { openPglite } from '#server/db/open-pglite.ts'

export interface TestEngine {
  name: string
  open(): Promise<Database>
}

/** Every engine that the product runs on. */
export const engines: TestEngine[] = [{ name: 'pglite', open: () => openPglite() }]
