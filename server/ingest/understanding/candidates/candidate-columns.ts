import type { CandidateOrigins, Candidates } from '#server/ingest/candidates.ts'

const firstCapacity = 1024

/** Candidates as they are found: columns that double when they are full. */
export class CandidateColumns {
  length = 0
  measure = new Uint16Array(firstCapacity)
  place = new Int32Array(firstCapacity)
  key = new Int16Array(firstCapacity)
  day = new Int32Array(firstCapacity)
  value = new Float64Array(firstCapacity)
  estimated = new Uint8Array(firstCapacity)
  row = new Int32Array(firstCapacity)
  column = new Int16Array(firstCapacity)
  readonly notes = new Map<number, { qualifier?: string; reason?: string }>()

  push(
    measure: number,
    key: number,
    place: number,
    day: number,
    value: number,
    row: number,
    column: number,
  ): void {
    const at = this.length
    if (at === this.place.length) this.#grow()
    this.measure[at] = measure
    this.key[at] = key
    this.place[at] = place
    this.day[at] = day
    this.value[at] = value
    this.estimated[at] = 0
    this.row[at] = row
    this.column[at] = column
    this.length = at + 1
  }

  /** Forgets all from `length` on. */
  cut(length: number): void {
    if (this.notes.size > 0) for (let i = length; i < this.length; i++) this.notes.delete(i)
    this.length = length
  }

  /** Whether two candidates say the same of the same cell. */
  agree(a: number, b: number): boolean {
    return Object.is(this.value[a], this.value[b]) && this.estimated[a] === this.estimated[b]
  }

  /** Moves one to the place of another. */
  move(from: number, to: number): void {
    if (from === to) return
    for (const column of this.#columns) column[to] = column[from]!
    const note = this.notes.get(from)
    this.notes.delete(from)
    if (note) this.notes.set(to, note)
    else this.notes.delete(to)
  }

  finish(palettes: Pick<Candidates, 'measures' | 'places' | 'keys'>): {
    candidates: Candidates
    origins: CandidateOrigins
  } {
    const { length, measure, place, key, day, value, estimated, notes, row, column } = this
    return {
      candidates: {
        length,
        ...palettes,
        measure: measure.subarray(0, length),
        place: place.subarray(0, length),
        key: key.subarray(0, length),
        day: day.subarray(0, length),
        value: value.subarray(0, length),
        estimated: estimated.subarray(0, length),
        notes,
      },
      origins: { row: row.subarray(0, length), column: column.subarray(0, length) },
    }
  }

  get #columns() {
    return [this.measure, this.place, this.key, this.day, this.value, this.estimated, this.row, this.column]
  }

  #grow(): void {
    const capacity = this.length * 2
    const { measure, place, key, day, value, estimated, row, column } = this
    this.measure = new Uint16Array(capacity)
    this.measure.set(measure)
    this.place = new Int32Array(capacity)
    this.place.set(place)
    this.key = new Int16Array(capacity)
    this.key.set(key)
    this.day = new Int32Array(capacity)
    this.day.set(day)
    this.value = new Float64Array(capacity)
    this.value.set(value)
    this.estimated = new Uint8Array(capacity)
    this.estimated.set(estimated)
    this.row = new Int32Array(capacity)
    this.row.set(row)
    this.column = new Int16Array(capacity)
    this.column.set(column)
  }
}
