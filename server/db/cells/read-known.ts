import type { BulkSession } from '#server/db/engines/engine.ts'
import { type Cells, findDay } from './cells.ts'
import { emptyRuns, type Runs, readRuns, type Standpoint, widestGap } from './read-runs.ts'

/** What was known of cells, by their index. */
export interface Known {
  /** The sequence number it was stored under; 0: nothing was ever said. */
  readonly seq: Float64Array
  /** NaN: withdrawn, or nothing was ever said. */
  readonly value: Float64Array
  readonly flags: Uint8Array
  readonly qualifiers: ReadonlyMap<number, string>
}

const cellsPerQuery = 40_000

/** The newest version of each cell as seen from a standpoint. No cell may be there twice. */
export async function readKnown(
  session: Pick<BulkSession, 'all'>,
  cells: Cells,
  standpoint: Standpoint,
): Promise<Known> {
  const qualifiers = new Map<number, string>()
  const known = {
    seq: new Float64Array(cells.length),
    value: new Float64Array(cells.length).fill(Number.NaN),
    flags: new Uint8Array(cells.length),
    qualifiers,
  }
  for (let from = 0; from < cells.length; ) {
    const { runs, starts } = runsFrom(cells, from)
    await readRuns(session, runs, standpoint, ({ run, day, seq, flags, value, qualifier }) => {
      const cell = findDay(cells, day, starts[run]!, starts[run + 1]!)
      if (cell < 0) return
      known.seq[cell] = seq
      known.flags[cell] = flags
      known.value[cell] = value
      if (qualifier !== undefined) qualifiers.set(cell, qualifier)
    })
    from = starts.at(-1)!
  }
  return known
}

/** The stretches of the next cells, with the index of the first cell of each, and at last where they end. */
function runsFrom(cells: Cells, begin: number): { runs: Runs; starts: number[] } {
  const runs = emptyRuns()
  const starts: number[] = []
  const { town, measure, place, key, day } = cells
  const end = Math.min(begin + cellsPerQuery, cells.length)
  for (let i = begin; i < end; i++) {
    if (i > begin && followsOn(cells, i)) {
      runs.to[runs.to.length - 1] = day[i]!
      continue
    }
    runs.town.push(town[i]!)
    runs.measure.push(measure[i]!)
    runs.place.push(place[i]!)
    runs.key.push(key[i]!)
    runs.from.push(day[i]!)
    runs.to.push(day[i]!)
    starts.push(i)
  }
  return { runs, starts: [...starts, end] }
}

function followsOn({ measure, place, key, day }: Cells, i: number): boolean {
  return (
    measure[i - 1] === measure[i] &&
    place[i - 1] === place[i] &&
    key[i - 1] === key[i] &&
    day[i]! - day[i - 1]! <= widestGap
  )
}
