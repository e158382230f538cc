/** What the screen says about the line to the server. */
export interface Connection {
  state: 'connecting' | 'live' | 'lost'
  /** When the server was last heard, by this machine's clock, ms; null: never. */
  heardAt: number | null
  /** When the newest change was recorded, by the server's clock, ms; null: never, or not yet told. */
  changedAt: number | null
  /** Server clock minus this machine's, ms. */
  clockOffset: number | null
}

type Listener = () => void

/** A store for `useSyncExternalStore`; one per page. */
export class ConnectionStore {
  private current: Connection = { state: 'connecting', heardAt: null, changedAt: null, clockOffset: null }
  private readonly listeners = new Set<Listener>()

  readonly get = (): Connection => this.current

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  set(change: Partial<Connection>): void {
    this.current = { ...this.current, ...change }
    for (const listener of this.listeners) listener()
  }
}
