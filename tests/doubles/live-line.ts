import type { LiveMessage } from '#src/sources/figures/live.ts'
import { RequestFailure } from '#src/sources/request-failure.ts'

/** One connection to the feed, in the hands of a test. */
export interface Line {
  after: number | null
  isOpen: boolean
  say: (message: LiveMessage) => void
  cut: () => void
}

/** Every connection that was opened, the newest last. */
export const lines: Line[] = []

/** Stands in for the source of the feed. */
export async function* listenLive(after: number | null, signal: AbortSignal): AsyncGenerator<LiveMessage> {
  const waiting: (LiveMessage | 'cut')[] = []
  let wake = () => {}
  const put = (one: LiveMessage | 'cut') => {
    waiting.push(one)
    wake()
  }
  const line: Line = { after, isOpen: true, say: put, cut: () => put('cut') }
  lines.push(line)
  signal.addEventListener('abort', () => wake())
  try {
    while (!signal.aborted) {
      const next = waiting.shift()
      if (next === 'cut') throw new RequestFailure('cut')
      if (next) yield next
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    line.isOpen = false
  }
}

/** The newest connection. */
export function line(): Line {
  const newest = lines.at(-1)
  if (!newest) throw new Error('no line was opened')
  return newest
}

export const hello = (
  now: string,
  revision: number,
  changedAt: string | null,
  declaration = 'first',
): LiveMessage => ({
  type: 'hello',
  status: { now, revision, changedAt, declaration },
})
