import { counts } from '#src/domain/states.ts'
import type { Numbers, Shape, Tables } from '../shape.ts'
import { scaleOf } from './scale.ts'
import { BLOCK_ROWS, closeBlock, emptySums, INT32_MAX, isNarrow } from './sums.ts'

const COUNTS = Uint8Array.from({ length: 256 }, (_, code) => (counts(code) ? 1 : 0))

type Whole = Uint8Array | Int8Array | Uint16Array | Int16Array | Int32Array
/** What no value of a narrow kind passes. */
const limits: [new (size: number) => Whole, number][] = [
  [Uint8Array, 0xff],
  [Int8Array, 0x80],
  [Uint16Array, 0xffff],
  [Int16Array, 0x8000],
]

interface Units {
  readonly units: Whole | Float64Array
  readonly scale: number
}

/** Sums over places of place-major values; cells whose state does not count add 0. Sums stay exact up to 2^53 units. */
export function buildTables(values: ArrayLike<number>, states: Uint8Array, shape: Shape): Tables {
  const { rows, days } = shape
  const { units, scale } = isWhole(values) ? { units: values, scale: 1 } : toWholeUnits(values, states)
  const most = largestSum(units, states, shape)
  const byPlace = emptySums(rows, days, most <= INT32_MAX)
  const room = Math.min(rows, BLOCK_ROWS) * days
  const block = isNarrow(byPlace) ? new Int32Array(room) : new Float64Array(room)
  for (let first = 0; first < rows; first += BLOCK_ROWS) {
    const last = Math.min(first + BLOCK_ROWS, rows)
    // The engine's own copy turns any kind of numbers into this one: the loops below see no other.
    block.set(units.subarray(first * days, last * days))
    for (let row = first; row < last; row++) {
      const own = (row - first) * days
      if (isNarrow(byPlace) && block instanceof Int32Array)
        addInts(block, own, states, row, days, byPlace.within)
      else addFloats(block, own, states, row, days, byPlace.within)
    }
    if (last % BLOCK_ROWS === 0) closeBlock(byPlace.within, byPlace.blocks, last, days)
  }
  return { scale, most, byPlace, byDay: null }
}

// Sums of a whole block end up in the next block's first row, which is empty itself: `closeBlock` moves them.

function addInts(
  block: Int32Array,
  own: number,
  states: Uint8Array,
  row: number,
  days: number,
  within: Int32Array,
): void {
  let cell = own | 0
  let at = Math.imul(row, days)
  let to = (at + days) | 0
  const end = (to + days) | 0
  for (; to < end; to = (to + 1) | 0) {
    within[to] = (within[at]! + Math.imul(block[cell]!, COUNTS[states[at]!]!)) | 0
    cell = (cell + 1) | 0
    at = (at + 1) | 0
  }
}

function addFloats(
  block: Numbers,
  own: number,
  states: Uint8Array,
  row: number,
  days: number,
  within: Numbers,
): void {
  const at = row * days
  for (let day = 0; day < days; day++) {
    const unit = COUNTS[states[at + day]!] === 1 ? block[own + day]! : 0
    within[at + days + day] = within[at + day]! + unit
  }
}

function isWhole(values: ArrayLike<number>): values is Whole {
  return values instanceof Int32Array || limits.some(([kind]) => values instanceof kind)
}

/** Counts are whole numbers nearly always: only what is not pays for a scale. */
function toWholeUnits(values: ArrayLike<number>, states: Uint8Array): Units {
  const numbers = values instanceof Float64Array ? values : Float64Array.from(values)
  const whole = new Int32Array(states.length)
  let fits = true
  for (let i = 0; i < whole.length && fits; i++) {
    if (COUNTS[states[i]!] === 0) continue
    whole[i] = numbers[i]!
    fits = whole[i] === numbers[i]
  }
  if (fits) return { units: whole, scale: 1 }
  const scale = scaleOf(numbers, (cell) => COUNTS[states[cell]!] === 1)
  const units = new Float64Array(states.length)
  for (let i = 0; i < units.length; i++)
    if (COUNTS[states[i]!] === 1) units[i] = Math.round(numbers[i]! * scale)
  return { units, scale }
}

/** No sum of either table is larger. */
function largestSum(units: Whole | Float64Array, states: Uint8Array, { rows, days, summed }: Shape): number {
  const narrow = limits.find(([kind]) => units instanceof kind)
  const bound = narrow ? narrow[1] * Math.max(rows, days) : Number.POSITIVE_INFINITY
  if (bound <= INT32_MAX) return bound
  const columns = new Float64Array(days)
  let most = 0
  for (let row = 0; row < rows; row++) {
    let across = 0
    for (let day = 0; day < days; day++) {
      const at = row * days + day
      const size = COUNTS[states[at]!] === 1 ? Math.abs(units[at]!) : 0
      columns[day] = columns[day]! + size
      across += size
    }
    if (summed && across > most) most = across
  }
  return columns.reduce((a, b) => Math.max(a, b), most)
}
