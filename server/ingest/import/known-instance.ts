import { type CatalogOverlay, withOverlay } from '#server/catalog/overlay.ts'
import { readCatalogOverlay } from '#server/db/catalog-overlay.ts'
import type { Database } from '#server/db/database.ts'
import { listMappings } from '#server/db/mappings.ts'
import { readAreas } from '#server/db/places/read-areas.ts'
import { readSites } from '#server/db/places/read-sites.ts'
import type { Area } from '#src/contract/areas.ts'
import type { CatalogFile } from '#src/contract/catalog.ts'
import type { KeptMapping } from '#src/contract/handing-in/imports.ts'
import type { Site } from '#src/contract/sites.ts'

/** An instance that holds areas already: what figures are checked against. */
export interface KnownInstance {
  db: Database
  areas: readonly Area[]
  sites: readonly Site[]
  /** With what earlier imports left. */
  catalog: CatalogFile
  overlay: CatalogOverlay | null
  mappings: readonly KeptMapping[]
}

export async function readInstance(db: Database, catalog: CatalogFile): Promise<KnownInstance> {
  const overlay = await readCatalogOverlay(db)
  return {
    db,
    areas: await readAreas(db),
    sites: await readSites(db),
    catalog: overlay ? withOverlay(catalog, overlay) : catalog,
    overlay,
    mappings: await listMappings(db),
  }
}
