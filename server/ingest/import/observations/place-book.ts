import { groupByName } from '#server/ingest/import/areas/group-by-name.ts'
import type { Area } from '#src/contract/areas.ts'
import type { Reporting } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'

/** A place that may report. */
export interface Reporter {
  id: string
  name: string
  path: string
  by: Reporting['by']
}

export interface PlaceBook {
  root: Reporter | null
  all: readonly Reporter[]
  /** Those with this id, else those with this name. */
  find(text: string): readonly Reporter[]
}

export function placeBook(areas: readonly Area[], sites: readonly Site[]): PlaceBook {
  const all: Reporter[] = [
    ...areas.map(({ code, name, path, level }) => ({ id: code, name, path, by: level })),
    ...sites.map(({ id, name, path, kind }) => ({ id, name, path, by: { site: kind } })),
  ]
  const byId = new Map(all.map((place) => [place.id, place]))
  const byName = groupByName(all)
  return {
    root: all.find((place) => !place.path.includes('/')) ?? null,
    all,
    find(text) {
      const place = byId.get(text)
      return place ? [place] : (byName.get(text) ?? [])
    },
  }
}
