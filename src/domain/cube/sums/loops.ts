import type { Table } from './kept.ts'

// One loop a kind of table: a loop that has seen two kinds is several times slower in V8.

export function sumRows(table: Table, from: number, rows: number, days: number, length: number): number {
  if (table instanceof Int32Array) return sumInts(table, from, rows, days, length)
  if (table instanceof Uint8Array) return sumBytes(table, from, rows, days, length)
  if (table instanceof Uint16Array) return sumShorts(table, from, rows, days, length)
  return sumFloats(table, from, rows, days, length)
}

function sumBytes(table: Uint8Array, from: number, rows: number, days: number, length: number): number {
  let sum = 0
  for (let at = from, row = 0; row < rows; row++, at += days)
    for (let i = 0; i < length; i++) sum += table[at + i]!
  return sum
}

function sumShorts(table: Uint16Array, from: number, rows: number, days: number, length: number): number {
  let sum = 0
  for (let at = from, row = 0; row < rows; row++, at += days)
    for (let i = 0; i < length; i++) sum += table[at + i]!
  return sum
}

function sumInts(table: Int32Array, from: number, rows: number, days: number, length: number): number {
  let sum = 0
  for (let at = from, row = 0; row < rows; row++, at += days)
    for (let i = 0; i < length; i++) sum += table[at + i]!
  return sum
}

export function sumFloats(
  table: Float64Array,
  from: number,
  rows: number,
  days: number,
  length: number,
): number {
  let sum = 0
  for (let at = from, row = 0; row < rows; row++, at += days)
    for (let i = 0; i < length; i++) sum += table[at + i]!
  return sum
}

/** Adds whole rows, or takes them off. */
export function addRows(table: Table, from: number, rows: number, sign: number, out: Float64Array): void {
  if (table instanceof Int32Array) addInts(table, from, rows, sign, out)
  else if (table instanceof Uint8Array) addBytes(table, from, rows, sign, out)
  else if (table instanceof Uint16Array) addShorts(table, from, rows, sign, out)
  else addFloats(table, from, rows, sign, out)
}

/** Four days at once: two in each word, whose halves hold the sum of a block's bytes. */
function addBytes(table: Uint8Array, from: number, rows: number, sign: number, out: Float64Array): void {
  const days = out.length
  const bytes = new DataView(table.buffer, table.byteOffset)
  const fours = days & ~3
  for (let day = 0; day < fours; day = (day + 4) | 0) {
    let even = 0
    let odd = 0
    let cell = (from + day) | 0
    for (let row = 0; row < rows; row = (row + 1) | 0) {
      const word = bytes.getInt32(cell, true)
      even = (even + (word & 0xff00ff)) | 0
      odd = (odd + ((word >>> 8) & 0xff00ff)) | 0
      cell = (cell + days) | 0
    }
    out[day] = out[day]! + Math.imul(sign, even & 0xffff)
    out[day + 1] = out[day + 1]! + Math.imul(sign, odd & 0xffff)
    out[day + 2] = out[day + 2]! + Math.imul(sign, even >>> 16)
    out[day + 3] = out[day + 3]! + Math.imul(sign, odd >>> 16)
  }
  for (let day = fours; day < days; day++)
    for (let row = 0; row < rows; row++)
      out[day] = out[day]! + Math.imul(sign, table[from + row * days + day]!)
}

function addShorts(table: Uint16Array, from: number, rows: number, sign: number, out: Float64Array): void {
  const days = out.length | 0
  let cell = from | 0
  for (let row = 0; row < rows; row = (row + 1) | 0)
    for (let day = 0; day < days; day = (day + 1) | 0) {
      out[day] = out[day]! + Math.imul(sign, table[cell]!)
      cell = (cell + 1) | 0
    }
}

function addInts(table: Int32Array, from: number, rows: number, sign: number, out: Float64Array): void {
  const days = out.length | 0
  let cell = from | 0
  for (let row = 0; row < rows; row = (row + 1) | 0)
    for (let day = 0; day < days; day = (day + 1) | 0) {
      out[day] = out[day]! + sign * table[cell]!
      cell = (cell + 1) | 0
    }
}

function addFloats(table: Float64Array, from: number, rows: number, sign: number, out: Float64Array): void {
  let cell = from
  for (let row = 0; row < rows; row++)
    for (let day = 0; day < out.length; day++) {
      out[day] = out[day]! + sign * table[cell]!
      cell++
    }
}
