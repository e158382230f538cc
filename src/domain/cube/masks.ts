import { StateCode } from '../states.ts'
import type { Cube } from './shape.ts'

/** Days that one mask of a level covers; level 0 is the state itself. OR may overlap, so any window is a few reads a row. */
const REACH = [4, 16, 64] as const

const bit = (state: number): number => 1 << state
/** Masks of a code's state; the marks do not matter. */
const maskOf = Uint8Array.from({ length: 256 }, (_, code) => bit(code & 7))

/** What a row is that holds these states: a number where there is one, else the most telling reason for none. */
const stateOfMask = Uint8Array.from({ length: 256 }, (_, mask) => {
  const has = (state: number): boolean => (mask & bit(state)) !== 0
  const order = [
    StateCode.estimated,
    StateCode.value,
    StateCode.zero,
    StateCode.suppressed,
    StateCode.stale,
    StateCode.missing,
  ]
  return order.find(has) ?? StateCode.notExpected
})

/** The state of every row over days `first` to `last` (indexes, inclusive). */
export function windowStates(cube: Cube, first: number, last: number, out: Uint8Array): void {
  const length = last - first + 1
  let level = -1
  while (level + 1 < REACH.length && REACH[level + 1]! <= length) level++
  const rows = out.length
  const step = level < 0 ? 1 : REACH[level]!
  const table = level < 0 ? null : levelsOf(cube)[level]!
  if (table && length <= 2 * step) {
    statesOfTwo(table, first * rows, (last - step + 1) * rows, out)
    return
  }
  out.fill(0)
  for (let day = first; day <= last; day += step) {
    const start = Math.min(day, last - step + 1)
    if (table) orMasks(table, start * rows, out)
    else orStates(codesByDay(cube), start * rows, out)
  }
  for (let row = 0; row < rows; row++) out[row] = stateOfMask[out[row]!]!
}

/** Renews the masks that see the days `first` to `last` of a row. */
export function changeMasks(cube: Cube, row: number, first: number, last: number): void {
  const { codes } = cube.masks
  const rows = cube.places.ids.length
  for (let day = first; codes && day <= last; day++)
    codes[day * rows + row] = cube.states[row * cube.days + day]!
  cube.masks.levels?.forEach((table, level) => {
    for (let day = Math.max(0, first - REACH[level]! + 1); day <= last; day++) {
      table[day * rows + row] = maskFrom(cube, level, day, row)
    }
  })
}

const STRIP = 32

/** The codes of all places, day by day. */
export function codesByDay(cube: Cube): Uint8Array {
  cube.masks.codes ??= transpose(cube.states, cube.places.ids.length, cube.days)
  return cube.masks.codes
}

function transpose(states: Uint8Array, rows: number, days: number): Uint8Array {
  const out = new Uint8Array(states.length)
  for (let first = 0; first < rows; first += STRIP) {
    const last = Math.min(first + STRIP, rows)
    for (let day = 0; day < days; day++) {
      let cell = first * days + day
      for (let row = first; row < last; row++) {
        out[day * rows + row] = states[cell]!
        cell += days
      }
    }
  }
  return out
}

function levelsOf(cube: Cube): Uint8Array[] {
  if (cube.masks.levels) return cube.masks.levels
  const rows = cube.places.ids.length
  const levels: Uint8Array[] = []
  cube.masks.levels = levels
  REACH.forEach((_, level) => {
    const table = new Uint8Array(cube.days * rows)
    const finer = level === 0 ? null : levels[level - 1]!
    for (let day = 0; day < cube.days; day++) {
      const out = table.subarray(day * rows, (day + 1) * rows)
      for (let i = 0; i < 4; i++) {
        const from = day + i * (REACH[level]! / 4)
        if (from >= cube.days) break
        if (finer) orMasks(finer, from * rows, out)
        else orStates(codesByDay(cube), from * rows, out)
      }
    }
    levels[level] = table
  })
  return levels
}

function maskFrom(cube: Cube, level: number, day: number, row: number): number {
  const rows = cube.places.ids.length
  const finer = level === 0 ? null : cube.masks.levels![level - 1]!
  let mask = 0
  for (let i = 0; i < 4; i++) {
    const from = day + i * (REACH[level]! / 4)
    if (from >= cube.days) break
    mask |= finer ? finer[from * rows + row]! : maskOf[cube.states[row * cube.days + from]!]!
  }
  return mask
}

function statesOfTwo(table: Uint8Array, a: number, b: number, out: Uint8Array): void {
  for (let i = 0; i < out.length; i++) out[i] = stateOfMask[table[a + i]! | table[b + i]!]!
}

function orMasks(table: Uint8Array, offset: number, out: Uint8Array): void {
  for (let i = 0; i < out.length; i++) out[i] = out[i]! | table[offset + i]!
}

function orStates(states: Uint8Array, offset: number, out: Uint8Array): void {
  for (let i = 0; i < out.length; i++) out[i] = out[i]! | maskOf[states[offset + i]!]!
}
