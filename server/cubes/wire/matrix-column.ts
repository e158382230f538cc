import {
  batchType,
  Column,
  field,
  fixedSizeList,
  float64,
  int8,
  int16,
  int32,
  uint8,
  uint16,
} from '@uwdata/flechette'
import { counts, StateCode } from '#src/domain/states.ts'

type Numbers = Uint8Array | Uint16Array | Int8Array | Int16Array | Int32Array | Float64Array

/** Rows × days as an Arrow list column of fixed length: one list a place, one entry a day. */
export interface Matrix {
  rows: number
  days: number
  order: Int32Array | null
}

/** Numbers as the narrowest integers that hold them; a cell without a number is null. */
export function valueColumn(values: Float64Array, states: Uint8Array, shape: Matrix): Column<unknown> {
  const has = (cell: number) => counts(states[cell]!)
  const type = narrowest(values, has)
  const numbers = new type.values(values.length) as Numbers
  const validity = new Uint8Array(Math.ceil(values.length / 8))
  let nulls = 0
  eachCell(shape, (cell, at) => {
    if (has(cell)) {
      numbers[at] = values[cell]!
      validity[at >> 3]! |= 1 << (at & 7)
    } else nulls++
  })
  return listColumn(type, numbers, shape, nulls, nulls > 0 ? validity : new Uint8Array(0))
}

/**
 * What the numbers do not say already: 0 in the low three bits means that the number tells (null: missing, 0: a reported zero).
 * Null where no cell has anything to add.
 */
export function stateColumn(values: Float64Array, states: Uint8Array, shape: Matrix): Column<unknown> | null {
  const codes = new Uint8Array(states.length)
  let any = 0
  eachCell(shape, (cell, at) => {
    const code = states[cell]!
    const state = code & 7
    const implied =
      state === StateCode.missing ||
      (state === StateCode.zero && values[cell] === 0) ||
      (state === StateCode.value && values[cell] !== 0)
    codes[at] = implied ? code & ~7 : code
    any |= codes[at]!
  })
  return any === 0 ? null : listColumn(uint8(), codes, shape, 0, new Uint8Array(0))
}

function eachCell({ rows, days, order }: Matrix, visit: (cell: number, at: number) => void): void {
  for (let i = 0; i < rows; i++) {
    const from = (order ? order[i]! : i) * days
    for (let day = 0; day < days; day++) visit(from + day, i * days + day)
  }
}

const integers = [uint8(), int8(), uint16(), int16(), int32()] as const
const limits: readonly (readonly [number, number])[] = [
  [0, 0xff],
  [-0x80, 0x7f],
  [0, 0xffff],
  [-0x8000, 0x7fff],
  [-0x80000000, 0x7fffffff],
]

function narrowest(values: Float64Array, has: (cell: number) => boolean) {
  let min = 0
  let max = 0
  for (let cell = 0; cell < values.length; cell++) {
    if (!has(cell)) continue
    const value = values[cell]!
    if (!Number.isInteger(value)) return float64()
    if (value < min) min = value
    if (value > max) max = value
  }
  const fitting = limits.findIndex(([low, high]) => low <= min && max <= high)
  return integers[fitting] ?? float64()
}

function listColumn(
  type: ReturnType<typeof narrowest>,
  values: Numbers,
  { rows, days }: Matrix,
  nullCount: number,
  validity: Uint8Array,
): Column<unknown> {
  const list = fixedSizeList(field('item', type), days)
  const child = new (batchType(type))({ length: values.length, nullCount, type, validity, values })
  const none = { length: rows, nullCount: 0, validity: new Uint8Array(0) }
  return new Column([new (batchType(list))({ ...none, type: list, children: [child] })], list)
}
