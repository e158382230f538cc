import type { CandidateColumns } from './candidate-columns.ts'

/**
 * Finds the candidate that already speaks of a cell (measure, key, place, day). Open addressing; a slot is a hash and a candidate,
 * so that other cells are told apart without a look at their columns. Eight neighbouring places lie side by side, in one line of
 * the processor's cache: most sheets go through their places in order.
 */
export class CellIndex {
  readonly #columns: CandidateColumns
  /** Pairs of hash and candidate + 1; 0 is free. */
  #slots = new Int32Array(1 << 14)
  #used = 0

  constructor(columns: CandidateColumns) {
    this.#columns = columns
  }

  /** The earlier candidate of the same cell, or -1 and `candidate` is the cell's first. */
  claim(candidate: number): number {
    if (this.#used * 4 >= this.#slots.length) this.#grow()
    const at = this.#slotOf(candidate)
    const found = this.#slots[at + 1]!
    if (found !== 0) return found - 1
    this.#slots[at] = this.#hash(candidate)
    this.#slots[at + 1] = candidate + 1
    this.#used++
    return -1
  }

  /** The earlier candidate of the same cell, or -1; claims nothing. */
  find(candidate: number): number {
    return this.#slots[this.#slotOf(candidate) + 1]! - 1
  }

  isSameCell(a: number, b: number): boolean {
    const { measure, key, place, day } = this.#columns
    return place[a] === place[b] && day[a] === day[b] && measure[a] === measure[b] && key[a] === key[b]
  }

  /** Where the cell's candidate stands, or the free slot where it would. */
  #slotOf(candidate: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    const hash = this.#hash(candidate)
    let at = firstSlot(hash) & mask
    for (let found = slots[at + 1]!; found !== 0; found = slots[at + 1]!) {
      if (slots[at] === hash && this.isSameCell(found - 1, candidate)) return at
      at = (at + LINE) & mask
    }
    return at
  }

  /** Its last three bits are those of the place. */
  #hash(candidate: number): number {
    const { measure, key, place, day } = this.#columns
    const p = place[candidate]!
    let hash = Math.imul(p >>> 3, 0x9e3779b1)
    hash = Math.imul(hash ^ day[candidate]!, 0x85ebca6b)
    hash = Math.imul(hash ^ (measure[candidate]! * 1024 + key[candidate]! + 1), 0xc2b2ae35)
    return ((hash ^ (hash >>> 15)) & ~7) | (p & 7)
  }

  #grow(): void {
    const old = this.#slots
    const slots = new Int32Array(old.length * 2)
    const mask = slots.length - 1
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue
      let at = firstSlot(old[i]!) & mask
      while (slots[at + 1] !== 0) at = (at + LINE) & mask
      slots[at] = old[i]!
      slots[at + 1] = old[i + 1]!
    }
    this.#slots = slots
  }
}

/** Eight slots of two numbers. */
const LINE = 16

const firstSlot = (hash: number) => hash << 1
