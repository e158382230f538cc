import { delay, http } from 'msw'
import type { Scenario } from './scenario.ts'

export const lateMs = 3_000

/** Every answer comes three seconds late. */
export const slow: Scenario = () => [
  http.all('*/api/*', async () => {
    await delay(lateMs)
  }),
]
