import type { Outline } from '#server/db/loading/population.ts'
import type { Findings } from '#server/ingest/import/finding.ts'
import { pointInside } from '#server/ingest/import/geo/point-inside.ts'
import type { SourceFile } from '#server/ingest/import/read/source-file.ts'
import type { FileSummary } from '#server/ingest/import/summary.ts'
import type { Area } from '#src/contract/areas.ts'
import type { Names } from '#src/contract/primitives.ts'
import { buildAreaTree } from './area-tree.ts'
import { type MatchedOutline, matchOutlines } from './match-outlines.ts'
import { readHierarchy } from './read-hierarchy.ts'
import { readOutlines } from './read-outlines.ts'

export interface ImportedAreas {
  areas: Area[]
  outlines: Outline[]
  matched: MatchedOutline[]
  attributions: Names[]
  files: FileSummary[]
}

/** An imported outline holds for every day we know of. */
const always = 0

export function importAreas(
  sources: readonly SourceFile[],
  root: { code: string; name: string } | null,
  findings: Findings,
): ImportedAreas {
  const files: FileSummary[] = []
  const rows = sources.flatMap((source) => {
    if (source.holds !== 'hierarchy') return []
    const found = readHierarchy(source, findings)
    files.push({ source, holds: 'hierarchy', read: source.table.rows.length, accepted: found.length })
    return found
  })
  const areas = rows.length > 0 ? buildAreaTree(rows, root, findings) : []
  const attributions: Names[] = []
  const outlines: Outline[] = []
  const collections = sources.flatMap((source) => {
    const collection = source.holds === 'outlines' ? readOutlines(source, findings) : null
    return collection ? [{ source, collection }] : []
  })
  // Without a tree every feature would be told as unknown, which says nothing.
  const features = areas.length > 0 ? collections.flatMap(({ collection }) => collection.features) : []
  const matched = matchOutlines(features, areas, findings)
  for (const { source, collection } of collections) {
    const own = matched.filter(({ file }) => file === source.file)
    const { read, datum, attribution } = collection
    files.push({ source, holds: 'outlines', read, accepted: own.length, datum })
    if (attribution) attributions.push({ zh: attribution, en: attribution })
    for (const { area, coordinates } of own)
      outlines.push({
        code: area.code,
        validFrom: always,
        coordinates,
        source: attribution ?? source.file,
        datum,
      })
  }
  const points = new Map(matched.map(({ area, coordinates }) => [area.code, pointInside(coordinates)]))
  return {
    areas: areas.map((area) =>
      points.has(area.code) ? { ...area, point: points.get(area.code) ?? null, schematic: false } : area,
    ),
    outlines,
    matched,
    attributions,
    files,
  }
}
