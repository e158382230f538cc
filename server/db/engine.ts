/** What the two engines do differently. */
export interface Engine {
  readonly name: 'pglite' | 'postgres'
  /** Runs the sink's SQL on a session of its own: nothing else reaches it until `work` is done. */
  bulk<T>(work: (session: BulkSession) => Promise<T>): Promise<T>
  /** Calls `notified` when another session sent NOTIFY on the channel. Answers how to stop. */
  listen(channel: string, notified: () => void): Promise<() => Promise<void>>
}

export interface BulkSession {
  run(sql: string, params?: readonly unknown[]): Promise<void>
  /** Appends rows given as columns; all columns are equally long. */
  append(table: string, columns: readonly BulkColumn[]): Promise<void>
}

export interface BulkColumn {
  name: string
  type: 'int2' | 'int4' | 'int8' | 'float8' | 'text'
  /** NaN is stored as null in a float8 column. */
  values: ArrayLike<number> | ArrayLike<string | null>
}
