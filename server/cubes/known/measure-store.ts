import type { Context } from '#server/context.ts'
import { readReports } from '#server/db/read-reports.ts'
import type { Change, Commit } from '#server/ingest/change-feed.ts'
import { ReportLog } from './report-log.ts'
import { rewindLog } from './rewind-log.ts'

/** Cells of past moments kept in memory, some 30 bytes each: about two moments of a town. */
const cellsKept = 3_000_000

interface Loading {
  log: Promise<ReportLog>
  /** Set when it is there; until then changes wait in `pending`. */
  loaded: ReportLog | null
  pending: { commit: Commit; change: Change }[]
}

/** The reports of each measure in memory: read when first asked for, then kept up to date by the change feed. */
export class MeasureStore {
  readonly #context: Context
  readonly #current = new Map<string, Loading>()
  readonly #histories = new Map<string, { log: Promise<ReportLog>; cells: number }>()

  constructor(context: Context) {
    this.#context = context
    context.live.subscribe((commit) => {
      for (const change of commit.changes) this.#take(commit, change)
    })
  }

  /** As known now, or after `revision`. */
  read(measure: string, revision: number | null): Promise<ReportLog> {
    if (revision === null || revision >= this.#context.live.revision) return this.#now(measure)
    return this.#then(measure, revision)
  }

  #now(measure: string): Promise<ReportLog> {
    const known = this.#current.get(measure)
    if (known) return known.log
    const loading: Loading = { log: Promise.resolve(null as never), loaded: null, pending: [] }
    loading.log = this.#load(measure, loading)
    this.#current.set(measure, loading)
    loading.log.catch(() => this.#current.delete(measure))
    return loading.log
  }

  async #load(measure: string, loading: Loading): Promise<ReportLog> {
    const { db, live } = this.#context
    const revision = live.revision
    const log = new ReportLog(await readReports(db, { measure, atRevision: revision }), revision)
    loading.loaded = log
    for (const { commit, change } of loading.pending) {
      if (change.seq > revision && !patch(log, commit, change)) this.#current.delete(measure)
    }
    return log
  }

  #take(commit: Commit, change: Change): void {
    const loading = this.#current.get(change.measure)
    if (!loading) return
    if (loading.loaded === null) loading.pending.push({ commit, change })
    else if (!patch(loading.loaded, commit, change)) this.#current.delete(change.measure)
  }

  #then(measure: string, revision: number): Promise<ReportLog> {
    const id = `${measure}@${revision}`
    const known = this.#histories.get(id)
    if (known) {
      // What was asked for last is let go last.
      this.#histories.delete(id)
      this.#histories.set(id, known)
      return known.log
    }
    const reading: { log: Promise<ReportLog>; cells: number } = {
      log: Promise.resolve(null as never),
      cells: 0,
    }
    reading.log = this.#readThen(measure, revision).then((log) => {
      reading.cells = log.length
      this.#letGo()
      return log
    })
    this.#histories.set(id, reading)
    reading.log.catch(() => this.#histories.delete(id))
    return reading.log
  }

  async #readThen(measure: string, revision: number): Promise<ReportLog> {
    const { db } = this.#context
    const now = this.#current.get(measure)?.loaded
    const rewound = now && (await rewindLog(db, measure, revision, now))
    return rewound ?? new ReportLog(await readReports(db, { measure, atRevision: revision }), revision)
  }

  #letGo(): void {
    let cells = [...this.#histories.values()].reduce((sum, one) => sum + one.cells, 0)
    for (const [id, one] of this.#histories) {
      if (cells <= cellsKept || this.#histories.size === 1) return
      cells -= one.cells
      this.#histories.delete(id)
    }
  }
}

/** False where the change does not say its cells: the measure must be read again. */
function patch(log: ReportLog, commit: Commit, change: Change): boolean {
  if (change.cells === null) return false
  for (const cell of change.cells) log.apply(cell, change.recordedAt)
  log.revision = commit.seq
  return true
}
