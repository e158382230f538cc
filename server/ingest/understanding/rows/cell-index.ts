import type { CandidateColumns } from './candidate-columns.ts'

/** Finds the candidate that already speaks of a cell (measure, key, place, day): open addressing over the columns themselves. */
export class CellIndex {
  readonly #columns: CandidateColumns
  /** Candidate + 1; 0 is free. */
  #slots = new Int32Array(4096)
  #used = 0

  constructor(columns: CandidateColumns) {
    this.#columns = columns
  }

  /** The earlier candidate of the same cell, or -1 and `candidate` is the cell's first. */
  claim(candidate: number): number {
    if (this.#used * 2 >= this.#slots.length) this.#grow()
    const { measure, key, place, day } = this.#columns
    const slots = this.#slots
    const mask = slots.length - 1
    let at = hash(measure[candidate]!, key[candidate]!, place[candidate]!, day[candidate]!) & mask
    for (let other = slots[at]!; other !== 0; other = slots[at]!) {
      if (this.isSameCell(other - 1, candidate)) return other - 1
      at = (at + 1) & mask
    }
    slots[at] = candidate + 1
    this.#used++
    return -1
  }

  /** The earlier candidate of the same cell, or -1; claims nothing. */
  find(candidate: number): number {
    const { measure, key, place, day } = this.#columns
    const mask = this.#slots.length - 1
    let at = hash(measure[candidate]!, key[candidate]!, place[candidate]!, day[candidate]!) & mask
    for (let other = this.#slots[at]!; other !== 0; other = this.#slots[at]!) {
      if (this.isSameCell(other - 1, candidate)) return other - 1
      at = (at + 1) & mask
    }
    return -1
  }

  isSameCell(a: number, b: number): boolean {
    const { measure, key, place, day } = this.#columns
    return place[a] === place[b] && day[a] === day[b] && measure[a] === measure[b] && key[a] === key[b]
  }

  #grow(): void {
    const { measure, key, place, day } = this.#columns
    const slots = new Int32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (const one of this.#slots) {
      if (one === 0) continue
      const i = one - 1
      let at = hash(measure[i]!, key[i]!, place[i]!, day[i]!) & mask
      while (slots[at] !== 0) at = (at + 1) & mask
      slots[at] = one
    }
    this.#slots = slots
  }
}

/** Days and measures of one place lie side by side: sheets are sorted, and neighbours share a cache line. */
function hash(measure: number, key: number, place: number, day: number): number {
  return (Math.imul(place, 0x9e3779b1) + Math.imul(measure * 64 + key + 1, 0x85ebca6b) + day) >>> 0
}
