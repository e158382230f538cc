import type { Subject } from '#src/contract/figures/live.ts'

/** One cell as reported; unsuppressed, for use inside the server. */
export interface ReportedCell {
  place: string
  day: number
  /** Breakdown key; null: the report stands for the total. */
  key: string | null
  /** Null: withdrawn. */
  value: number | null
  estimated: boolean
}

/** All that one request reported of one measure. */
export interface Change {
  seq: number
  /** Milliseconds since 1970. */
  recordedAt: number
  measure: string
  /** First and last day it touched. */
  days: { from: number; to: number }
  /** Null where there were too many to keep: read the measure again. */
  cells: readonly ReportedCell[] | null
}

/** One committed request: all of its changes, seen together or not at all. */
export interface Commit {
  /** The last of its changes' sequence numbers: the instance's revision after it. */
  seq: number
  recordedAt: number
  changes: readonly Change[]
}

export interface ChangeFeed {
  /** The last sequence number delivered to the listeners. */
  readonly revision: number
  /** When that was recorded, milliseconds since 1970; 0: there is none. */
  readonly recordedAt: number
  /** Commits after `seq`, oldest first, at most `limit` changes; null: they are no longer kept, refetch. */
  since(seq: number, limit: number): Promise<Commit[] | null>
  /** Called once per commit, in order, from the revision at the time of subscribing on. Answers how to stop. */
  subscribe(listener: (commit: Commit) => void): () => void
  /** Delivers what was committed meanwhile; a writer waits for it, so that its next read sees what it wrote. */
  pull(): Promise<void>
  /** Another text after each time that something was declared, and on each node and at each start. */
  readonly declaration: string
  /** Called when what is declared changed, here or on another node; at times without need. Answers how to stop. */
  hear(listener: (subject: Subject) => void): () => void
  /** Tells every node that it changed: call it after the change. */
  announce(subject: Subject): Promise<void>
  /** Called when the feed closes: whoever streams it ends. Answers how to stop. */
  whenClosing(listener: () => void): () => void
  close(): Promise<void>
}
