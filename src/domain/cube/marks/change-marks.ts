import { keepBlocks, kindsByFlags, shiftFor } from './build-marks.ts'
import { flagsOf } from './flags.ts'
import { listRow } from './list-row.ts'
import { type Marks, strideOf } from './marks.ts'

/** The codes of one row have changed from `day` on: `states` holds them as they are, `before` as they were. */
export function changeMarks(
  marks: Marks,
  states: Uint8Array,
  before: Uint8Array,
  row: number,
  day: number,
  days: number,
): void {
  const first = row * days + day
  let changed = false
  let isNew = false
  for (let i = 0; i < before.length; i++) {
    const flags = flagsOf[states[first + i]!]!
    if (flags === flagsOf[before[i]!]) continue
    changed = true
    if (flags === marks.usual || marks.kinds.includes(flags)) continue
    marks.kinds.push(flags)
    isNew = true
  }
  if (!changed) return
  marks.changes++
  if (isNew) widen(marks)
  const kindOf = kindsByFlags(marks)
  relist(marks, states, row, days, kindOf)
  // Only now do the lists hold what the new counts are made of.
  if (isNew) keepBlocks(marks, days)
  else moveBlocks(marks, states.subarray(first, first + before.length), before, row, day, days, kindOf)
}

/** Makes room for the kinds there are now. */
function widen(marks: Marks): void {
  const { cells, used, shift } = marks
  const wider = shiftFor(marks.kinds.length)
  if (wider === shift) return
  const kind = (1 << shift) - 1
  for (let at = 0; at < used; at++) cells[at] = ((cells[at]! >> shift) << wider) | (cells[at]! & kind)
  marks.shift = wider
}

function relist(marks: Marks, states: Uint8Array, row: number, days: number, kindOf: Int8Array): void {
  const { starts, sizes, shift } = marks
  const list = new Int32Array(days)
  const size = listRow(states, row, days, kindOf, shift, list, 0)
  if (size > sizes[row]!) {
    sizes[row] = 0
    if (marks.used + size > marks.cells.length) pack(marks, size)
    starts[row] = marks.used
    marks.used += size
  }
  marks.cells.set(list.subarray(0, size), starts[row])
  sizes[row] = size
}

/** Moves the lists together, into room for `more` cells and an eighth beside. */
function pack(marks: Marks, more: number): void {
  const { starts, sizes, cells } = marks
  let size = more
  for (let row = 0; row < sizes.length; row++) size += sizes[row]!
  const packed = new Int32Array(size + (size >> 3))
  let used = 0
  for (let row = 0; row < starts.length; row++) {
    packed.set(cells.subarray(starts[row], starts[row]! + sizes[row]!), used)
    starts[row] = used
    used += sizes[row]!
  }
  marks.cells = packed
  marks.used = used
}

function moveBlocks(
  marks: Marks,
  after: Uint8Array,
  before: Uint8Array,
  row: number,
  day: number,
  days: number,
  kindOf: Int8Array,
): void {
  const { blocks, shift, blockRows } = marks
  const stride = strideOf(marks, days)
  const behind = (Math.floor(row / blockRows) + 1) * stride
  for (let i = 0; i < before.length; i++) {
    const [was, is] = [kindOf[flagsOf[before[i]!]!]!, kindOf[flagsOf[after[i]!]!]!]
    if (was === is) continue
    const slot = (day + i) << shift
    for (let first = behind; first < blocks.length; first += stride) {
      if (was >= 0) addOne(marks, first, slot | was, -1)
      if (is >= 0) addOne(marks, first, slot | is, 1)
    }
  }
}

function addOne({ blocks, paired }: Marks, first: number, slot: number, by: number): void {
  const at = first + (paired ? slot >> 1 : slot)
  blocks[at] = blocks[at]! + (paired && (slot & 1) === 1 ? by << 16 : by)
}
