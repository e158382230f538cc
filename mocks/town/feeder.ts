import type { Clock } from '#server/clock.ts'
import { createFeed, type Post } from './feed/plan.ts'
import { defaultSeed } from './model.ts'

export type FeederOptions = {
  /** Where the product answers, without a path. */
  baseUrl: string
  clock: Clock
  /** Ends it; `startFeeder` then resolves. */
  signal: AbortSignal
  /** Posts a second. */
  rate?: number
  seed?: number
  token?: string
  /** What carries the posts; the default is the global one. */
  fetch?: (request: Request) => Promise<Response>
  pause?: (ms: number, signal: AbortSignal) => Promise<void>
  /** A post the product refused: a fault of the feeder. */
  onRefused?: (problem: string) => void
}

const CHINA = 8 * 3_600_000
const DAY = 86_400_000
const LONGEST_WAIT = 30_000

/** Reports as the town's offices and devices would, through the public API, until the signal ends it. */
export async function startFeeder(options: FeederOptions): Promise<void> {
  const { clock, signal, rate = 1, seed = defaultSeed, pause = pauseFor } = options
  const next = createFeed(seed)
  const started = clock.now().getTime()
  for (let number = 1; !signal.aborted; number++) {
    const now = clock.now().getTime() + CHINA
    const post = next({ day: Math.floor(now / DAY), hour: (now % DAY) / 3_600_000 })
    await deliver(post, `feeder-${seed}-${started}-${number}`, options, pause)
    await pause(1000 / rate, signal)
  }
}

/** Tries again with the same key until the product has it or says that it never will. */
async function deliver(
  post: Post,
  key: string,
  options: FeederOptions,
  pause: NonNullable<FeederOptions['pause']>,
): Promise<void> {
  const { baseUrl, signal, token, fetch: send = globalThis.fetch, onRefused } = options
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': key,
    'lookout-source': encodeURIComponent(post.source),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
  for (let wait = 1000; !signal.aborted; wait = Math.min(LONGEST_WAIT, wait * 2)) {
    const body = JSON.stringify(post.observations)
    const request = new Request(`${baseUrl}/api/observations`, { method: 'POST', headers, body, signal })
    const answer = await send(request).catch(() => null)
    if (answer?.ok) {
      await answer.body?.cancel()
      return
    }
    if (answer && answer.status < 500 && answer.status !== 429) {
      onRefused?.(`${answer.status} ${await answer.text()}`)
      return
    }
    await answer?.body?.cancel()
    await pause(wait, signal)
  }
}

function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
}
