import type { Hono } from 'hono'
import type { Context } from '#server/context.ts'
import { observedDays, readHead } from '#server/db/revisions.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { toDay } from '#src/domain/days.ts'

export function registerCatalog(app: Hono, { db, catalog, clock, settings }: Context): void {
  app.get('/api/catalog', async (c) => {
    const head = await readHead(db)
    const days = await observedDays(db)
    return c.json<CatalogReply>(
      {
        ...catalog,
        now: clock.now().toISOString(),
        days: days && { from: toDay(days.from), to: toDay(days.to) },
        revision: head.revision,
        basemap: settings.basemap,
      },
      200,
      { 'cache-control': 'no-cache' },
    )
  })
}
