import { Beside } from '../beside.ts'
import type { PlaceIndex, Rows, Run } from '../places.ts'

const BLOCK_ROWS = 128

/** The newest report of every block of rows, for all the cubes over the same places. */
const newestOfBlocks = new WeakMap<Float64Array, Float64Array>()

/** How many reports came, of the places of all cubes. */
let reports = 0

/** The newest report of many runs, until another comes. */
const newestOfRuns = new Beside<readonly Run[], { reportedAt: Float64Array; reports: number; at: number }>()

/** When the newest observation of some rows was recorded, ms; null: none. */
export function newestReport({ reportedAt }: PlaceIndex, rows: Rows): number | null {
  const at =
    'lo' in rows ? newerIn(reportedAt, rows, Number.NEGATIVE_INFINITY) : newestOfMany(reportedAt, rows)
  return at === Number.NEGATIVE_INFINITY ? null : at
}

function newestOfMany(reportedAt: Float64Array, runs: readonly Run[]): number {
  const known = newestOfRuns.get(runs)
  if (known?.reportedAt === reportedAt && known.reports === reports) return known.at
  let at = Number.NEGATIVE_INFINITY
  for (let i = 0; i < runs.length; i++) at = newerIn(reportedAt, runs[i]!, at)
  newestOfRuns.set(runs, { reportedAt, reports, at })
  return at
}

/** The newest of a run, where it is newer than `at`: blocks that hold no newer one are passed over. */
function newerIn(reportedAt: Float64Array, { lo, hi }: Run, at: number): number {
  const blocks = blocksOf(reportedAt)
  let newest = at
  for (let from = lo; from < hi; ) {
    const block = Math.floor(from / BLOCK_ROWS)
    const start = block * BLOCK_ROWS
    const end = Math.min(hi, start + BLOCK_ROWS)
    if (blocks[block]! > newest)
      newest = Math.max(newest, end - from === BLOCK_ROWS ? blocks[block]! : newestIn(reportedAt, from, end))
    from = end
  }
  return newest
}

/** A report of the row came at `recordedAt`, ms. */
export function noteReport({ reportedAt }: PlaceIndex, row: number, recordedAt: number): void {
  if (Number.isNaN(recordedAt) || reportedAt[row]! >= recordedAt) return
  reportedAt[row] = recordedAt
  reports++
  const blocks = blocksOf(reportedAt)
  const block = Math.floor(row / BLOCK_ROWS)
  blocks[block] = Math.max(blocks[block]!, recordedAt)
}

function blocksOf(reportedAt: Float64Array): Float64Array {
  const known = newestOfBlocks.get(reportedAt)
  if (known) return known
  const made = new Float64Array(Math.ceil(reportedAt.length / BLOCK_ROWS))
  for (let block = 0; block < made.length; block++)
    made[block] = newestIn(
      reportedAt,
      block * BLOCK_ROWS,
      Math.min(reportedAt.length, (block + 1) * BLOCK_ROWS),
    )
  newestOfBlocks.set(reportedAt, made)
  return made
}

function newestIn(moments: Float64Array, from: number, to: number): number {
  let at = Number.NEGATIVE_INFINITY
  for (let i = from; i < to; i++) if (moments[i]! > at) at = moments[i]!
  return at
}
