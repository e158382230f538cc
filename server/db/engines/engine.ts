/** What the two engines do differently. */
export interface Engine {
  readonly name: 'pglite' | 'postgres'
  /** Runs `work` in a transaction on a session of its own; what it throws rolls everything back. */
  bulk<T>(work: (session: BulkSession) => Promise<T>): Promise<T>
  /** Calls `notified` when a session, on any node, announced a commit. Answers how to stop. */
  listen(notified: () => void): Promise<() => Promise<void>>
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

/** The channel on which a writer announces its commit to the other nodes. */
export const commitChannel = 'lookout_commits'
