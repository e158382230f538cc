import type { Run } from '#src/domain/places.ts'
import { countRows } from '#src/domain/rows.ts'
import { BLOCK_ROWS } from './kept.ts'

/** How the sum of many runs is put together: kept sums added and taken off in pairs, then rows by themselves. */
export interface Plan {
  /** Whole blocks in a row end and begin at these kept sums. */
  readonly ends: Int32Array
  readonly begins: Int32Array
  readonly rows: Int32Array
  /** Rows of whole blocks that are not asked for. */
  readonly except: Int32Array
}

/** So many runs and rows at most, over so small a part of all days, are not worth what is kept of the whole. */
const FEW_RUNS = 64
const FEW_ROWS = 1024
const FEW_DAYS = 8

/** Whether a window of some runs is added up by itself; else it is read from the answer for all days, which is kept. */
export function isByItself(runs: readonly Run[], length: number, days: number): boolean {
  return length * FEW_DAYS <= days && runs.length <= FEW_RUNS && countRows(runs) <= FEW_ROWS
}

/** Rows of a block from which on taking the others off is cheaper. */
const NEARLY_ALL = 6
const ALL = (1 << BLOCK_ROWS) - 1

/** `kept`: how many blocks end in a kept sum. */
export function planRuns(runs: readonly Run[], kept: number): Plan {
  const ends: number[] = []
  const begins: number[] = []
  const rows: number[] = []
  const except: number[] = []
  let block = -1
  let bits = 0
  const settle = (): void => {
    const whole = block < kept && bitCount(bits) >= NEARLY_ALL
    if (whole && ends.at(-1) === block) ends[ends.length - 1] = block + 1
    else if (whole) {
      begins.push(block)
      ends.push(block + 1)
    }
    const others = whole ? except : rows
    for (let rest = whole ? ~bits & ALL : bits; rest !== 0; rest &= rest - 1)
      others.push(block * BLOCK_ROWS + 31 - Math.clz32(rest & -rest))
  }
  for (let i = 0; i < runs.length; i++) {
    const { lo, hi } = runs[i]!
    for (let row = lo; row < hi; ) {
      const at = Math.floor(row / BLOCK_ROWS)
      if (at !== block) {
        if (bits !== 0) settle()
        block = at
        bits = 0
      }
      const start = at * BLOCK_ROWS
      const end = Math.min(hi, start + BLOCK_ROWS)
      bits |= (1 << (end - start)) - (1 << (row - start))
      row = end
    }
  }
  if (bits !== 0) settle()
  return {
    ends: new Int32Array(ends),
    begins: new Int32Array(begins),
    rows: new Int32Array(rows),
    except: new Int32Array(except),
  }
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
