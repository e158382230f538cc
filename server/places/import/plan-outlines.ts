import { matchOutlines } from '#server/ingest/import/areas/match-outlines.ts'
import { readOutlines } from '#server/ingest/import/areas/read-outlines.ts'
import type { Findings } from '#server/ingest/import/finding.ts'
import { pointInside } from '#server/ingest/import/geo/point-inside.ts'
import type { OutlineFile } from '#server/ingest/import/read/source-file.ts'
import type { Day } from '#src/contract/primitives.ts'
import { toDayNumber } from '#src/domain/days.ts'
import type { KnownPlaces } from './known-places.ts'
import { changesOf, type PlacesPlan } from './places-plan.ts'

/** Outlines of a file, in force from a day on, beside those that are there. */
export function planOutlines(
  source: OutlineFile,
  { gazetteer, outlines }: KnownPlaces,
  from: Day,
  findings: Findings,
): PlacesPlan {
  const collection = readOutlines(source, findings)
  const matched = collection ? matchOutlines(collection.features, gazetteer.areas, findings) : []
  const plan: PlacesPlan = {
    holds: 'outlines',
    read: collection?.read ?? 0,
    accepted: matched.length,
    rows: [],
    same: 0,
    sites: [],
    outlines: [],
    areas: [],
  }
  for (const { area, coordinates } of matched) {
    const known = outlines.get(area.code)
    if (known && JSON.stringify(known) === JSON.stringify(coordinates)) {
      plan.same++
      continue
    }
    plan.rows.push({
      difference: known ? 'changed' : 'new',
      id: area.code,
      name: area.name,
      changes: changesOf([
        ['points', known?.flat(2).length, coordinates.flat(2).length],
        ['from', undefined, from],
      ]),
    })
    plan.outlines.push({
      code: area.code,
      validFrom: toDayNumber(from),
      coordinates,
      point: pointInside(coordinates),
      source: collection?.attribution ?? source.file,
      datum: collection!.datum,
    })
  }
  return plan
}
