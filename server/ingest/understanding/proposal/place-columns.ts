import type { HeaderMeaning } from '#server/ingest/understanding/header/header-meaning.ts'
import type { Evidence } from './evidence.ts'

export interface ColumnLook {
  column: number
  meaning: HeaderMeaning
  evidence: Evidence
  /** The words for the place of the whole column, where the sheet has a place a column. */
  place: string | null
}

const mostly = 0.5

/** The column that names the place of a row, and the one that names an area around it; -1: there is none. */
export function placeColumns(looks: readonly ColumnLook[]): { place: number; within: number } {
  const candidates = looks.filter(isCandidate)
  const [first] = [...candidates].sort(
    (a, b) =>
      rank(b) - rank(a) ||
      b.evidence.places - a.evidence.places ||
      b.evidence.ids - a.evidence.ids ||
      a.column - b.column,
  )
  if (!first) return { place: -1, within: -1 }
  const around = candidates
    .filter((one) => one !== first && one.evidence.areas >= mostly && rank(one) < rank(first))
    .sort((a, b) => rank(b) - rank(a))
  const told = looks.find(({ meaning, column }) => meaning.role === 'within' && column !== first.column)
  return { place: first.column, within: told?.column ?? around[0]?.column ?? -1 }
}

function isCandidate({ meaning, evidence }: ColumnLook): boolean {
  if (meaning.person || meaning.role === 'within' || evidence.units > mostly) return false
  const isHeaded = meaning.role === 'place' || meaning.role === 'code'
  const isFree =
    meaning.role === null &&
    meaning.measures.length === 0 &&
    !meaning.derived &&
    !meaning.day &&
    !meaning.total
  if (meaning.role === 'serial') return evidence.ids >= mostly
  if (isHeaded) return evidence.places > 0 || meaning.role === 'place'
  return isFree && evidence.places > 0.6 && evidence.numbers <= mostly
}

const depths: Readonly<Record<string, number>> = { city: 1, district: 2, town: 3, committee: 4 }

/** How fine a place the column names: by its cells where they are known, else by its header. */
function rank({ meaning, evidence }: ColumnLook): number {
  if (evidence.places >= mostly) return evidence.depth
  if (meaning.placeKind !== null) return depths[meaning.placeKind] ?? 5
  return evidence.places > 0 ? evidence.depth - 0.5 : 0
}
