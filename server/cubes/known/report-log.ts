import type { Reports } from '#server/db/reports/read-reports.ts'
import {
  type MoreVersions,
  type ReportVersion,
  type ReportVersions,
  readVersion,
  replaced,
  writeVersion,
} from '#server/db/reports/report-versions.ts'
import type { ReportedCell } from '#server/ingest/change-feed.ts'
import { emptyGathered, type Gathered, type KnownReports } from './known-reports.ts'

const none = -1

/**
 * Every report of one measure, grouped by place, with later changes applied in memory. What a report replaced hangs behind it, so
 * that an earlier moment is answered by the same walk as now: of each cell, the newest that was known then.
 */
export class ReportLog implements KnownReports {
  revision: number
  /** Of earlier revisions it cannot tell: it was read without what was replaced by then. */
  readonly since: number
  readonly #base: Reports
  readonly #more: MoreVersions
  readonly #number = new Map<string, number>()
  readonly #start: Int32Array
  readonly #end: Int32Array
  /** 1: the days of a place's reports never go back. */
  readonly #inOrder: Uint8Array
  readonly #palette: (string | null)[]
  /** Cells that came later, by place: indexes into `#more`. */
  readonly #added = new Map<string, number[]>()
  /** The first change that says anything of a place. */
  readonly #first = new Map<string, number>()

  constructor(base: Reports, revision: number) {
    this.revision = revision
    this.#base = base
    this.#more = base.earlier
    this.#palette = [...base.keys]
    this.#start = new Int32Array(base.places.length)
    this.#end = new Int32Array(base.places.length)
    this.#inOrder = new Uint8Array(base.places.length).fill(1)
    const first = new Float64Array(base.places.length).fill(Number.POSITIVE_INFINITY)
    let since = 0
    for (let i = 0; i < base.length; i++) {
      const place = base.place[i]!
      if (i === 0 || base.place[i - 1] !== place) this.#start[place] = i
      else if (base.day[i]! < base.day[i - 1]!) this.#inOrder[place] = 0
      this.#end[place] = i + 1
      if (base.older[i] === replaced.forgotten) since = revision
      const oldest = this.#oldest(base, i)
      if (oldest < first[place]!) first[place] = oldest
    }
    this.since = since
    base.places.forEach((place, number) => {
      this.#number.set(place, number)
      this.#first.set(place, first[number]!)
    })
  }

  /** How many reports it holds beside the latest of what it was made with. */
  get more(): number {
    return this.#more.length
  }

  places(): Iterable<string> {
    return this.#first.keys()
  }

  has(place: string): boolean {
    return this.#first.has(place)
  }

  gather(places: readonly string[], from: number, to: number): Gathered {
    return this.#gather(places, from, to, Number.POSITIVE_INFINITY)
  }

  countSince(moment: number, places: (place: string) => boolean, from: number, to: number): number {
    return this.#countSince(moment, places, from, to, Number.POSITIVE_INFINITY)
  }

  /** As it was known after an earlier revision, not before `since`; what is applied later does not show. */
  at(revision: number): KnownReports {
    const first = this.#first
    return {
      revision,
      *places() {
        for (const [place, seq] of first) if (seq <= revision) yield place
      },
      has: (place) => (first.get(place) ?? Number.POSITIVE_INFINITY) <= revision,
      gather: (places, from, to) => this.#gather(places, from, to, revision),
      countSince: (moment, places, from, to) => this.#countSince(moment, places, from, to, revision),
    }
  }

  apply(cell: ReportedCell, recordedAt: number, seq: number): void {
    const key = this.#keyNumber(cell.key)
    const version: ReportVersion = {
      day: cell.day,
      key,
      value: cell.value ?? Number.NaN,
      estimated: cell.estimated ? 1 : 0,
      recordedAt,
      seq,
      older: replaced.nothing,
    }
    const standing = this.#find(cell.place, cell.day, key)
    if (standing) this.#replace(standing.versions, standing.at, version)
    else {
      const added = this.#added.get(cell.place) ?? []
      this.#added.set(cell.place, added)
      added.push(this.#more.push(version))
      if (!this.#first.has(cell.place)) this.#first.set(cell.place, seq)
    }
  }

  /** Where the latest report of a cell is. */
  #find(place: string, day: number, key: number): { versions: ReportVersions | null; at: number } | null {
    const base = this.#base
    const number = this.#number.get(place)
    if (number !== undefined) {
      for (let i = this.#start[number]!; i < this.#end[number]!; i++)
        if (base.day[i] === day && base.key[i] === key) return { versions: base, at: i }
    }
    const { columns } = this.#more
    const at = this.#added.get(place)?.find((i) => columns.day[i] === day && columns.key[i] === key)
    return at === undefined ? null : { versions: null, at }
  }

  /** `into` null: among those that came later. */
  #replace(into: ReportVersions | null, at: number, version: ReportVersion): void {
    const older = this.#more.push(readVersion(into ?? this.#more.columns, at))
    writeVersion(into ?? this.#more.columns, at, { ...version, older })
  }

  #oldest(versions: ReportVersions, at: number): number {
    const { columns } = this.#more
    let seq = versions.seq[at]!
    for (let i = versions.older[at]!; i >= 0; i = columns.older[i]!) seq = columns.seq[i]!
    return seq
  }

  /** What stood behind a report after a revision, in `#more`. */
  #standing(older: number, until: number): number {
    const { columns } = this.#more
    let i = older
    while (i >= 0 && columns.seq[i]! > until) i = columns.older[i]!
    return i >= 0 ? i : none
  }

  #gather(places: readonly string[], from: number, to: number, until: number): Gathered {
    const base = this.#base
    const runs = places.map((place) => this.#runOf(this.#number.get(place) ?? none, from, to))
    const additions = this.#added.size > 0 ? places.map((place) => this.#added.get(place)) : []
    // Counted first: a few days of a long history take the room of these days only.
    let most = 0
    runs.forEach(([start, end], row) => {
      for (let i = start; i < end; i++) if (base.day[i]! >= from && base.day[i]! <= to) most++
      most += additions[row]?.length ?? 0
    })
    const out = emptyGathered(most, this.#palette)
    const { columns } = this.#more
    let n = 0
    const write = (row: number, source: ReportVersions, at: number) => {
      out.rows[n] = row
      out.days[n] = source.day[at]!
      out.keys[n] = source.key[at]!
      out.values[n] = source.value[at]!
      out.estimated[n] = source.estimated[at]!
      out.recordedAt[n] = source.recordedAt[at]!
      out.corrected[n] = source.older[at] === replaced.nothing ? 0 : 1
      n++
    }
    runs.forEach(([start, end], row) => {
      for (let i = start; i < end; i++) {
        if (base.day[i]! < from || base.day[i]! > to) continue
        if (base.seq[i]! <= until) write(row, base, i)
        else {
          const then = this.#standing(base.older[i]!, until)
          if (then !== none) write(row, columns, then)
        }
      }
      for (const i of additions[row] ?? []) {
        if (columns.day[i]! < from || columns.day[i]! > to) continue
        const then = this.#standing(i, until)
        if (then !== none) write(row, columns, then)
      }
    })
    return n === most ? out : cutTo(out, n)
  }

  #countSince(
    moment: number,
    places: (place: string) => boolean,
    from: number,
    to: number,
    until: number,
  ): number {
    const ids = [...this.#first.keys()].filter(places)
    return this.#gather(ids, from, to, until).recordedAt.reduce(
      (count, recordedAt) => (recordedAt > moment ? count + 1 : count),
      0,
    )
  }

  /** Where a place's reports for some days lie; between others where they came in another order. */
  #runOf(number: number, from: number, to: number): [start: number, end: number] {
    if (number === none) return [0, 0]
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

function cutTo(all: Gathered, n: number): Gathered {
  return {
    rows: all.rows.subarray(0, n),
    days: all.days.subarray(0, n),
    keys: all.keys.subarray(0, n),
    palette: all.palette,
    values: all.values.subarray(0, n),
    estimated: all.estimated.subarray(0, n),
    recordedAt: all.recordedAt.subarray(0, n),
    corrected: all.corrected.subarray(0, n),
  }
}
