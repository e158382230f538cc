/** The latest report of every (place, day, key), as columns of equal length, grouped by place. */
export interface Reports {
  length: number
  /** Palette of the place ids. */
  places: string[]
  place: Int32Array
  day: Int32Array
  /** Palette of the breakdown keys; null: without a key. */
  keys: (string | null)[]
  key: Uint8Array
  /** NaN: withdrawn. */
  value: Float64Array
  estimated: Uint8Array
  /** Milliseconds since 1970. */
  recordedAt: Float64Array
  /** 1: an earlier report of the same cell stands behind it. */
  corrected: Uint8Array
}

/** All reports of one place, older ones too. */
export interface Versions {
  days: Float64Array
  /** Slug numbers; 0: without a key. */
  keys: Float64Array
  seqs: Float64Array
  estimated: Uint8Array
  values: Float64Array
}

export function emptyVersions(n: number): Versions {
  return {
    days: new Float64Array(n),
    keys: new Float64Array(n),
    seqs: new Float64Array(n),
    estimated: new Uint8Array(n),
    values: new Float64Array(n),
  }
}

/** Keeps the latest version of every cell, place after place. */
export class ReportColumnsBuilder {
  readonly #places: string[] = []
  readonly #ends: number[] = []
  readonly #palette = new Map<number, number>()
  readonly #kept: (Versions & { corrected: Uint8Array | null })[] = []
  #length = 0

  get keyNumbers(): Iterable<number> {
    return this.#palette.keys()
  }

  add(place: string, versions: Versions): void {
    const latest = new Map<number, number>()
    const corrected = new Set<number>()
    const { days, keys, seqs } = versions
    for (let i = 0; i < days.length; i++) {
      const cell = days[i]! * 0x10000 + keys[i]!
      const known = latest.get(cell)
      if (known !== undefined) corrected.add(cell)
      if (known === undefined || seqs[known]! < seqs[i]!) latest.set(cell, i)
      if (!this.#palette.has(keys[i]!)) this.#palette.set(keys[i]!, this.#palette.size)
    }
    const rows = [...latest.values()]
    const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]!)
    this.#kept.push(
      rows.length === days.length
        ? { ...versions, corrected: null }
        : {
            days: pick(days),
            keys: pick(keys),
            seqs: pick(seqs),
            estimated: Uint8Array.from(rows, (row) => versions.estimated[row]!),
            values: pick(versions.values),
            corrected: Uint8Array.from(latest.keys(), (cell) => Number(corrected.has(cell))),
          },
    )
    this.#places.push(place)
    this.#length += rows.length
    this.#ends.push(this.#length)
  }

  finish(recordedAt: ReadonlyMap<number, number>, slugs: ReadonlyMap<number, string> = new Map()): Reports {
    const length = this.#length
    const reports: Reports = {
      length,
      places: this.#places,
      place: new Int32Array(length),
      day: new Int32Array(length),
      keys: [...this.#palette.keys()].map((key) => slugs.get(key) ?? null),
      key: new Uint8Array(length),
      value: new Float64Array(length),
      estimated: new Uint8Array(length),
      recordedAt: new Float64Array(length),
      corrected: new Uint8Array(length),
    }
    let at = 0
    this.#kept.forEach((versions, place) => {
      reports.place.fill(place, at, this.#ends[place])
      if (versions.corrected) reports.corrected.set(versions.corrected, at)
      for (let i = 0; i < versions.days.length; i++, at++) {
        reports.day[at] = versions.days[i]!
        reports.key[at] = this.#palette.get(versions.keys[i]!)!
        reports.value[at] = versions.values[i]!
        reports.estimated[at] = versions.estimated[i]!
        reports.recordedAt[at] = recordedAt.get(versions.seqs[i]!) ?? Number.NaN
      }
    })
    return reports
  }
}
