import type { RawCell } from '#server/ingest/reading/sheet.ts'

/** What a lookup answers where a text stands for nothing. */
export const EMPTY = -1
export const TOTAL = -2
export const UNKNOWN = -3

const kept = 200_000

/** Cells that say the same are understood once. */
export class Lookup {
  readonly #resolve: (cell: RawCell) => number
  #known = new Map<string | number, number>()
  #last: RawCell = null
  #lastAnswer = EMPTY

  /** `resolve` answers an index from 0 on, or one of the above. */
  constructor(resolve: (cell: RawCell) => number) {
    this.#resolve = resolve
  }

  of(cell: RawCell | undefined): number {
    if (cell === this.#last) return this.#lastAnswer
    if (cell === undefined || cell === null || cell === '') return EMPTY
    if (typeof cell !== 'string' && typeof cell !== 'number') return this.#resolve(cell)
    let answer = this.#known.get(cell)
    if (answer === undefined) {
      answer = this.#resolve(cell)
      if (this.#known.size >= kept) this.#known = new Map()
      this.#known.set(cell, answer)
    }
    this.#last = cell
    this.#lastAnswer = answer
    return answer
  }
}
