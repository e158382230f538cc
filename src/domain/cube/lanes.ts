import { bare, counts, isCarried, isExpected, isReported, MET, StateCode } from '../states.ts'
import type { Counts, Lanes } from './shape.ts'
import { addRows } from './tables.ts'

type LaneName = keyof Lanes

const names: readonly LaneName[] = [
  'counted',
  'expected',
  'beside',
  'estimated',
  'suppressed',
  'stale',
  'carried',
]

/** Which lanes a code is part of: bit i for `names[i]`. */
const flags = Uint8Array.from({ length: 256 }, (_, code) => {
  const present = counts(code) || bare(code) === StateCode.suppressed
  const member: Record<LaneName, boolean> = {
    counted: counts(code),
    expected: isExpected(code),
    beside: present && !isReported(code),
    estimated: bare(code) === StateCode.estimated,
    suppressed: bare(code) === StateCode.suppressed,
    stale: bare(code) === StateCode.stale,
    // A week's one report stands for all its days: nothing is missing from it.
    carried: counts(code) && isCarried(code) && (code & MET) === 0,
  }
  return names.reduce((bits, name, i) => bits | (member[name] ? 1 << i : 0), 0)
})

export function buildLanes(states: Uint8Array, rows: number, days: number): Lanes {
  const seen = new Uint8Array(256)
  for (let i = 0; i < states.length; i++) seen[states[i]!] = 1
  const present = seen.reduce((bits, is, code) => (is ? bits | flags[code]! : bits), 0)
  const fill = (name: LaneName): Counts => {
    const bit = 1 << names.indexOf(name)
    const lane = emptyLane(rows, days)
    for (let at = 0; at < states.length; at++)
      lane[at + days] = lane[at]! + ((flags[states[at]!]! & bit) === 0 ? 0 : 1)
    return lane
  }
  const where = (name: LaneName): Counts | null =>
    (present & (1 << names.indexOf(name))) === 0 ? null : fill(name)
  return {
    counted: fill('counted'),
    expected: fill('expected'),
    beside: where('beside'),
    estimated: where('estimated'),
    suppressed: where('suppressed'),
    stale: where('stale'),
    carried: where('carried'),
  }
}

/** Codes of one row change from `day` on. */
export function changeLanes(
  lanes: Lanes,
  before: Uint8Array,
  after: Uint8Array,
  row: number,
  day: number,
  rows: number,
  days: number,
): void {
  const deltas = new Float64Array(before.length)
  names.forEach((name, index) => {
    const bit = 1 << index
    let changed = false
    for (let i = 0; i < deltas.length; i++) {
      const delta = ((flags[after[i]!]! & bit) >> index) - ((flags[before[i]!]! & bit) >> index)
      deltas[i] = delta
      if (delta !== 0) changed = true
    }
    if (!changed) return
    lanes[name] ??= emptyLane(rows, days)
    addRows(lanes[name], deltas, row, day, rows, days)
  })
}

function emptyLane(rows: number, days: number): Counts {
  const size = (rows + 1) * days
  return rows < 65_536 ? new Uint16Array(size) : new Uint32Array(size)
}
