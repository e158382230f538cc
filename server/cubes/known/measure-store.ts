import type { Context } from '#server/context.ts'
import { readReports } from '#server/db/reports/read-reports.ts'
import type { Change, Commit } from '#server/ingest/change-feed.ts'
import type { KnownReports } from './known-reports.ts'
import { ReportLog } from './report-log.ts'

/** Replaced reports of a measure kept in memory, some 40 bytes each; where there are more, a past moment is read from the database. */
const earlierKept = 1_000_000
/** Reports of such moments kept in memory: about two moments of a town. */
const reportsKept = 3_000_000

interface Loading {
  log: Promise<ReportLog>
  /** Set when it is there; until then changes wait in `pending`. */
  loaded: ReportLog | null
  pending: { commit: Commit; change: Change }[]
}

/**
 * The reports of each measure in memory: read when first asked for, then kept up to date by the change feed. A past moment is
 * answered from them too.
 */
export class MeasureStore {
  readonly #context: Context
  readonly #earlierKept: number
  readonly #current = new Map<string, Loading>()
  readonly #histories = new Map<string, { log: Promise<ReportLog>; reports: number }>()

  constructor(context: Context, limits = { earlierKept }) {
    this.#context = context
    this.#earlierKept = limits.earlierKept
    context.live.subscribe((commit) => {
      for (const change of commit.changes) this.#take(commit, change)
    })
  }

  /** As known after `revision`; null: now, which changes with every commit. */
  async read(measure: string, revision: number | null): Promise<KnownReports> {
    const now = await this.#now(measure)
    if (revision === null) return now
    return revision >= now.since ? now.at(revision) : this.#then(measure, revision)
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
    const atRevision = live.revision
    const reports = await readReports(db, { measure, atRevision, earlierKept: this.#earlierKept })
    const log = new ReportLog(reports, atRevision)
    loading.loaded = log
    for (const { commit, change } of loading.pending) {
      if (change.seq > atRevision && !patch(log, commit, change)) this.#current.delete(measure)
    }
    return log
  }

  #take(commit: Commit, change: Change): void {
    const loading = this.#current.get(change.measure)
    if (!loading) return
    if (loading.loaded === null) loading.pending.push({ commit, change })
    else if (!patch(loading.loaded, commit, change) || loading.loaded.more > 2 * this.#earlierKept)
      this.#current.delete(change.measure)
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
    const reading: { log: Promise<ReportLog>; reports: number } = {
      log: Promise.resolve(null as never),
      reports: 0,
    }
    reading.log = readReports(this.#context.db, { measure, atRevision: revision }).then((reports) => {
      reading.reports = reports.length
      this.#letGo()
      return new ReportLog(reports, revision)
    })
    this.#histories.set(id, reading)
    reading.log.catch(() => this.#histories.delete(id))
    return reading.log
  }

  #letGo(): void {
    let reports = [...this.#histories.values()].reduce((sum, one) => sum + one.reports, 0)
    for (const [id, one] of this.#histories) {
      if (reports <= reportsKept || this.#histories.size === 1) return
      reports -= one.reports
      this.#histories.delete(id)
    }
  }
}

/** False where the change does not say its cells: the measure must be read again. */
function patch(log: ReportLog, commit: Commit, change: Change): boolean {
  if (change.cells === null) return false
  for (const cell of change.cells) log.apply(cell, change.recordedAt, change.seq)
  log.revision = commit.seq
  return true
}
