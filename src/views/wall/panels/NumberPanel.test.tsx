// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { expect, test, vi } from 'vitest'
import { history } from '#src/app/messages/history/zh.ts'
import { wall } from '#src/app/messages/wall/zh.ts'
import { zh } from '#src/app/messages/zh.ts'
import { gateSituation } from '#tests/doubles/gate-situation.ts'
import { NumberPanel } from './NumberPanel.tsx'

vi.mock('#src/situation/moment/use-corrected-days.ts', () => ({ useCorrectedDays: () => new Map() }))
vi.mock('#src/charts/strip/BarStrip.tsx', () => ({ BarStrip: () => null }))

test('where yesterday’s whole number stands, it says of yesterday how many reported', () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <IntlProvider locale="zh" messages={{ ...zh, wall, history }}>
        <NumberPanel
          measureId="gate-entries"
          measureKey={null}
          s={gateSituation({ a: [20, null], b: [15, null] })}
        />
      </IntlProvider>
    </QueryClientProvider>,
  )
  expect(screen.getByText('35')).toBeDefined()
  expect(screen.getByText(wall.wholeYesterday.replace('{figure}', '—'))).toBeDefined()
  expect(screen.getByRole('heading').textContent).toContain('已报 2/2')
})
