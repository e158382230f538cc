import type { Found } from '#server/ingest/understanding/found.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { nearestPlaces } from '#server/ingest/understanding/nearest-places.ts'
import { cellAddress } from '#server/ingest/understanding/text/cell-address.ts'
import { wordsOf } from '#server/ingest/understanding/words/words-of.ts'
import type { FindingsReply, ImportFinding } from '#src/contract/imports.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { placeNamed } from './place-named.ts'
import type { StagedRows } from './staging.ts'

interface Page {
  severity?: Found['severity'] | undefined
  offset: number
  limit: number
}

export function findingsPage(
  { findings, findingsTotal }: StagedRows,
  { severity, offset, limit }: Page,
  knowledge: Knowledge,
  locale: Locale,
): FindingsReply {
  const wanted = severity ? findings.filter((one) => one.severity === severity) : findings
  const describe = findingDescriber(knowledge, locale)
  return {
    findings: wanted.slice(offset, offset + limit).map(describe),
    total: severity ? wanted.length : findingsTotal,
  }
}

/** In the caller's language, with the places that a name may mean. A name that is wrong many times is looked for once. */
export function findingDescriber(knowledge: Knowledge, locale: Locale): (found: Found) => ImportFinding {
  const nearest = new Map<string, string[]>()
  const near = ({ found, within }: Found): string[] => {
    const asked = `${within ?? ''}\n${found}`
    const known = nearest.get(asked) ?? nearestPlaces(found, knowledge, within ?? undefined)
    nearest.set(asked, known)
    return known
  }
  return (one) => {
    const ids = one.code === 'unknown-place' ? near(one) : one.candidates
    return {
      severity: one.severity,
      code: one.code,
      row: one.row,
      column: one.column,
      header: one.header,
      cell: one.column === null ? '' : cellAddress(one.row, one.column),
      found: one.found,
      ...wordsOf(one, locale),
      candidates: ids.map((id) => candidateOf(knowledge, id)),
    }
  }
}

function candidateOf(knowledge: Knowledge, id: string): ImportFinding['candidates'][number] {
  const place = placeNamed(knowledge, id)
  const around = place?.path.split('/').at(-2)
  const within = around === undefined ? undefined : placeNamed(knowledge, around)
  return { id, name: place?.name ?? id, within: within?.name ?? '' }
}
