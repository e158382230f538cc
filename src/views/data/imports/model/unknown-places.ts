import type { ImportFinding } from '#src/contract/handing-in/imports.ts'

export interface UnknownPlace {
  /** As the file has it. */
  found: string
  /** Rows of the findings given that it stands in. */
  rows: number
  candidates: ImportFinding['candidates']
}

const codes = new Set<ImportFinding['code']>(['unknown-place', 'ambiguous-place'])

/** Each word of the file that is no known place, once, with the nearest names; the most frequent first. */
export function unknownPlaces(findings: readonly ImportFinding[]): UnknownPlace[] {
  const places = new Map<string, UnknownPlace>()
  for (const { code, found, candidates } of findings) {
    if (!codes.has(code) || found === '') continue
    const place = places.get(found)
    if (place) place.rows++
    else places.set(found, { found, rows: 1, candidates })
  }
  return [...places.values()].sort((a, b) => b.rows - a.rows)
}
