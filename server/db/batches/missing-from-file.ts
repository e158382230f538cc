import { findDay } from '#server/db/cells/cells.ts'
import { type NumberedCandidates, numberCandidates, numbersFor } from '#server/db/cells/number-candidates.ts'
import { emptyRuns, readRuns, widestGap } from '#server/db/cells/read-runs.ts'
import type { Database } from '#server/db/database.ts'
import { readerOf } from '#server/db/reader.ts'
import { readHead } from '#server/db/revisions.ts'
import { flag } from '#server/db/tables.ts'
import type { Candidates } from '#server/ingest/candidates.ts'

export interface Missing {
  /** All withdrawn (NaN). */
  candidates: Candidates
  /** What is known of each. */
  before: Float64Array
  beforeEstimated: Uint8Array
}

const runsPerQuery = 5_000

/**
 * What is known of the places and days of a file, of each measure and breakdown key that it speaks of, and is not in it. A key
 * that no row names is not spoken of.
 */
export async function missingFromFile(
  db: Database,
  candidates: Candidates,
  { atRevision }: { atRevision?: number } = {},
): Promise<Missing> {
  const revision = atRevision ?? (await readHead(db)).revision
  const numbers = await numbersFor(db, candidates)
  const numbered = numberCandidates(candidates, numbers)
  const series = seriesOf(numbered, candidates)
  const days = new Set(candidates.day)
  const stretches = stretchesOf(days)
  const used = [...new Set(candidates.place)]
  const found = new MissingCells()
  const wanted = series.flatMap(({ starts, ...one }) =>
    used.flatMap((place) =>
      stretches.map((stretch) => ({ ...one, place, ...stretch, cells: starts.get(place) })),
    ),
  )
  for (let at = 0; at < wanted.length; at += runsPerQuery) {
    const part = wanted.slice(at, at + runsPerQuery)
    const runs = emptyRuns()
    for (const { measure, key, place, from, to } of part) {
      const { town, id } = numbers.places.get(candidates.places[place]!)!
      runs.town.push(town)
      runs.measure.push(numbers.slugs.get(candidates.measures[measure]!) ?? -1)
      runs.place.push(id)
      runs.key.push(key < 0 ? 0 : (numbers.slugs.get(candidates.keys[key]!) ?? -1))
      runs.from.push(from)
      runs.to.push(to)
    }
    await readRuns(readerOf(db), runs, { revision }, ({ run, day, flags, value }) => {
      const one = part[run]!
      if (Number.isNaN(value) || !days.has(day)) return
      if (one.cells && findDay(numbered.cells, day, one.cells.from, one.cells.to) >= 0) return
      found.add({ ...one, day, before: value, estimated: flags & flag.estimated })
    })
  }
  return found.finish(candidates)
}

interface Series {
  measure: number
  key: number
  /** By place: the cells that the file has of it. */
  starts: Map<number, { from: number; to: number }>
}

/** Every measure and key of the file, by their index in its palettes. */
function seriesOf({ cells, candidate }: NumberedCandidates, file: Candidates): Series[] {
  const found = new Map<string, Series>()
  for (let i = 0; i < cells.length; i++) {
    const row = candidate[i]!
    const [measure, key, place] = [file.measure[row]!, file.key[row]!, file.place[row]!]
    const id = `${measure} ${key}`
    const series = found.get(id) ?? { measure, key, starts: new Map() }
    found.set(id, series)
    const known = series.starts.get(place)
    if (known) known.to = i + 1
    else series.starts.set(place, { from: i, to: i + 1 })
  }
  return [...found.values()]
}

function stretchesOf(days: ReadonlySet<number>): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = []
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = stretches.at(-1)
    if (last && day - last.to <= widestGap) last.to = day
    else stretches.push({ from: day, to: day })
  }
  return stretches
}

class MissingCells {
  readonly #cells: {
    measure: number
    key: number
    place: number
    day: number
    before: number
    estimated: number
  }[] = []

  add(cell: {
    measure: number
    key: number
    place: number
    day: number
    before: number
    estimated: number
  }): void {
    this.#cells.push(cell)
  }

  finish({ measures, places, keys }: Candidates): Missing {
    const cells = this.#cells
    return {
      candidates: {
        length: cells.length,
        measures,
        places,
        keys,
        measure: Uint16Array.from(cells, ({ measure }) => measure),
        place: Int32Array.from(cells, ({ place }) => place),
        key: Int16Array.from(cells, ({ key }) => key),
        day: Int32Array.from(cells, ({ day }) => day),
        value: new Float64Array(cells.length).fill(Number.NaN),
        estimated: new Uint8Array(cells.length),
        notes: new Map(),
      },
      before: Float64Array.from(cells, ({ before }) => before),
      beforeEstimated: Uint8Array.from(cells, ({ estimated }) => estimated),
    }
  }
}
