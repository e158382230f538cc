import type { Database } from '#server/db/database.ts'
import { directoryOf, type PlaceRow } from '#server/db/places.ts'
import { flag } from '#server/db/tables.ts'
import type { Candidates } from '#server/ingest/candidates.ts'
import { type Cells, inIndexOrder, pickCells } from './cells.ts'

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
  const { value } = candidates
  const unsorted: Cells = {
    length,
    town: Int32Array.from(candidates.place, (place) => placeRows[place]!.town),
    place: Int32Array.from(candidates.place, (place) => placeRows[place]!.id),
    day: candidates.day,
    measure: Int16Array.from(candidates.measure, (measure) => measures[measure]!),
    key: Int16Array.from(candidates.key, (key) => (key < 0 ? 0 : keys[key]!)),
    flags: Int16Array.from(candidates.estimated, (is, i) =>
      is && !Number.isNaN(value[i]) ? flag.estimated : 0,
    ),
    value,
    qualifiers: wordsOf(candidates, 'qualifier'),
    reasons: wordsOf(candidates, 'reason'),
  }
  const candidate = inIndexOrder(unsorted)
  return { cells: pickCells(unsorted, candidate), candidate }
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
