import type { Api } from '#server/api.ts'
import type { Context } from '#server/context.ts'
import { readHead } from '#server/db/revisions.ts'
import { ApiError } from '#server/errors.ts'

const patience = 2000

/** `/healthz`: the process answers. `/readyz`: the data is loaded and a query answers. */
export function registerHealth(app: Api, context: Context, loaded: () => boolean): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }))
  app.get('/readyz', async (c) => {
    const head = loaded() ? await withinPatience(readHead(context.db)) : null
    if (head === null) throw new ApiError('not-ready', {}, [], { 'retry-after': '1' })
    return c.json({ status: 'ready', revision: head.revision }, 200, { 'cache-control': 'no-store' })
  })
}

/** Null where the database fails or keeps us waiting, as it does during a bulk load. */
async function withinPatience<T>(work: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience)
  })
  try {
    return await Promise.race([work, late])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
