import { ApiError } from '#server/errors.ts'

const waitingLimit = 64
const bytesLimit = 128 * 1024 * 1024

export interface PostLimits {
  /** Posts that wait for their commit at once, and their bytes together. */
  waiting: number
  bytes: number
}

/** How much a new duration counts in the running mean. */
const weight = 0.2

/**
 * Lets in as many posts as can wait for their commit: whoever comes when it is full is told when to come again, before the body
 * is read, and loses nothing by it.
 */
export class PostGate {
  #waiting = 0
  #bytes = 0
  #usualMs = 50

  constructor(private readonly most: PostLimits = { waiting: waitingLimit, bytes: bytesLimit }) {}

  /** Runs `work` inside; `bytes`: the most that the request may come to. Throws `too-busy` where there is no room. */
  async through<T>(bytes: number, work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= this.most.waiting || this.#bytes + bytes > this.most.bytes) throw this.#full()
    this.#waiting++
    this.#bytes += bytes
    const begun = performance.now()
    try {
      return await work()
    } finally {
      const own = (performance.now() - begun) / this.#waiting
      this.#usualMs += weight * (own - this.#usualMs)
      this.#waiting--
      this.#bytes -= bytes
    }
  }

  #full(): ApiError {
    const seconds = Math.min(60, Math.max(1, Math.ceil((this.#usualMs * this.#waiting) / 1000)))
    return new ApiError('too-busy', { seconds }, [], { 'retry-after': String(seconds) })
  }
}
