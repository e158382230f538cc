import { counts } from '#src/domain/states.ts'
import type { Steps } from '#src/domain/turns/steps.ts'
import type { Shape, Tables } from '../shape.ts'
import { BYTES_BEHIND } from './byte-rows.ts'
import { type Cells, INT32_MAX } from './kept.ts'
import { scaleOf } from './scale.ts'
import { buildSums } from './sums.ts'

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

/**
 * Sums over places of place-major values; cells whose state does not count, which are among the `odd`, add 0. Sums stay exact up to
 * 2^53 units.
 */
export function* tableSteps(
  values: ArrayLike<number>,
  states: Uint8Array,
  shape: Shape,
  odd: Int32Array,
): Steps<Tables> {
  const { units, scale } = isWhole(values) ? { units: values, scale: 1 } : toWholeUnits(values, states)
  yield
  const most = largestSum(units, states, shape)
  yield
  const cells = copyOf(units, most > INT32_MAX)
  for (let i = 0; i < odd.length; i++) if (COUNTS[states[odd[i]!]!] === 0) cells[odd[i]!] = 0
  yield
  return { scale, most, byPlace: buildSums(cells, shape.rows, shape.days), byDay: null }
}

function copyOf(units: Whole | Float64Array, isWide: boolean): Cells | Float64Array {
  if (isWide) return new Float64Array(units)
  if (units instanceof Uint16Array) return new Uint16Array(units)
  if (!(units instanceof Uint8Array)) return new Int32Array(units)
  const bytes = new Uint8Array(new ArrayBuffer(units.length + BYTES_BEHIND), 0, units.length)
  bytes.set(units)
  return bytes
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
