import { carriedCode } from '#src/domain/cells/carry.ts'
import { weekdayOf } from '#src/domain/days.ts'
import { CARRIED, codeOfValue, counts, FRAME, START, StateCode, UNASKED, WEEKLY } from '#src/domain/states.ts'
import { codeAt, numberAt } from '../build.ts'
import { setCells } from '../cells.ts'
import { noteReport } from '../newest.ts'
import type { Cube, Span } from '../shape.ts'

interface Patch {
  readonly first: number
  readonly values: number[]
  readonly codes: number[]
}

/**
 * Applies one reported value (null: withdrawn) in place, as rebuilding with it would: a stock carries forward to its next report,
 * its stale limit or the end of its period. Returns the days that changed, or null where the cube cannot tell (the day is
 * outside, or it is a cohort: fetch it again). One thing it does not know: how old a stock was that came carried into the first
 * day; withdrawing the first report after it takes it for a day old.
 */
export function applyReport(
  cube: Cube,
  row: number,
  day: number,
  value: number | null,
  estimated: boolean,
  recordedAt?: number,
): Span | null {
  const index = day - cube.from
  if (cube.kind === 'cohort' || index < 0 || index >= cube.days) return null
  const state = value === null ? StateCode.missing : codeOfValue(value, estimated)
  const patch =
    cube.kind === 'stock'
      ? patchStock(cube, row, index, value, state)
      : patchFlow(cube, row, index, value, state)
  setCells(cube, row, patch.first, patch.values, Uint8Array.from(patch.codes))
  if (recordedAt !== undefined) noteReport(cube.places, row, recordedAt)
  return { from: cube.from + patch.first, to: cube.from + patch.first + patch.codes.length - 1 }
}

/** A cell of its own: asked for where it was, beside the rhythm where nobody asked. */
function ownCode(before: number, state: number): number {
  const idle = (before & 7) === StateCode.notExpected
  const unasked = idle || (before & UNASKED) !== 0
  if (state === StateCode.missing)
    return unasked ? (before & (START | WEEKLY)) | StateCode.notExpected : (before & FRAME) | state
  return (before & FRAME) | state | (unasked ? UNASKED : 0)
}

function patchFlow(cube: Cube, row: number, index: number, value: number | null, state: number): Patch {
  const before = codeAt(cube, row, index)
  if ((before & WEEKLY) === 0 || cube.from + index > cube.today)
    return { first: index, values: [value ?? 0], codes: [ownCode(before, state)] }
  const { first, last, due } = weekOf(cube, row, index)
  const codes: number[] = []
  const values: number[] = []
  let metBefore = first === 0 && weekdayOf(cube.from) > 0
  let some = false
  for (let at = first; at <= last; at++) {
    const code = codeAt(cube, row, at)
    if (isPresent(code)) {
      some = true
      if ((code & UNASKED) === 0) metBefore = false
    }
  }
  let met = metBefore && some
  for (let at = first; at <= last; at++) {
    const code =
      at === index ? state | (codeAt(cube, row, at) & (WEEKLY | START)) : codeAt(cube, row, at) & ~UNASKED
    const present = isPresent(code)
    values.push(!counts(code) ? 0 : at === index ? (value ?? 0) : numberAt(cube, row, at))
    if (present) {
      codes.push(met ? code | UNASKED : code)
      met = true
    } else {
      const missing = !met && due && at === last
      codes.push((code & (WEEKLY | START)) | (missing ? StateCode.missing : StateCode.notExpected))
    }
  }
  return { first, values, codes }
}

function isPresent(code: number): boolean {
  return counts(code) || (code & 7) === StateCode.suppressed
}

/** The days of a weekly duty around one of them; `due`: its last day is here and over. */
function weekOf(cube: Cube, row: number, index: number): { first: number; last: number; due: boolean } {
  let first = index
  while (
    first > 0 &&
    weekdayOf(cube.from + first) > 0 &&
    (codeAt(cube, row, first) & START) === 0 &&
    (codeAt(cube, row, first - 1) & WEEKLY) !== 0
  ) {
    first--
  }
  let last = index
  const ends = (at: number): boolean => weekdayOf(cube.from + at) === 6 || endsPeriod(cube, row, at)
  while (!ends(last) && last + 1 < cube.days && cube.from + last < cube.today) last++
  return { first, last, due: ends(last) }
}

function endsPeriod(cube: Cube, row: number, at: number): boolean {
  if (at + 1 >= cube.days) return false
  const next = codeAt(cube, row, at + 1)
  return (next & START) !== 0 || (next & WEEKLY) === 0
}

function patchStock(cube: Cube, row: number, index: number, value: number | null, state: number): Patch {
  const before = codeAt(cube, row, index)
  if ((before & UNASKED) !== 0 || (before & 7) === StateCode.notExpected) {
    return { first: index, values: [value ?? 0], codes: [ownCode(before, state)] }
  }
  const last = value === null ? reportBefore(cube, row, index) : { day: cube.from + index, state, value }
  const codes: number[] = []
  const values: number[] = []
  for (let at = index; at < cube.days; at++) {
    const old = codeAt(cube, row, at)
    if (at > index && ((old & (START | UNASKED)) !== 0 || isIdleOrOwn(old))) break
    const frame = old & START
    const weekly = (old & WEEKLY) !== 0
    const own = at === index && value !== null
    const code = own ? state | (old & WEEKLY) : carriedCode(last, cube.from + at, cube.staleAfterDays, weekly)
    codes.push(code | frame)
    values.push(counts(code) ? (last?.value ?? 0) : 0)
  }
  return { first: index, values, codes }
}

/** A report of its own, or a day on which nothing is expected: carrying ends here. */
function isIdleOrOwn(code: number): boolean {
  return (code & 7) === StateCode.notExpected || (isPresent(code) && (code & CARRIED) === 0)
}

function reportBefore(
  cube: Cube,
  row: number,
  index: number,
): { day: number; state: number; value: number } | null {
  for (let at = index; at >= 0; at--) {
    const code = codeAt(cube, row, at)
    if (at < index) {
      if (isPresent(code) && (code & UNASKED) === 0 && ((code & CARRIED) === 0 || at === 0)) {
        const day = cube.from + ((code & CARRIED) === 0 ? at : -1)
        return { day, state: code & 7, value: counts(code) ? numberAt(cube, row, at) : 0 }
      }
      if ((code & 7) === StateCode.notExpected || (code & UNASKED) !== 0) return null
      if (at === 0 && (code & 7) === StateCode.stale) {
        return { day: Number.NEGATIVE_INFINITY, state: StateCode.value, value: 0 }
      }
    }
    if ((code & START) !== 0) return null
  }
  return null
}
