import type { Candidates } from '#server/ingest/candidates.ts'

/** The candidates of one measure, by place and key, and of each place and key by day. */
export interface Slots {
  /** Places and keys, as numbers: see `slotOf`. */
  readonly slots: readonly number[]
  /** Indexes into the candidates, days ascending. */
  of(slot: number): Int32Array
}

/** One number for a place and a key, both by their place in the palettes; -1: without a key. */
export const slotOf = ({ keys }: Candidates, place: number, key: number): number =>
  place * (keys.length + 1) + key + 1

export const placeOfSlot = ({ keys }: Candidates, slot: number): number =>
  Math.floor(slot / (keys.length + 1))

/** -1: without a key. */
export const keyOfSlot = ({ keys }: Candidates, slot: number): number => (slot % (keys.length + 1)) - 1

/** The places and keys that the file says something of. */
export function usedSlots(candidates: Candidates, measure: number): number[] {
  const { length, measure: measures, place, key, places, keys } = candidates
  const used = new Uint8Array(places.length * (keys.length + 1))
  for (let i = 0; i < length; i++)
    if (measures[i] === measure) used[slotOf(candidates, place[i]!, key[i]!)] = 1
  const slots: number[] = []
  for (let slot = 0; slot < used.length; slot++) if (used[slot]) slots.push(slot)
  return slots
}

/** Sorted by counting: a million rows come mostly in order already. */
export function slotsOf(candidates: Candidates, measure: number): Slots {
  const { length, measure: measures, place, key, day, places, keys } = candidates
  const ends = new Int32Array(places.length * (keys.length + 1) + 1)
  for (let i = 0; i < length; i++)
    if (measures[i] === measure) ends[slotOf(candidates, place[i]!, key[i]!) + 1]!++
  for (let slot = 1; slot < ends.length; slot++) ends[slot]! += ends[slot - 1]!
  const next = ends.slice()
  const indexes = new Int32Array(ends.at(-1)!)
  for (let i = 0; i < length; i++) {
    if (measures[i] !== measure) continue
    const slot = slotOf(candidates, place[i]!, key[i]!)
    indexes[next[slot]!++] = i
  }
  const slots: number[] = []
  for (let slot = 0; slot + 1 < ends.length; slot++) {
    const run = indexes.subarray(ends[slot], ends[slot + 1])
    if (run.length > 0) slots.push(slot)
    if (!isAscending(run, day)) run.sort((a, b) => day[a]! - day[b]!)
  }
  return { slots, of: (slot) => indexes.subarray(ends[slot], ends[slot + 1]) }
}

function isAscending(run: Int32Array, day: Int32Array): boolean {
  for (let i = 1; i < run.length; i++) if (day[run[i - 1]!]! > day[run[i]!]!) return false
  return true
}
