import type { Findings } from '#server/ingest/import/finding.ts'
import type { Area } from '#src/contract/areas.ts'
import { groupByName } from './group-by-name.ts'
import type { OutlineFeature } from './read-outlines.ts'

export interface MatchedOutline extends OutlineFeature {
  area: Area
}

/** Gives each outline its area: by code, or by a name that only one area has. Nothing is guessed; what is left out is told. */
export function matchOutlines(
  features: readonly OutlineFeature[],
  areas: readonly Area[],
  findings: Findings,
): MatchedOutline[] {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const byName = groupByName(areas)
  const taken = new Map<string, OutlineFeature>()
  return features.flatMap((feature) => {
    const area = feature.code ? codeMatch(feature, byCode, findings) : nameMatch(feature, byName, findings)
    if (!area) return []
    const other = taken.get(area.code)
    const place = { file: feature.file, row: feature.number }
    if (other) {
      findings.add(
        'duplicate-outline',
        { ...place, column: 'code' },
        { name: area.name, other: `${other.file}:${other.number}` },
      )
      return []
    }
    taken.set(area.code, feature)
    if (feature.partial) findings.add('partial-outline', place, { name: area.name })
    return [{ ...feature, area }]
  })
}

function codeMatch(
  feature: OutlineFeature,
  byCode: ReadonlyMap<string, Area>,
  findings: Findings,
): Area | null {
  const area = byCode.get(feature.code!)
  if (!area)
    findings.add(
      'unknown-area',
      { file: feature.file, row: feature.number, column: 'code' },
      { code: feature.code!, name: feature.name ?? '' },
    )
  return area ?? null
}

function nameMatch(
  feature: OutlineFeature,
  byName: ReadonlyMap<string, Area[]>,
  findings: Findings,
): Area | null {
  const found = (feature.name && byName.get(feature.name)) || []
  const name = feature.name ?? ''
  const place = { file: feature.file, row: feature.number, column: 'name' }
  if (found.length === 0) findings.add('feature-unmatched', place, { name })
  else if (found.length > 1) findings.add('feature-ambiguous', place, { name, count: found.length })
  else findings.add('matched-by-name', place, { name, code: found[0]!.code })
  return found.length === 1 ? found[0]! : null
}
