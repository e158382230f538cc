import type { Api } from '#server/api.ts'
import type { Context } from '#server/context.ts'
import { observedDays, readHead } from '#server/db/revisions.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { toDay } from '#src/domain/days.ts'

export function registerCatalog(app: Api, { db, catalog, clock, live, settings }: Context): void {
  const { scenes: _, ...declared } = catalog
  app.get('/api/catalog', async (c) => {
    // Before what it stands for is read: whoever asks anew without need loses nothing.
    const { declaration } = live
    const head = await readHead(db)
    const days = await observedDays(db)
    return c.json<CatalogReply>(
      {
        ...declared,
        now: clock.now().toISOString(),
        days: days && { from: toDay(days.from), to: toDay(days.to) },
        revision: head.revision,
        declaration,
        basemap: settings.basemap,
      },
      200,
      { 'cache-control': 'no-cache' },
    )
  })
}
