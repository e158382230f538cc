import type { Context } from '#server/context.ts'
import { readAreas } from '#server/db/places/read-areas.ts'
import { readSites, sitesChangedSince } from '#server/db/places/read-sites.ts'
import { type Head, readHead } from '#server/db/revisions.ts'
import { ApiError } from '#server/errors.ts'
import type { Area } from '#src/contract/areas.ts'
import type { AreaLevel } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'

/** Every area and site of the instance, by id. */
export interface Gazetteer {
  /** Grows when places change. */
  revision: number
  areas: readonly Area[]
  sites: readonly Site[]
  area: ReadonlyMap<string, Area>
  site: ReadonlyMap<string, Site>
}

/** `at` (ms since 1970): with the sites as they were known then. */
export type ReadGazetteer = (at?: number) => Promise<{ gazetteer: Gazetteer; head: Head }>

const pastsKept = 4

/** Reads the places once and again only after they changed; the head is read each time. */
export function gazetteerOf(context: Context): ReadGazetteer {
  let kept: Promise<Gazetteer> | null = null
  let pasts = new Map<number, Promise<Gazetteer>>()
  let keptRevision = -1
  return async (at) => {
    const head = await readHead(context.db)
    if (kept === null || head.placesRevision !== keptRevision) {
      keptRevision = head.placesRevision
      kept = load(context, head.placesRevision)
      pasts = new Map()
      kept.catch(() => {
        kept = null
      })
    }
    const now = await kept
    return { gazetteer: at === undefined ? now : await past(now, at), head }
  }

  /** Most moments have the sites of today: these share one gazetteer. */
  function past(now: Gazetteer, at: number): Promise<Gazetteer> {
    const known = pasts.get(at)
    if (known) return known
    const gazetteer = loadPast(context, now, at)
    pasts.set(at, gazetteer)
    gazetteer.catch(() => pasts.delete(at))
    for (const oldest of pasts.keys()) {
      if (pasts.size <= pastsKept) break
      pasts.delete(oldest)
    }
    return gazetteer
  }
}

async function load(context: Context, revision: number): Promise<Gazetteer> {
  const [areas, sites] = [await readAreas(context.db), await readSites(context.db)]
  return {
    revision,
    areas,
    sites,
    area: new Map(areas.map((area) => [area.code, area])),
    site: new Map(sites.map((site) => [site.id, site])),
  }
}

async function loadPast({ db }: Context, now: Gazetteer, at: number): Promise<Gazetteer> {
  if (!(await sitesChangedSince(db, at))) return now
  const sites = await readSites(db, at)
  return { ...now, sites, site: new Map(sites.map((site) => [site.id, site])) }
}

/** The path of an area, or the refusal that names it; without a code, the whole tree (null). */
export function areaPath(gazetteer: Gazetteer, code: string | undefined): string | null {
  if (code === undefined) return null
  const area = gazetteer.area.get(code)
  if (!area) throw new ApiError('unknown-area', { area: code })
  return area.path
}

/** `path` is `within` or lies inside it; null is everywhere. */
export function inside(path: string, within: string | null): boolean {
  return within === null || path === within || path.startsWith(`${within}/`)
}

/** The level of the areas right below one (without a code: of the whole tree); its own where there are none. */
export function levelBelow({ areas, area }: Gazetteer, code: string | undefined): AreaLevel {
  if (code === undefined) return 'city'
  return areas.find(({ parent }) => parent === code)?.level ?? area.get(code)?.level ?? 'city'
}
