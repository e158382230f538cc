/** Batches in plain words: what is known of a cell is what the newest batch that stands says of it. */

export interface Word {
  value: number | null
  estimated: boolean
}
export interface SaidCell extends Word {
  /** Names measure, place and day. */
  cell: string
}

interface ModelBatch {
  rows: SaidCell[]
  /** When it began to count; null: it waits, or was refused. */
  from: number | null
  /** When it was taken back. */
  until: number
  state: 'pending' | 'committed' | 'rejected' | 'withdrawn'
  /** Of a waiting one: what was known of its cells when it was brought. */
  shown: Map<string, Word>
}

const nothing: Word = { value: null, estimated: false }
const isSame = (one: Word, other: Word) =>
  one.value === other.value && (one.value === null || one.estimated === other.estimated)

export class ReplayModel {
  readonly batches: ModelBatch[] = []

  known(cell: string, at: number): Word {
    const standing = this.batches
      .filter(
        ({ from, until, rows }) =>
          from !== null && from <= at && at < until && rows.some((row) => row.cell === cell),
      )
      .sort((a, b) => a.from! - b.from!)
    return standing.at(-1)?.rows.find((row) => row.cell === cell) ?? nothing
  }

  /** Null: it says nothing new, and is not kept; -1 less than the length: waits already. */
  bring(rows: readonly SaidCell[], at: number, waits: (fresh: SaidCell[]) => boolean): number | null {
    const fresh = this.fresh(rows, at)
    if (fresh.length === 0) return null
    const isWaiting = waits(fresh)
    const twin = this.batches.findIndex(
      (one) => one.state === 'pending' && JSON.stringify(one.rows) === JSON.stringify(fresh),
    )
    if (isWaiting && twin >= 0) return twin
    const shown = new Map(fresh.map(({ cell }) => [cell, this.known(cell, at)]))
    const until = Number.POSITIVE_INFINITY
    this.batches.push({
      rows: fresh,
      from: isWaiting ? null : at,
      until,
      state: isWaiting ? 'pending' : 'committed',
      shown,
    })
    return this.batches.length - 1
  }

  /** False: what it touches is no longer what was shown. */
  approve(batch: ModelBatch, at: number): boolean {
    const fresh = this.fresh(batch.rows, at)
    if (fresh.some(({ cell }) => !isSame(this.known(cell, at), batch.shown.get(cell)!))) return false
    Object.assign(batch, { rows: fresh, from: at, state: 'committed' })
    return true
  }

  reject(batch: ModelBatch): void {
    batch.state = 'rejected'
  }

  withdraw(batch: ModelBatch, at: number): void {
    Object.assign(batch, { until: at, state: 'withdrawn' })
  }

  private fresh(rows: readonly SaidCell[], at: number): SaidCell[] {
    return rows
      .map((row) => ({ ...row, estimated: row.value !== null && row.estimated }))
      .filter((row) => !isSame(this.known(row.cell, at), row))
      .sort((a, b) => (a.cell < b.cell ? -1 : 1))
  }
}
