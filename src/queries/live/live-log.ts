import type { LiveChange, LiveObservations } from '#src/contract/figures/live.ts'

/** Changes kept for answers that were on their way while the feed moved on. */
const kept = 4_000

/**
 * What the live feed has said since it was opened, in order. An answer of revision R that was on its way meanwhile is brought up to date with
 * `after(R)`: R is when its measure last changed, and mostly from before the feed was opened.
 */
export class LiveLog {
  private changes: LiveChange[] = []
  private last: number | null = null

  /** The revision the feed has reached; null before it was ever opened. */
  get revision(): number | null {
    return this.last
  }

  /** A connection without a past, or one that lost it. */
  restart(revision: number): void {
    this.changes = []
    this.last = revision
  }

  /** False: already known. */
  add({ seq, changes }: LiveObservations): boolean {
    if (this.last !== null && seq <= this.last) return false
    this.changes.push(...changes)
    this.last = seq
    const surplus = this.changes.length - kept
    if (surplus > 0) this.changes.splice(0, surplus)
    return true
  }

  after(revision: number): readonly LiveChange[] {
    return this.changes.filter((change) => change.seq > revision)
  }
}
