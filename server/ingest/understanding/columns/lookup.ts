import type { RawCell } from '#server/ingest/reading/sheet.ts'

/** What a lookup answers where a text stands for nothing. */
export const EMPTY = -1
export const TOTAL = -2
export const UNKNOWN = -3

const kept = 200_000
const near = 1 << 14

/**
 * Cells that say the same are understood once. Before the map stands a table with one text a slot, as a text fresh from a parser
 * has to be hashed as a whole before a map can look for it.
 */
export class Lookup {
  readonly #resolve: (cell: RawCell) => number
  readonly #texts: RawCell[] = new Array<RawCell>(near).fill(null)
  readonly #answers = new Int32Array(near)
  #known = new Map<RawCell, number>()

  /** `resolve` answers an index from 0 on, or one of the above. */
  constructor(resolve: (cell: RawCell) => number) {
    this.#resolve = resolve
  }

  of(cell: RawCell | undefined): number {
    if (typeof cell !== 'string') return cell === undefined || cell === null ? EMPTY : this.#find(cell)
    if (cell === '') return EMPTY
    const slot = slotOf(cell)
    if (this.#texts[slot] === cell) return this.#answers[slot]!
    const answer = this.#find(cell)
    this.#texts[slot] = cell
    this.#answers[slot] = answer
    return answer
  }

  #find(cell: RawCell): number {
    if (cell !== null && typeof cell === 'object') return this.#resolve(cell)
    const known = this.#known.get(cell)
    if (known !== undefined) return known
    const answer = this.#resolve(cell)
    if (this.#known.size >= kept) this.#known = new Map()
    this.#known.set(cell, answer)
    return answer
  }
}

function slotOf(text: string): number {
  let hash = text.length
  for (let i = Math.max(0, text.length - 16); i < text.length; i++)
    hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  return (hash ^ (hash >>> 13)) & (near - 1)
}
