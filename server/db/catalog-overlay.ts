import { CatalogOverlay } from '#server/catalog/overlay.ts'
import type { Database } from './database.ts'

/** Key of `meta` under which an import leaves it. */
export const overlayKey = 'catalog-overlay'

/** What an import left about this instance's catalogue; null: nothing. */
export async function readCatalogOverlay(db: Database): Promise<CatalogOverlay | null> {
  const row = await db.sql.selectFrom('meta').select('value').where('key', '=', overlayKey).executeTakeFirst()
  return row ? CatalogOverlay.parse(JSON.parse(row.value)) : null
}
