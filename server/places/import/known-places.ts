import type { Gazetteer } from '#server/cubes/known/gazetteer.ts'
import type { Database } from '#server/db/database.ts'
import { readOutlines } from '#server/db/places/read-areas.ts'
import type { DrawnArea } from '#server/ingest/import/sites/area-finder.ts'
import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'
import type { Catalog } from '#src/contract/catalog.ts'

/** What a file of places is compared with. */
export interface KnownPlaces {
  catalog: Catalog
  gazetteer: Gazetteer
  /** The newest of each area. */
  outlines: ReadonlyMap<string, MultiPolygonCoordinates>
  /** Areas that have one. */
  drawn: readonly DrawnArea[]
}

export async function knownPlaces(
  db: Database,
  catalog: Catalog,
  gazetteer: Gazetteer,
): Promise<KnownPlaces> {
  const outlines = await readOutlines(db)
  const drawn = gazetteer.areas.flatMap((area) => {
    const coordinates = outlines.get(area.code)
    return coordinates ? [{ area, coordinates }] : []
  })
  return { catalog, gazetteer, outlines, drawn }
}
