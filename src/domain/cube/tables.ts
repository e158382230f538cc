import { counts } from '../states.ts'
import type { Tables } from './shape.ts'

type Numbers = Int32Array | Float64Array

const COUNTS = Uint8Array.from({ length: 256 }, (_, code) => (counts(code) ? 1 : 0))

const INT32_MAX = 2_147_483_647
/** The catalogue shows four decimals at most; what is finer than a millionth is rounded to it. */
const SCALES = [1, 10, 100, 1000, 10_000, 1_000_000]
const FINEST = 1_000_000
/** Places handled together, so that both layouts are walked in cache lines. */
const BLOCK = 64

export interface Shape {
  readonly rows: number
  readonly days: number
  /** `byDay` holds sums over days (a flow), not levels. */
  readonly summed: boolean
}

/** Prefix tables of place-major values; cells whose state does not count add 0. Sums stay exact up to 2^53 units. */
export function buildTables(values: ArrayLike<number>, states: Uint8Array, shape: Shape): Tables {
  const { rows, days, summed } = shape
  const { units, scale } = toWholeUnits(values, states)
  const most = largestSum(units, shape)
  const size = (summed ? days + 1 : days) * rows
  const narrow = most <= INT32_MAX
  const byDay = narrow ? new Int32Array(size) : new Float64Array(size)
  const byPlace = narrow ? new Int32Array((rows + 1) * days) : new Float64Array((rows + 1) * days)
  sumOverPlaces(units, days, byPlace)
  if (summed) sumOverDays(units, rows, days, byDay)
  else levelsByDay(units, rows, days, byDay)
  return { scale, most, byDay, byPlace }
}

function sumOverPlaces(units: Numbers, days: number, out: Numbers): void {
  for (let at = 0; at < units.length; at++) out[at + days] = out[at]! + units[at]!
}

function sumOverDays(units: Numbers, rows: number, days: number, out: Numbers): void {
  for (let first = 0; first < rows; first += BLOCK) {
    const last = Math.min(first + BLOCK, rows)
    for (let day = 0; day < days; day++) {
      const at = day * rows
      for (let row = first; row < last; row++)
        out[at + rows + row] = out[at + row]! + units[row * days + day]!
    }
  }
}

function levelsByDay(units: Numbers, rows: number, days: number, out: Numbers): void {
  for (let first = 0; first < rows; first += BLOCK) {
    const last = Math.min(first + BLOCK, rows)
    for (let day = 0; day < days; day++) {
      for (let row = first; row < last; row++) out[day * rows + row] = units[row * days + day]!
    }
  }
}

/** Units of one cell. */
export function unitsAt(tables: Tables, shape: Shape, row: number, day: number): number {
  const at = day * shape.rows + row
  if (!shape.summed) return tables.byDay[at]!
  return tables.byDay[at + shape.rows]! - tables.byDay[at]!
}

/** Sets the cells of one row from `day` on; widens the tables where the new sums need it. */
export function setUnits(
  tables: Tables,
  shape: Shape,
  row: number,
  day: number,
  units: ArrayLike<number>,
): void {
  const { rows, days, summed } = shape
  const deltas = new Float64Array(units.length)
  let bound = 0
  for (let i = 0; i < units.length; i++) {
    deltas[i] = units[i]! - unitsAt(tables, shape, row, day + i)
    bound += Math.abs(deltas[i]!)
  }
  if (bound === 0) return
  tables.most += bound
  if (tables.byDay instanceof Int32Array && tables.most > INT32_MAX) widen(tables)
  addRows(tables.byPlace, deltas, row, day, rows, days)
  if (!summed) {
    for (let i = 0; i < units.length; i++) tables.byDay[(day + i) * rows + row] = units[i]!
    return
  }
  let sum = 0
  for (let at = day; at < days; at++) {
    sum += deltas[at - day] ?? 0
    const cell = (at + 1) * rows + row
    tables.byDay[cell] = tables.byDay[cell]! + sum
  }
}

/** A value in units of the tables, which are made finer where the value needs it. */
export function toUnits(tables: Tables, value: number): number {
  if (Math.round(value * tables.scale) / tables.scale !== value && tables.scale < FINEST) {
    const scale = SCALES.find((candidate) => Math.round(value * candidate) / candidate === value) ?? FINEST
    rescale(tables, Math.max(scale, tables.scale))
  }
  return Math.round(value * tables.scale)
}

export function rescale(tables: Tables, scale: number): void {
  if (scale === tables.scale) return
  const factor = scale / tables.scale
  widen(tables)
  for (const table of [tables.byDay, tables.byPlace]) {
    for (let i = 0; i < table.length; i++) table[i] = Math.round(table[i]! * factor)
  }
  tables.scale = scale
  tables.most *= factor
}

/** Adds `deltas` (days from `day` on) to the sums behind `row` of a [place + 1][day] table. */
export function addRows(
  table: Numbers | Uint16Array | Uint32Array,
  deltas: Float64Array,
  row: number,
  day: number,
  rows: number,
  days: number,
): void {
  for (let behind = row + 1; behind <= rows; behind++) {
    const at = behind * days + day
    for (let i = 0; i < deltas.length; i++) table[at + i] = table[at + i]! + deltas[i]!
  }
}

function widen(tables: Tables): void {
  tables.byDay = Float64Array.from(tables.byDay)
  tables.byPlace = Float64Array.from(tables.byPlace)
}

function scaleOf(values: ArrayLike<number>, states: Uint8Array): number {
  let step = 0
  for (let i = 0; i < states.length && SCALES[step]! < FINEST; i++) {
    if (COUNTS[states[i]!] === 0) continue
    const value = values[i]!
    while (SCALES[step]! < FINEST && Math.round(value * SCALES[step]!) / SCALES[step]! !== value) step++
  }
  return SCALES[step]!
}

/** Counts are whole numbers nearly always: only what is not pays for a scale. */
function toWholeUnits(values: ArrayLike<number>, states: Uint8Array): { units: Numbers; scale: number } {
  const whole = new Int32Array(states.length)
  let fits = true
  for (let i = 0; i < whole.length && fits; i++) {
    if (COUNTS[states[i]!] === 0) continue
    whole[i] = values[i]!
    fits = whole[i] === values[i]
  }
  if (fits) return { units: whole, scale: 1 }
  const scale = scaleOf(values, states)
  const units = new Float64Array(states.length)
  for (let i = 0; i < units.length; i++)
    if (COUNTS[states[i]!] === 1) units[i] = Math.round(values[i]! * scale)
  return { units, scale }
}

/** No sum of either table is larger. */
function largestSum(units: Numbers, { rows, days, summed }: Shape): number {
  const columns = new Float64Array(days)
  let most = 0
  for (let row = 0; row < rows; row++) {
    let across = 0
    for (let day = 0; day < days; day++) {
      const size = Math.abs(units[row * days + day]!)
      columns[day] = columns[day]! + size
      across += size
    }
    if (summed && across > most) most = across
  }
  return columns.reduce((a, b) => Math.max(a, b), most)
}
