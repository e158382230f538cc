import type { Database } from '#server/db/database.ts'
import { saveAreas } from '#server/db/places/save-areas.ts'
import { saveOutlines } from '#server/db/places/save-outline.ts'
import { SiteConflict, type SiteStamp, saveSites } from '#server/db/places/save-sites.ts'
import { ApiError } from '#server/errors.ts'
import type { PlacesPlan } from './places-plan.ts'

/** Stores a plan; a file holds places of one sort, so that each is one transaction. */
export async function storePlaces(db: Database, plan: PlacesPlan, stamp: SiteStamp): Promise<void> {
  if (plan.areas.length > 0) await saveAreas(db, plan.areas)
  if (plan.outlines.length > 0) await saveOutlines(db, plan.outlines, stamp)
  try {
    await saveSites(db, plan.sites, stamp)
  } catch (error) {
    if (!(error instanceof SiteConflict)) throw error
    throw new ApiError('places-changed', {})
  }
}
