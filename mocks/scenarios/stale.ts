import { HttpResponse, http } from 'msw'
import { cutAfter } from './cut-stream.ts'
import type { Scenario } from './scenario.ts'

export const messagesBeforeDeath = 4

const ofTheFirstScreen = /\/api\/(catalog|areas|sites|cubes)\b/

/**
 * The server goes away while you watch: the live feed dies, and from then on nothing is answered but what the first screen still
 * waits for.
 */
export const stale: Scenario = (api) => {
  const answered = new Set<string>()
  let isGone = false
  return [
    http.get('*/api/live', async ({ request }) => {
      if (isGone) return HttpResponse.error()
      return cutAfter(await api(request), messagesBeforeDeath, () => {
        isGone = true
      })
    }),
    http.all('*/api/*', ({ request }) => {
      const isFirst = ofTheFirstScreen.test(request.url) && !answered.has(request.url)
      answered.add(request.url)
      return isGone && !isFirst ? HttpResponse.error() : undefined
    }),
  ]
}
