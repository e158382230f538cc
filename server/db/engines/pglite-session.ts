import type { PGlite } from '@electric-sql/pglite'
import { isPanic, StorageFailure } from './storage-failure.ts'

/** What an embedded database that lies on a disk must have seen to. */
export interface PgliteHost {
  /** Opens it again after it has stopped. */
  reopen?: () => Promise<PGlite>
  /** Throws a `StorageFailure` where there is no room left to write. */
  checkRoom?: () => void
}

const reads = /^\s*(select|with|show|explain|rollback)\b/i

/**
 * PGlite's one session, for whoever has it alone. Two things that a server of its own would see to: a commit for whose log the
 * disk has no room never comes back, so that room is looked for before anything is written; and after a panic PGlite answers
 * nothing any more, so that it is opened again by whoever needs it next, and recovers what was committed.
 */
export class PgliteSession {
  #pglite: PGlite
  readonly #host: PgliteHost
  #isBroken = false

  constructor(pglite: PGlite, host: PgliteHost) {
    this.#pglite = pglite
    this.#host = host
  }

  /** Runs what may write where `text` does. */
  async use<T>(text: string, work: (pglite: PGlite) => Promise<T>): Promise<T> {
    if (this.#isBroken) await this.#mend()
    if (!reads.test(text)) this.#host.checkRoom?.()
    try {
      return await work(this.#pglite)
    } catch (error) {
      if (isPanic(error)) this.#isBroken = true
      throw error
    }
  }

  async close(): Promise<void> {
    if (this.#pglite.closed) return
    await this.#pglite.close().catch((error: unknown) => {
      if (!this.#isBroken) throw error
    })
  }

  async #mend(): Promise<void> {
    if (!this.#host.reopen) throw new StorageFailure('the database in memory has stopped')
    await this.close()
    try {
      this.#pglite = await this.#host.reopen()
    } catch (cause) {
      throw new StorageFailure('the database cannot be opened again', { cause })
    }
    this.#isBroken = false
  }
}
