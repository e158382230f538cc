import type { Findings } from '#server/ingest/import/finding.ts'
import type { TableFile } from '#server/ingest/import/read/source-file.ts'
import { importSites } from '#server/ingest/import/sites/import-sites.ts'
import type { SettledSite } from '#server/ingest/import/sites/settle-sites.ts'
import type { Day } from '#src/contract/primitives.ts'
import type { Site } from '#src/contract/sites.ts'
import { isInside } from '#src/domain/places.ts'
import type { KnownPlaces } from './known-places.ts'
import { changesOf, type PlacesPlan } from './places-plan.ts'

/** The last digit that a published conversion of a datum agrees on: about a metre. */
const decimals = 5

/** Sites of a file beside those that are there. `retires`: the day from which sites that it leaves out are gone; null: they stay. */
export async function planSites(
  source: TableFile,
  { catalog, gazetteer, drawn }: KnownPlaces,
  retires: Day | null,
  findings: Findings,
): Promise<PlacesPlan> {
  const { settled, files } = await importSites([source], gazetteer.areas, drawn, catalog, findings)
  const plan: PlacesPlan = {
    holds: 'sites',
    read: files[0]?.read ?? source.table.rows.length,
    accepted: files[0]?.accepted ?? 0,
    rows: [],
    same: 0,
    sites: [],
    outlines: [],
    areas: [],
  }
  for (const { site } of settled) compare(plan, site, gazetteer.site.get(site.id))
  if (retires !== null) {
    const kept = new Set(settled.map(({ site }) => site.id))
    for (const gone of leftOut(gazetteer.sites, settled, kept)) retire(plan, gone, retires)
  }
  return plan
}

function compare(plan: PlacesPlan, { datum, source, ...found }: SettledSite, known: Site | undefined): void {
  const attributes = { ...known?.attributes, ...found.attributes }
  const moves = changesOf([
    ['area', known?.area, found.area],
    ['lon', known?.lon.toFixed(decimals), found.lon.toFixed(decimals)],
    ['lat', known?.lat.toFixed(decimals), found.lat.toFixed(decimals)],
  ])
  const changes = known
    ? [
        ...changesOf([['name', known.name, found.name]]),
        ...moves,
        ...changesOf([
          ['attributes', sorted(known.attributes), sorted(attributes)],
          ['retiredOn', known.retiredOn, undefined],
        ]),
      ]
    : moves
  if (known && changes.length === 0) {
    plan.same++
    return
  }
  plan.rows.push({ difference: known ? 'changed' : 'new', id: found.id, name: found.name, changes })
  plan.sites.push({
    site: { ...found, attributes },
    base: known ? (known.version ?? 1) : null,
    given: { datum, source: source ?? null },
  })
}

/** Sites of the file's kinds in its areas that it does not have. */
function leftOut(
  sites: readonly Site[],
  settled: readonly { site: SettledSite }[],
  kept: ReadonlySet<string>,
): Site[] {
  const kinds = new Set(settled.map(({ site }) => site.kind))
  const areas = new Set(settled.map(({ site }) => site.path.slice(0, -site.id.length - 1)))
  return sites.filter(
    (site) =>
      !kept.has(site.id) &&
      site.retiredOn === undefined &&
      kinds.has(site.kind) &&
      [...areas].some((area) => isInside(site.path, area)),
  )
}

function retire(plan: PlacesPlan, { version, ...site }: Site, day: Day): void {
  const changes = changesOf([['retiredOn', undefined, day]])
  plan.rows.push({ difference: 'retired', id: site.id, name: site.name, changes })
  plan.sites.push({ site: { ...site, retiredOn: day }, base: version ?? 1, given: null })
}

const sorted = (attributes: Site['attributes']) =>
  Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)))
