import { MoreVersions, type ReportVersions, replaced } from './report-versions.ts'

/** The latest report of every (place, day, key), as columns of equal length, grouped by place. */
export interface Reports extends ReportVersions {
  length: number
  /** Palette of the place ids. */
  places: string[]
  place: Int32Array
  /** Palette of the breakdown keys; null: without a key. */
  keys: (string | null)[]
  /** What they replaced, where that was asked for. */
  earlier: MoreVersions
}

/** All reports of one place, older ones too. */
export interface PlaceReports {
  days: Float64Array
  /** Slug numbers; 0: without a key. */
  keys: Float64Array
  seqs: Float64Array
  estimated: Uint8Array
  values: Float64Array
}

export function emptyPlaceReports(n: number): PlaceReports {
  return {
    days: new Float64Array(n),
    keys: new Float64Array(n),
    seqs: new Float64Array(n),
    estimated: new Uint8Array(n),
    values: new Float64Array(n),
  }
}

interface Kept {
  reports: PlaceReports
  /** The latest of each cell; null: all are. */
  rows: Int32Array | null
  /** By the latest of a cell: all of it, by sequence number. */
  chains: ReadonlyMap<number, number[]>
}

/** Keeps the latest report of every cell, place after place; of those that they replaced as many as said, else none. */
export class ReportColumnsBuilder {
  readonly #earlierKept: number
  readonly #places: string[] = []
  readonly #ends: number[] = []
  readonly #palette = new Map<number, number>()
  readonly #kept: Kept[] = []
  #length = 0
  #earlier = 0

  constructor(earlierKept = 0) {
    this.#earlierKept = earlierKept
  }

  get keyNumbers(): Iterable<number> {
    return this.#palette.keys()
  }

  add(place: string, reports: PlaceReports): void {
    const latest = new Map<number, number>()
    const several = new Map<number, number[]>()
    const { days, keys, seqs } = reports
    for (let i = 0; i < days.length; i++) {
      const cell = days[i]! * 0x10000 + keys[i]!
      const known = latest.get(cell)
      if (known !== undefined) {
        const chain = several.get(cell)
        if (chain) chain.push(i)
        else several.set(cell, [known, i])
      }
      if (known === undefined || seqs[known]! < seqs[i]!) latest.set(cell, i)
      if (!this.#palette.has(keys[i]!)) this.#palette.set(keys[i]!, this.#palette.size)
    }
    const chains = new Map<number, number[]>()
    for (const chain of several.values()) {
      chain.sort((a, b) => seqs[a]! - seqs[b]!)
      chains.set(chain.at(-1)!, chain)
      this.#earlier += chain.length - 1
    }
    const rows = several.size === 0 ? null : Int32Array.from(latest.values())
    this.#kept.push({ reports, rows, chains })
    this.#places.push(place)
    this.#length += latest.size
    this.#ends.push(this.#length)
  }

  finish(recordedAt: ReadonlyMap<number, number>, slugs: ReadonlyMap<number, string> = new Map()): Reports {
    const length = this.#length
    const out: Reports = {
      length,
      places: this.#places,
      place: new Int32Array(length),
      day: new Int32Array(length),
      keys: [...this.#palette.keys()].map((key) => slugs.get(key) ?? null),
      key: new Uint8Array(length),
      value: new Float64Array(length),
      estimated: new Uint8Array(length),
      recordedAt: new Float64Array(length),
      seq: new Float64Array(length),
      older: new Int32Array(length),
      earlier: new MoreVersions(),
    }
    const isKept = this.#earlier <= this.#earlierKept
    let at = 0
    this.#kept.forEach(({ reports, rows, chains }, place) => {
      out.place.fill(place, at, this.#ends[place])
      const { days, keys, seqs, values, estimated } = reports
      const momentOf = (i: number) => recordedAt.get(seqs[i]!) ?? Number.NaN
      const replacedBy = (chain: readonly number[]) => {
        let older: number = replaced.nothing
        for (const i of chain.slice(0, -1))
          older = out.earlier.push({
            day: days[i]!,
            key: this.#palette.get(keys[i]!)!,
            value: values[i]!,
            estimated: estimated[i]!,
            recordedAt: momentOf(i),
            seq: seqs[i]!,
            older,
          })
        return older
      }
      for (let n = rows?.length ?? days.length, row = 0; row < n; row++) {
        const i = rows ? rows[row]! : row
        const chain = chains.get(i)
        out.day[at] = days[i]!
        out.key[at] = this.#palette.get(keys[i]!)!
        out.value[at] = values[i]!
        out.estimated[at] = estimated[i]!
        out.recordedAt[at] = momentOf(i)
        out.seq[at] = seqs[i]!
        out.older[at] = !chain ? replaced.nothing : isKept ? replacedBy(chain) : replaced.forgotten
        at++
      }
    })
    return out
  }
}
