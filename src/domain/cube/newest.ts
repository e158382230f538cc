import type { PlaceIndex, Rows, Run } from '../places.ts'

const BLOCK_ROWS = 128

/** The newest report of every block of rows, for all the cubes over the same places. */
const newestOfBlocks = new WeakMap<Float64Array, Float64Array>()

/** The newest report of many runs, until another comes. */
const newestOfRuns = new WeakMap<Float64Array, WeakMap<Rows, number>>()

/** When the newest observation of some rows was recorded, ms; null: none. */
export function newestReport({ reportedAt }: PlaceIndex, rows: Rows): number | null {
  const at = 'lo' in rows ? newestOfRun(reportedAt, rows.lo, rows.hi) : newestOfMany(reportedAt, rows)
  return at === Number.NEGATIVE_INFINITY ? null : at
}

function newestOfMany(reportedAt: Float64Array, runs: readonly Run[]): number {
  const known = newestOfRuns.get(reportedAt) ?? new WeakMap<Rows, number>()
  newestOfRuns.set(reportedAt, known)
  let at = known.get(runs)
  if (at === undefined) {
    at = Number.NEGATIVE_INFINITY
    const blocks = blocksOf(reportedAt)
    for (const { lo, hi } of runs) {
      const block = Math.floor(lo / BLOCK_ROWS)
      const isInBlock = hi <= (block + 1) * BLOCK_ROWS
      if (!isInBlock || blocks[block]! > at) at = Math.max(at, newestOfRun(reportedAt, lo, hi))
    }
    known.set(runs, at)
  }
  return at
}

function newestOfRun(reportedAt: Float64Array, lo: number, hi: number): number {
  const blocks = blocksOf(reportedAt)
  const [first, last] = [Math.ceil(lo / BLOCK_ROWS), Math.floor(hi / BLOCK_ROWS)]
  if (first >= last) return newestIn(reportedAt, lo, hi)
  return Math.max(
    newestIn(reportedAt, lo, first * BLOCK_ROWS),
    newestIn(blocks, first, last),
    newestIn(reportedAt, last * BLOCK_ROWS, hi),
  )
}

/** A report of the row came at `recordedAt`, ms. */
export function noteReport({ reportedAt }: PlaceIndex, row: number, recordedAt: number): void {
  if (Number.isNaN(recordedAt) || reportedAt[row]! >= recordedAt) return
  reportedAt[row] = recordedAt
  newestOfRuns.delete(reportedAt)
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
