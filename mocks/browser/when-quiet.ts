import type { Fetch } from './port/messages.ts'

/**
 * The same API; `run` is called once, when a cube has been answered and nothing was asked for `ms`. The town makes its reports in
 * the thread that answers: the first screen's questions go first.
 */
export function whenQuiet(fetch: Fetch, ms: number, run: () => void): Fetch {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pending = 0
  let hasCube = false
  let isDone = false
  function wait() {
    if (isDone || pending > 0 || !hasCube) return
    timer = setTimeout(() => {
      isDone = true
      run()
    }, ms)
  }
  return async (request) => {
    clearTimeout(timer)
    pending++
    try {
      return await fetch(request)
    } finally {
      pending--
      hasCube ||= request.url.includes('/api/cubes/')
      wait()
    }
  }
}
