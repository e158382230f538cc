import type { Database } from '#server/db/database.ts'
import { directoryOf, type PlaceRow } from '#server/db/places/places.ts'
import { flag } from '#server/db/tables.ts'
import type { Candidates } from '#server/ingest/candidates.ts'
import { type Cells, inIndexOrder, pick, pickCells } from './cells.ts'

/** The numbers of places, and of measures and breakdown keys. */
export interface Numbers {
  places: ReadonlyMap<string, PlaceRow>
  slugs: ReadonlyMap<string, number>
}

export interface NumberedCandidates {
  cells: Cells
  /** By cell: which candidate it is. */
  candidate: Uint32Array
}

/** Candidates as cells, sorted. Throws on an unknown place: whoever read the file has refused those. */
export function numberCandidates(candidates: Candidates, { places, slugs }: Numbers): NumberedCandidates {
  const { length } = candidates
  const placeRows = candidates.places.map((id) => {
    const place = places.get(id)
    if (!place) throw new Error(`Observation of an unknown place: ${id}`)
    return place
  })
  const measures = candidates.measures.map((slug) => slugs.get(slug) ?? -1)
  const keys = candidates.keys.map((slug) => slugs.get(slug) ?? -1)
  const unsorted: Cells = {
    length,
    town: pick(
      new Int32Array(length),
      placeRows.map(({ town }) => town),
      candidates.place,
    ),
    place: pick(
      new Int32Array(length),
      placeRows.map(({ id }) => id),
      candidates.place,
    ),
    day: candidates.day,
    measure: pick(new Int16Array(length), measures, candidates.measure),
    key: keyNumbers(candidates, keys),
    flags: flagsOf(candidates),
    value: candidates.value,
    qualifiers: wordsOf(candidates, 'qualifier'),
    reasons: wordsOf(candidates, 'reason'),
  }
  const candidate = inIndexOrder(unsorted)
  return { cells: pickCells(unsorted, candidate), candidate }
}

function keyNumbers({ key, length }: Candidates, numbers: readonly number[]): Int16Array {
  const column = new Int16Array(length)
  for (let i = 0; i < length; i++) column[i] = key[i]! < 0 ? 0 : numbers[key[i]!]!
  return column
}

/** What is withdrawn is no estimate. */
function flagsOf({ estimated, value, length }: Candidates): Int16Array {
  const column = new Int16Array(length)
  for (let i = 0; i < length; i++) column[i] = estimated[i] && !Number.isNaN(value[i]) ? flag.estimated : 0
  return column
}

function wordsOf({ notes }: Candidates, which: 'qualifier' | 'reason'): Map<number, string> {
  const words = new Map<number, string>()
  for (const [row, note] of notes) {
    const word = note[which]
    if (word !== undefined) words.set(row, word)
  }
  return words
}

/** Another node may have numbered places, measures or keys that this one has not seen. */
export async function numbersFor(
  db: Database,
  candidates: Candidates,
): Promise<Numbers & { byNumber: ReadonlyMap<number, PlaceRow> }> {
  const known = await directoryOf(db)
  const isKnown =
    candidates.places.every((id) => known.byKey.has(id)) &&
    [...candidates.measures, ...candidates.keys].every((slug) => known.slugNumbers.has(slug))
  const { byKey, byNumber, slugNumbers } = isKnown ? known : await directoryOf(db, true)
  return { places: byKey, byNumber, slugs: slugNumbers }
}
