import type { ImportFinding } from '#src/contract/handing-in/imports.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { Found } from './found.ts'
import type { Knowledge } from './knowledge.ts'
import { nearestPlaces } from './places/nearest-places.ts'
import { cellAddress } from './text/cell-address.ts'
import { wordsOf } from './words/words.ts'

/** A finding as the API tells it; the places of nearest names are looked for now, and not while a sheet is read. */
export function describeFinding(finding: Found, knowledge: Knowledge, locale: Locale): ImportFinding {
  const { severity, code, row, column, header, found, within, candidates } = finding
  const ids = code === 'unknown-place' ? nearestPlaces(found, knowledge, within ?? undefined) : candidates
  return {
    severity,
    code,
    row,
    column,
    header,
    cell: column === null ? '' : cellAddress(row, column),
    found,
    ...wordsOf(finding, locale),
    candidates: ids.map((id) => placeCandidate(id, knowledge)),
  }
}

function placeCandidate(id: string, { places }: Knowledge): ImportFinding['candidates'][number] {
  const place = places.known.get(id)
  const around = place?.path.split('/').slice(1, -1) ?? []
  const within = around.map((code) => places.known.get(code)?.name ?? code).join(' ')
  return { id, name: place?.name ?? id, within }
}
