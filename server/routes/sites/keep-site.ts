import type { Instance } from '#server/cubes/known/instance.ts'
import { SiteConflict, type SiteToSave, saveSites } from '#server/db/places/save-sites.ts'
import { ApiError } from '#server/errors.ts'
import type { Site } from '#src/contract/sites.ts'

/** Stores one site and tells every screen; refused where somebody else changed it since it was seen. */
export async function keepSite(
  { context }: Instance,
  wanted: SiteToSave,
  { author, reason }: { author: string; reason: string },
): Promise<Site> {
  const { clock, db, live } = context
  const stamp = { author, reason, now: clock.now().getTime() }
  const versions = await saveSites(db, [wanted], stamp).catch((error: unknown) => {
    if (!(error instanceof SiteConflict)) throw error
    throw new ApiError('site-changed', { site: wanted.site.name, author: error.author ?? '–' })
  })
  await live.announce('places')
  return { ...wanted.site, version: versions.get(wanted.site.id)! }
}
