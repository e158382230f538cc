// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { en } from '#src/app/messages/en.ts'
import { wall } from '#src/app/messages/wall/en.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { Header } from './Header.tsx'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2022-06-04T00:10:00+08:00') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function show(day: string) {
  const catalog = { ...demonstrationCatalog } as unknown as CatalogReply
  const scope = { area: 'a', from: day, to: day, measures: [] }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <IntlProvider locale="en" messages={{ ...en, wall }}>
        <Header catalog={catalog} today={day} day={day} area="Qingpu" scene="Today" scope={scope} />
      </IntlProvider>
    </QueryClientProvider>,
  )
}

test('the date beside the clock is the clock’s', () => {
  show('2022-06-04')
  screen.getByText('4 Jun 2022')
  screen.getByText('Sat')
  expect(screen.queryByText(/^numbers of/)).toBeNull()
})

test.each([
  ['the day before, while no server is there', '2022-06-03', 'numbers of 3 Jun'],
  ['another year, where reports ended long ago', '2021-12-31', 'numbers of 31 Dec 2021'],
])('numbers of %s are said to be of that day', (_, day, words) => {
  show(day)
  screen.getByText('4 Jun 2022')
  screen.getByText(words)
})
