import type { Context } from '#server/context.ts'
import { ApiError } from '#server/errors.ts'
import type { ImportSession } from './session.ts'

export const fileLimit = 256 * 1024 * 1024
const bytesTogether = 512 * 1024 * 1024
const sessionsKept = 20
const keptForMs = 3_600_000
const mebibyte = 1024 * 1024

/** Room for a file that is on its way; given back by `leave` unless a session sits down in it. */
export interface Seat {
  sit(session: ImportSession): void
  leave(): void
}

/**
 * The imports of this node, in memory only: at most twenty, for an hour after somebody last asked for one, and no more bytes together
 * than the machine can bear. What is over is forgotten first to make room; what is still open never is.
 */
export class ImportSessions {
  readonly #context: Context
  readonly #kept = new Map<string, ImportSession>()
  readonly #arriving = new Map<symbol, number>()
  #sweeping: ReturnType<typeof setTimeout> | null = null

  constructor(context: Context) {
    this.#context = context
    context.live.whenClosing(() => this.#forget(() => true))
  }

  /** The one asked for, which is thereby kept for another hour. */
  get(id: string): ImportSession {
    this.#sweep()
    const session = this.#kept.get(id)
    if (!session) throw new ApiError('import-gone', {})
    session.touchedAt = this.#now()
    return session
  }

  /** Refuses a file for which there is no room, before its bytes are read. */
  admit(bytes: number): Seat {
    this.#sweep()
    if (bytes > fileLimit) throw new ApiError('import-too-large', { limit: fileLimit / mebibyte })
    const others = [...this.#kept.values()]
    const over = others.filter(({ isOver }) => isOver).sort((a, b) => a.touchedAt - b.touchedAt)
    const open = others.length - over.length + this.#arriving.size
    if (open >= sessionsKept) throw full()
    for (const old of over.slice(0, Math.max(0, others.length + this.#arriving.size + 1 - sessionsKept)))
      this.discard(old.id)
    const weight = [...this.#kept.values()].reduce((sum, session) => sum + session.weight, 0)
    const coming = [...this.#arriving.values()].reduce((sum, one) => sum + one, 0)
    if (weight + coming + bytes > bytesTogether) throw full()
    const seat = Symbol('seat')
    this.#arriving.set(seat, bytes)
    return {
      sit: (session) => {
        session.touchedAt = this.#now()
        this.#kept.set(session.id, session)
        this.#plan()
      },
      leave: () => this.#arriving.delete(seat),
    }
  }

  /** Stops it where it is under way, and forgets all of it. */
  discard(id: string): void {
    this.#kept.get(id)?.stop()
    this.#kept.delete(id)
  }

  #now(): number {
    return this.#context.clock.now().getTime()
  }

  #sweep(): void {
    const before = this.#now() - keptForMs
    this.#forget(({ touchedAt, state }) => touchedAt < before && state !== 'committing')
  }

  #forget(which: (session: ImportSession) => boolean): void {
    for (const session of [...this.#kept.values()]) if (which(session)) this.discard(session.id)
  }

  /** Memory is given back even where nobody asks again; no process stays up for it. */
  #plan(): void {
    if (this.#sweeping !== null) return
    this.#sweeping = setTimeout(() => {
      this.#sweeping = null
      this.#sweep()
      if (this.#kept.size > 0) this.#plan()
    }, keptForMs / 6)
    ;(this.#sweeping as { unref?(): void }).unref?.()
  }
}

const full = () => new ApiError('too-many-imports', { limit: sessionsKept }, [], { 'retry-after': '60' })
