import type { Reports } from '#server/db/read-reports.ts'
import type { ReportedCell } from '#server/ingest/change-feed.ts'

/** The reports of some places as columns; `rows` are the indexes of the places asked for. */
export interface Gathered {
  rows: Int32Array
  days: Int32Array
  keys: Uint8Array
  palette: readonly (string | null)[]
  values: Float64Array
  estimated: Uint8Array
  recordedAt: Float64Array
  /** 1: it may have replaced an earlier report. */
  corrected: Uint8Array
}

interface Added {
  day: number
  key: number
  value: number
  estimated: number
  recordedAt: number
  corrected: number
}

/** The latest report of every cell of one measure, grouped by place, with later changes applied in memory. */
export class ReportLog {
  revision: number
  readonly #base: Reports
  readonly #number = new Map<string, number>()
  readonly #start: Int32Array
  readonly #end: Int32Array
  /** 1: the days of a place's reports never go back. */
  readonly #inOrder: Uint8Array
  readonly #palette: (string | null)[]
  readonly #added = new Map<string, Added[]>()

  constructor(base: Reports, revision: number) {
    this.revision = revision
    this.#base = base
    this.#palette = [...base.keys]
    this.#start = new Int32Array(base.places.length)
    this.#end = new Int32Array(base.places.length)
    this.#inOrder = new Uint8Array(base.places.length).fill(1)
    base.places.forEach((place, number) => {
      this.#number.set(place, number)
    })
    for (let i = 0; i < base.length; i++) {
      const place = base.place[i]!
      if (i === 0 || base.place[i - 1] !== place) this.#start[place] = i
      else if (base.day[i]! < base.day[i - 1]!) this.#inOrder[place] = 0
      this.#end[place] = i + 1
    }
  }

  /** How many cells there are. */
  get length(): number {
    return [...this.#added.values()].reduce((sum, added) => sum + added.length, this.#base.length)
  }

  /** Every place that ever reported. */
  *places(): Iterable<string> {
    yield* this.#base.places
    for (const place of this.#added.keys()) if (!this.#number.has(place)) yield place
  }

  has(place: string): boolean {
    return this.#number.has(place) || this.#added.has(place)
  }

  apply(cell: ReportedCell, recordedAt: number): void {
    const key = this.#keyNumber(cell.key)
    const value = cell.value ?? Number.NaN
    const estimated = cell.estimated ? 1 : 0
    const base = this.#base
    const place = this.#number.get(cell.place)
    if (place !== undefined) {
      for (let i = this.#start[place]!; i < this.#end[place]!; i++) {
        if (base.day[i] !== cell.day || base.key[i] !== key) continue
        base.value[i] = value
        base.estimated[i] = estimated
        base.recordedAt[i] = recordedAt
        base.corrected[i] = 1
        return
      }
    }
    const added = this.#added.get(cell.place) ?? []
    this.#added.set(cell.place, added)
    const known = added.find((one) => one.day === cell.day && one.key === key)
    if (known) Object.assign(known, { value, estimated, recordedAt, corrected: 1 })
    else added.push({ day: cell.day, key, value, estimated, recordedAt, corrected: 0 })
  }

  /** The reports of `places` for the days `from` to `to`, both inclusive. */
  gather(places: readonly string[], from: number, to: number): Gathered {
    const base = this.#base
    const numbers = places.map((place) => this.#number.get(place) ?? -1)
    const additions = places.map((place) => (this.#added.size > 0 ? (this.#added.get(place) ?? []) : []))
    // Counted first: a few days of a long history take the room of these days only.
    let count = 0
    const runs = numbers.map((number) => this.#runOf(number, from, to))
    runs.forEach(([start, end], row) => {
      for (let i = start; i < end; i++) if (base.day[i]! >= from && base.day[i]! <= to) count++
      for (const one of additions[row]!) if (one.day >= from && one.day <= to) count++
    })
    const out = emptyColumns(count, this.#palette)
    let n = 0
    runs.forEach(([start, end], row) => {
      for (let i = start; i < end; i++) {
        const day = base.day[i]!
        if (day < from || day > to) continue
        out.rows[n] = row
        out.days[n] = day
        out.keys[n] = base.key[i]!
        out.values[n] = base.value[i]!
        out.estimated[n] = base.estimated[i]!
        out.recordedAt[n] = base.recordedAt[i]!
        out.corrected[n] = base.corrected[i]!
        n++
      }
      for (const one of additions[row]!) {
        if (one.day < from || one.day > to) continue
        out.rows[n] = row
        out.days[n] = one.day
        out.keys[n] = one.key
        out.values[n] = one.value
        out.estimated[n] = one.estimated
        out.recordedAt[n] = one.recordedAt
        out.corrected[n] = one.corrected
        n++
      }
    })
    return out
  }

  /** All reports as they stand, in columns of their own. */
  copy(): Reports {
    const base = this.#base
    const { length } = this
    const places = [...this.places()]
    const out: Reports = {
      length,
      places,
      place: new Int32Array(length),
      day: new Int32Array(length),
      keys: [...this.#palette],
      key: new Uint8Array(length),
      value: new Float64Array(length),
      estimated: new Uint8Array(length),
      recordedAt: new Float64Array(length),
      corrected: new Uint8Array(length),
    }
    let n = 0
    places.forEach((id, place) => {
      const number = this.#number.get(id)
      const start = n
      if (number !== undefined) {
        const [from, to] = [this.#start[number]!, this.#end[number]!]
        out.day.set(base.day.subarray(from, to), n)
        out.key.set(base.key.subarray(from, to), n)
        out.value.set(base.value.subarray(from, to), n)
        out.estimated.set(base.estimated.subarray(from, to), n)
        out.recordedAt.set(base.recordedAt.subarray(from, to), n)
        out.corrected.set(base.corrected.subarray(from, to), n)
        n += to - from
      }
      for (const one of this.#added.get(id) ?? []) {
        out.day[n] = one.day
        out.key[n] = one.key
        out.value[n] = one.value
        out.estimated[n] = one.estimated
        out.recordedAt[n] = one.recordedAt
        out.corrected[n] = one.corrected
        n++
      }
      out.place.fill(place, start, n)
    })
    return out
  }

  /** How many cells of `places` were last reported after a moment (ms), for the days `from` to `to`, both inclusive. */
  countSince(moment: number, places: (place: string) => boolean, from: number, to: number): number {
    const base = this.#base
    const within = (day: number, recordedAt: number) => day >= from && day <= to && recordedAt > moment
    let count = 0
    for (const [place, number] of this.#number) {
      if (!places(place)) continue
      for (let i = this.#start[number]!; i < this.#end[number]!; i++)
        if (within(base.day[i]!, base.recordedAt[i]!)) count++
    }
    for (const [place, added] of this.#added)
      if (places(place)) count += added.filter((one) => within(one.day, one.recordedAt)).length
    return count
  }

  /** Where a place's reports for some days lie; between others where they came in another order. */
  #runOf(number: number, from: number, to: number): [start: number, end: number] {
    if (number < 0) return [0, 0]
    const [start, end] = [this.#start[number]!, this.#end[number]!]
    if (this.#inOrder[number] === 0) return [start, end]
    return [this.#firstFrom(from, start, end), this.#firstFrom(to + 1, start, end)]
  }

  /** The first report for `day` or a later one, among some in the order of days. */
  #firstFrom(day: number, start: number, end: number): number {
    let [lo, hi] = [start, end]
    while (lo < hi) {
      const middle = (lo + hi) >> 1
      if (this.#base.day[middle]! < day) lo = middle + 1
      else hi = middle
    }
    return lo
  }

  #keyNumber(key: string | null): number {
    const known = this.#palette.indexOf(key)
    return known >= 0 ? known : this.#palette.push(key) - 1
  }
}

function emptyColumns(length: number, palette: readonly (string | null)[]): Gathered {
  return {
    rows: new Int32Array(length),
    days: new Int32Array(length),
    keys: new Uint8Array(length),
    palette,
    values: new Float64Array(length),
    estimated: new Uint8Array(length),
    recordedAt: new Float64Array(length),
    corrected: new Uint8Array(length),
  }
}
