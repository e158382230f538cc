import { http } from 'msw'
import { cutAfter, cutInTheMiddle } from './cut-stream.ts'
import { firstTimes, type Scenario } from './scenario.ts'

export const messagesBeforeCut = 4

/** Each cube breaks off in the middle the first time; the live feed breaks off again and again, and is resumed. */
export const cut: Scenario = (api) => {
  const breaks = firstTimes(1)
  return [
    http.get('*/api/cubes/:measure', async ({ request }) =>
      breaks(request) ? cutInTheMiddle(await api(request)) : undefined,
    ),
    http.get('*/api/live', async ({ request }) => cutAfter(await api(request), messagesBeforeCut)),
  ]
}
