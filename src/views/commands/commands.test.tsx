// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { expect, test, vi } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { commands } from '#src/app/messages/commands/en.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { AtAddress, historyAt } from '#tests/doubles/at-address.tsx'
import { useActions } from './use-actions.ts'
import { useRun } from './use-run.ts'

const catalog = demonstrationCatalog as unknown as CatalogReply
const sites = [{ id: 's', kind: 'building', area: 'b' }] as unknown as Site[]
const why = { measure: 'staff-back', key: null, place: 'a', from: '2022-06-01', to: '2022-06-03' }

/** Runs a command from an address of the desk; gives the address after it. */
function after(address: string, id: string, copyLink = () => undefined) {
  const client = new QueryClient()
  const history = historyAt(address)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <AtAddress history={history}>
        <IntlProvider locale="en" messages={{ commands } as never}>
          {children}
        </IntlProvider>
      </AtAddress>
    </QueryClientProvider>
  )
  const { result } = renderHook(
    () => useRun(catalog, { sites, views: [], actions: useActions(catalog, why, copyLink) }),
    { wrapper },
  )
  act(() => result.current(id))
  return Object.fromEntries(new URLSearchParams(history.location.search))
}
const selected = 'sel=c&sites=s1&shape=circle:121,31,500&kinds=building'

test('another area has no places of the old one; kinds and states stay', () => {
  expect(after(`/?area=a&${selected}`, 'area b')).toEqual({ area: 'b', kinds: 'building' })
  expect(after(`/?area=a&${selected}`, 'site s')).toMatchObject({ area: 'b', place: 's', kinds: 'building' })
  expect(after(`/?area=a&${selected}`, 'site s')).not.toHaveProperty('sel')
})

test('another measure is divided by nothing', () => {
  expect(after('/?measure=staff-back&per=per-10k', 'measure gate-entries')).toEqual({
    measure: 'gate-entries',
  })
})

test('“clear” leaves nothing in force but where one looks', () => {
  const all = `measure=staff-back&per=per-10k&days=last-7&compare=week&versus=b&multiples=map:town&layers=building&${selected}`
  expect(after(`/?area=a&${all}&theme=dark`, 'do clear')).toEqual({ area: 'a', theme: 'dark' })
})

test('“copy link” is the copying that says how it went', () => {
  const copyLink = vi.fn()
  after('/', 'do copy', copyLink)
  expect(copyLink).toHaveBeenCalledOnce()
})
