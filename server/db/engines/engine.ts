/** What the two engines do differently. */
export interface Engine {
  readonly name: 'pglite' | 'postgres'
  /** Runs `work` in a transaction on a session of its own; what it throws rolls everything back. */
  bulk<T>(work: (session: BulkSession) => Promise<T>): Promise<T>
  /**
   * Calls `heard` when a session on any node announced something; null: the line was down, and something may have been missed.
   * Answers how to stop.
   */
  listen(heard: (announcement: string | null) => void): Promise<() => Promise<void>>
  /** Tells all nodes that share the database; this one may hear itself. */
  announce(announcement: string): Promise<void>
}

export interface BulkSession {
  run(sql: string): Promise<void>
  all<R>(sql: string, params?: readonly unknown[]): Promise<R[]>
  /** Appends rows given as columns of equal length. */
  append(table: string, columns: readonly BulkColumn[]): Promise<void>
}

export type BulkColumn =
  | { name: string; type: 'int2' | 'int4' | 'int8' | 'float8'; values: ArrayLike<number | null> }
  | { name: string; type: 'text'; values: ArrayLike<string | null> }

/** The channel on which a writer announces to the other nodes what it did. */
export const channel = 'lookout_commits'
/** The announcement of committed observations. */
export const committed = ''
