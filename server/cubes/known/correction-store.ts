import type { Context } from '#server/context.ts'
import { backgroundOf } from '#server/db/changes/recent-changes.ts'
import { type Replacement, replacementsOf } from '#server/db/reports/corrections.ts'
import type { Change } from '#server/ingest/change-feed.ts'
import { dayAt, toDayNumber } from '#src/domain/days.ts'
import { zoneOffset } from '#src/domain/moments/moments.ts'

/** More cells than this are not looked up one by one: the measure is read again. */
const cellsPending = 20_000

interface Known {
  /** Everything up to `revision` and what has been taken in since, oldest first. */
  found: Promise<Replacement[]>
  revision: number
  pending: Change[]
  cells: number
}

/** The corrections of each measure in memory: read when first asked for, then completed from the change feed. */
export class CorrectionStore {
  readonly #context: Context
  readonly #known = new Map<string, Known>()

  constructor(context: Context) {
    this.#context = context
    context.live.subscribe(({ changes }) => {
      for (const change of changes) this.#hear(change)
    })
  }

  /** All corrections of a measure that is reported, oldest first; the list grows with later changes and is not to be kept. */
  read(measure: string): Promise<readonly Replacement[]> {
    let known = this.#known.get(measure)
    if (!known) {
      const revision = this.#context.live.revision
      known = { found: this.#load(measure, revision), revision, pending: [], cells: 0 }
      this.#known.set(measure, known)
    }
    const own = known
    own.found = own.found.then((list) => this.#takeIn(own, list))
    own.found.catch(() => this.#known.delete(measure))
    return own.found
  }

  #hear(change: Change): void {
    const known = this.#known.get(change.measure)
    if (!known) return
    known.cells += change.cells?.length ?? Number.POSITIVE_INFINITY
    if (known.cells > cellsPending) this.#known.delete(change.measure)
    else known.pending.push(change)
  }

  async #load(measure: string, atRevision: number): Promise<Replacement[]> {
    const { db, clock, settings } = this.#context
    const offset = greatestOffset(clock.now(), settings.timeZone)
    const all = await replacementsOf(db, { measure, atRevision, offset })
    return all.filter((one) => this.#isCorrection(one))
  }

  async #takeIn(known: Known, list: Replacement[]): Promise<Replacement[]> {
    const fresh = known.pending.filter(({ seq }) => seq > known.revision)
    known.pending = []
    known.cells = 0
    if (fresh.length === 0) return list
    const changes = fresh.map((change) => ({ ...change, cells: change.cells ?? [] }))
    const backgrounds = await backgroundOf(this.#context.db, changes)
    changes.forEach(({ seq, recordedAt, cells }, i) => {
      cells.forEach(({ place, key, day, value }, at) => {
        const { before, reason } = backgrounds[i]![at]!
        if (before === null) return
        const one = { seq, place, key, day, recordedAt, before, after: value, reason }
        if (this.#isCorrection(one)) list.push(one)
      })
    })
    return list
  }

  #isCorrection({ day, recordedAt, reason }: Replacement): boolean {
    return reason !== null || day < toDayNumber(dayAt(new Date(recordedAt), this.#context.settings.timeZone))
  }
}

/** How far local time is ahead of UTC at most, ms: in January or in July. */
function greatestOffset(now: Date, timeZone: string): number {
  const year = now.getUTCFullYear()
  return Math.max(...[0, 6].map((month) => zoneOffset(Date.UTC(year, month, 1, 12), timeZone)))
}
