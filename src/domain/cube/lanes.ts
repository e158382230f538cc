import { bare, counts, isCarried, isExpected, isReported, MET, StateCode } from '../states.ts'
import type { Lanes } from './shape.ts'
import type { Counts } from './sums/kept.ts'
import { addTo, countCells, emptyCounts } from './sums/sums.ts'

type LaneName = keyof Lanes

const names: readonly LaneName[] = ['blank', 'idle', 'beside', 'estimated', 'suppressed', 'stale', 'carried']

/** Which lanes a code is part of: bit i for `names[i]`. */
const flags = Uint8Array.from({ length: 256 }, (_, code) => {
  const present = counts(code) || bare(code) === StateCode.suppressed
  const member: Record<LaneName, boolean> = {
    blank: !counts(code),
    idle: !isExpected(code),
    beside: present && !isReported(code),
    estimated: bare(code) === StateCode.estimated,
    suppressed: bare(code) === StateCode.suppressed,
    stale: bare(code) === StateCode.stale,
    // A week's one report stands for all its days: nothing is missing from it.
    carried: counts(code) && isCarried(code) && (code & MET) === 0,
  }
  return names.reduce((bits, name, i) => bits | (member[name] ? 1 << i : 0), 0)
})

const marksOf = (lane: number): Uint8Array => flags.map((bits) => (bits >> lane) & 1)
const marks = names.map((_, lane) => marksOf(lane))

/** Most of a year is as it should be: only what occurs, among the `odd` cells, is counted. */
export function buildLanes(states: Uint8Array, odd: Int32Array, rows: number, days: number): Lanes {
  const present = occurring(states, odd)
  const lane = (name: LaneName): Counts | null => {
    const index = names.indexOf(name)
    return (present >> index) & 1 ? countCells(states, odd, marks[index]!, rows, days) : null
  }
  return {
    blank: lane('blank'),
    idle: lane('idle'),
    beside: lane('beside'),
    estimated: lane('estimated'),
    suppressed: lane('suppressed'),
    stale: lane('stale'),
    carried: lane('carried'),
  }
}

function occurring(states: Uint8Array, odd: Int32Array): number {
  let bits = 0
  for (let i = 0; i < odd.length; i++) bits |= flags[states[odd[i]!]!]!
  return bits
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
    const mark = marks[index]!
    let changed = false
    for (let i = 0; i < deltas.length; i++) {
      deltas[i] = mark[after[i]!]! - mark[before[i]!]!
      if (deltas[i] !== 0) changed = true
    }
    if (!changed) return
    lanes[name] ??= emptyCounts(rows, days)
    addTo(lanes[name], deltas, row, day, days)
  })
}
