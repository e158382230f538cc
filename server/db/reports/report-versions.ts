/** Reports as columns of equal length. */
export interface ReportVersions {
  readonly day: Int32Array
  /** Index into a palette of breakdown keys. */
  readonly key: Uint8Array
  /** NaN: withdrawn. */
  readonly value: Float64Array
  readonly estimated: Uint8Array
  /** Milliseconds since 1970. */
  readonly recordedAt: Float64Array
  /** The sequence number that each was stored under. */
  readonly seq: Float64Array
  /** The report of the same cell that each replaced, as an index into the `MoreVersions` beside it; or one of `replaced`. */
  readonly older: Int32Array
}

export const replaced = {
  nothing: -1,
  /** There was one, and it is not kept here. */
  forgotten: -2,
} as const

export type ReportVersion = { [K in keyof ReportVersions]: number }

const columnsOf = (capacity: number): { -readonly [K in keyof ReportVersions]: ReportVersions[K] } => ({
  day: new Int32Array(capacity),
  key: new Uint8Array(capacity),
  value: new Float64Array(capacity),
  estimated: new Uint8Array(capacity),
  recordedAt: new Float64Array(capacity),
  seq: new Float64Array(capacity),
  older: new Int32Array(capacity),
})

/** Reports to which more are added: the columns are longer than what they hold. */
export class MoreVersions {
  length = 0
  columns: ReportVersions = columnsOf(0)

  /** Answers its index. */
  push(version: ReportVersion): number {
    if (this.length === this.columns.day.length) this.#grow()
    writeVersion(this.columns, this.length, version)
    return this.length++
  }

  #grow(): void {
    const grown = columnsOf(Math.max(64, this.length * 2))
    for (const name of Object.keys(grown) as (keyof ReportVersions)[]) grown[name].set(this.columns[name])
    this.columns = grown
  }
}

export function readVersion(from: ReportVersions, at: number): ReportVersion {
  return {
    day: from.day[at]!,
    key: from.key[at]!,
    value: from.value[at]!,
    estimated: from.estimated[at]!,
    recordedAt: from.recordedAt[at]!,
    seq: from.seq[at]!,
    older: from.older[at]!,
  }
}

export function writeVersion(into: ReportVersions, at: number, version: ReportVersion): void {
  into.day[at] = version.day
  into.key[at] = version.key
  into.value[at] = version.value
  into.estimated[at] = version.estimated
  into.recordedAt[at] = version.recordedAt
  into.seq[at] = version.seq
  into.older[at] = version.older
}
