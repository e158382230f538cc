import { json, ownHeaders, patienceMs } from './asking.ts'

interface Asked {
  answer: Promise<Response>
  /** By another right it might be another answer. */
  by: string | undefined
  over: AbortSignal
}

const asked = new Map<string, Asked>()
const arrivals = new WeakMap<Response, number>()

/**
 * Asks for paths below `/api` while the program that reads their answers is still on its way. The first question for such a path takes the
 * answer; one that nobody took within the patience of a question is let go.
 */
export function askAhead(paths: readonly string[]): void {
  for (const path of paths) {
    const over = AbortSignal.timeout(patienceMs)
    const headers = ownHeaders(json)
    const answer = fetch(`/api/${path}`, { signal: over, headers }).then((response) => {
      arrivals.set(response, Date.now())
      return response
    })
    // Whoever takes it is told.
    answer.catch(() => undefined)
    asked.set(path, { answer, by: headers.Authorization, over })
  }
}

/** What was asked for ahead, once. */
export function takeAhead(path: string): Promise<Response> | undefined {
  const found = asked.get(path)
  asked.delete(path)
  if (!found || found.over.aborted || found.by !== ownHeaders(json).Authorization) return undefined
  return found.answer
}

/** When an answer came, ms by this machine's clock: one that was asked for ahead may have waited since. */
export function arrivedAt(response: Response): number {
  return arrivals.get(response) ?? Date.now()
}
