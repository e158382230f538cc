// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { expect, test, vi } from 'vitest'
import { en } from '#src/app/messages/en.ts'
import { useLiveFeed } from '#src/queries/live/use-connection.ts'
import { hello, line } from '#tests/doubles/live-line.ts'
import { useConnectedWords } from './use-connected-words.ts'

vi.mock('#src/sources/figures/live.ts', () => import('#tests/doubles/live-line.ts'))

test.each([
  ['2022-06-03T05:00:00+08:00', 'Live · data 3 h old'],
  ['2022-06-03T08:00:00+08:00', 'Live · updated just now'],
  [null, 'Live'],
])('a page opened where the last change was at %s says so: %s', async (changedAt, words) => {
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <IntlProvider locale="en" messages={en}>
        {children}
      </IntlProvider>
    </QueryClientProvider>
  )
  const { result, unmount } = renderHook(
    () => {
      useLiveFeed()
      return useConnectedWords()
    },
    { wrapper },
  )
  expect(result.current).toBe('Live')
  await act(async () => line().say(hello('2022-06-03T08:00:00+08:00', 7, changedAt)))
  expect(result.current).toBe(words)
  unmount()
})
