// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test } from 'vitest'
import { wall } from '#src/app/messages/wall/zh.ts'
import { zh } from '#src/app/messages/zh.ts'
import { noteReport } from '#src/domain/cube/newest.ts'
import { completenessQuery } from '#src/queries/figures/completeness.ts'
import { AsOfProvider } from '#src/situation/moment/as-of.ts'
import { gateSituation } from '#tests/doubles/gate-situation.ts'
import { WatchPanel } from './WatchPanel.tsx'

afterEach(cleanup)

const noon = '2022-06-03T12:00:00+08:00'

/** What stands beside the title where the sentinels last counted their alarms at this moment. */
function beside(lastReport: string) {
  const gates = gateSituation({ a: [1, null], b: [2, null] })
  const counted = gates.sets.get('gate-entries')!
  noteReport(counted.total.places, 0, Date.parse(lastReport))
  const s = { ...gates, sets: new Map([['sentinel-alarms', counted]]) }
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  client.setQueryData(completenessQuery(s.area.code, s.today, noon).queryKey, {
    forms: [],
    silent: [],
    day: s.today,
  } as never)
  render(
    <QueryClientProvider client={client}>
      <AsOfProvider value={noon}>
        <IntlProvider locale="zh" messages={{ ...zh, wall }}>
          <WatchPanel siteKind="sentinel" s={s} />
        </IntlProvider>
      </AsOfProvider>
    </QueryClientProvider>,
  )
  return screen.getByRole('heading').textContent
}

test('who keeps watch says how old the counts of alarms are, once they are too old', () => {
  expect(beside('2022-06-03T11:00:00+08:00')).not.toContain('前')
  cleanup()
  expect(beside('2022-06-01T12:00:00+08:00')).toContain('2 天前')
})
