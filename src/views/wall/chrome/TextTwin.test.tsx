// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { duties } from '#src/app/messages/duties/zh.ts'
import { history } from '#src/app/messages/history/zh.ts'
import { wall } from '#src/app/messages/wall/zh.ts'
import { zh } from '#src/app/messages/zh.ts'
import { keys } from '#src/queries/keys.ts'
import { gateSituation } from '#tests/doubles/gate-situation.ts'
import { TextTwin } from './TextTwin.tsx'

afterEach(cleanup)

const halfYesterday = 12
vi.mock('#src/situation/moment/use-corrected-days.ts', () => ({ useCorrectedDays: () => new Map() }))
vi.mock('#src/queries/cubes/as-known.ts', () => ({
  asKnownQuery: (question: object) => ({
    queryKey: [question],
    queryFn: async () => ({ value: halfYesterday, state: 'value' }),
  }),
}))

test('a pinned scene says first who sent it and why, then its numbers as they stand on the screen', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <IntlProvider locale="zh" messages={{ ...zh, wall, duties, history }}>
        <TextTwin
          s={gateSituation({ a: [20, 8], b: [15, 7] })}
          pinned={{ title: '值班室 推送', note: '请看门岗', time: '09:12 起 · 留至 10:12' }}
        />
      </IntlProvider>
    </QueryClientProvider>,
  )
  const text = '门岗进入 15 人次 · 今日至此时 · 较昨日同时 ▲ 3，较上周同时 ▲ 3 · 已报 2/2 · 尚无报送'
  expect(await screen.findByText(text)).toBeDefined()
  const said = screen.getByRole('region', { name: wall.inWords }).querySelectorAll('p')
  expect(said[0]?.textContent).toBe('值班室 推送 · 请看门岗 · 09:12 起 · 留至 10:12')
})

test('it ends with the last events, as they run below the scene', async () => {
  vi.useFakeTimers({ now: Date.parse('2022-06-03T08:30:00+08:00'), toFake: ['Date'] })
  const s = gateSituation({ a: [20, 8], b: [15, 7] })
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  const report = (value: number, minute: number) => ({
    seq: minute,
    recordedAt: `2022-06-03T08:${minute}:00+08:00`,
    measure: 'gate-entries',
    day: '2022-06-03',
    days: { from: '2022-06-03', to: '2022-06-03' },
    places: 1,
    place: { id: 'a', name: '东门', area: s.area.code },
    breakdown: null,
    value,
    state: 'value',
    before: null,
    corrected: false,
    reason: null,
  })
  client.setQueryData(keys.changes(s.area.code, 30), { changes: [report(8, 25), report(7, 24)], revision: 1 })
  render(
    <QueryClientProvider client={client}>
      <IntlProvider locale="zh" messages={{ ...zh, wall, duties, history }}>
        <TextTwin s={s} pinned={null} />
      </IntlProvider>
    </QueryClientProvider>,
  )
  const said = screen.getByRole('region', { name: wall.inWords }).querySelectorAll('p')
  expect([...said].slice(-2).map(({ textContent }) => textContent)).toEqual([
    '刚刚发生 08:25 徐泾镇 东门 进入 8 人次',
    '刚刚发生 08:24 徐泾镇 东门 进入 7 人次',
  ])
  vi.useRealTimers()
})
