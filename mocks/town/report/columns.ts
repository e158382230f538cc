import type { ReportColumns } from '#server/ingest/columns.ts'

export type Note = { qualifier?: string; reason?: string }

/** Columns that grow; palettes of places and sources are shared by all measures. */
export class GrowingColumns {
  length = 0
  #place = new Int32Array(1024)
  #day = new Int32Array(1024)
  #key = new Int8Array(1024)
  #value = new Float64Array(1024)
  #estimated = new Uint8Array(1024)
  #recordedAt = new Float64Array(1024)
  #source = new Uint8Array(1024)
  readonly #notes = new Map<number, Note>()

  constructor(
    readonly measure: string,
    readonly keys: readonly string[],
    readonly places: readonly string[],
    readonly sources: readonly string[],
  ) {}

  push(
    place: number,
    key: number,
    day: number,
    value: number,
    estimated: boolean,
    at: number,
    source: number,
    note?: Note,
  ): void {
    const row = this.length++
    if (row === this.#place.length) this.#grow()
    this.#place[row] = place
    this.#key[row] = key
    this.#day[row] = day
    this.#value[row] = value
    this.#estimated[row] = estimated ? 1 : 0
    this.#recordedAt[row] = at
    this.#source[row] = source
    if (note) this.#notes.set(row, note)
  }

  finish(): ReportColumns & { length: number } {
    const { length } = this
    return {
      measure: this.measure,
      length,
      places: this.places,
      place: this.#place.subarray(0, length),
      day: this.#day.subarray(0, length),
      keys: this.keys,
      key: this.#key.subarray(0, length),
      value: this.#value.subarray(0, length),
      estimated: this.#estimated.subarray(0, length),
      recordedAt: this.#recordedAt.subarray(0, length),
      sources: this.sources,
      source: this.#source.subarray(0, length),
      notes: this.#notes,
    }
  }

  #grow(): void {
    const size = this.#place.length * 2
    const wider = <T extends { set(from: T): void }>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    this.#place = wider(this.#place, new Int32Array(size))
    this.#day = wider(this.#day, new Int32Array(size))
    this.#key = wider(this.#key, new Int8Array(size))
    this.#value = wider(this.#value, new Float64Array(size))
    this.#estimated = wider(this.#estimated, new Uint8Array(size))
    this.#recordedAt = wider(this.#recordedAt, new Float64Array(size))
    this.#source = wider(this.#source, new Uint8Array(size))
  }
}
