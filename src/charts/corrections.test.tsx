// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { StateCode } from '#src/domain/states.ts'
import { chartLabels } from '#tests/doubles/charts/chart-labels.ts'
import { drawAt } from '#tests/doubles/charts/chart-stage.ts'
import { chartFormat } from './chart-format.ts'
import { LevelChart } from './LevelChart.tsx'
import { RatioChart } from './RatioChart.tsx'
import { StackedBarsChart } from './StackedBarsChart.tsx'
import type { DaySeries } from './series.ts'

const first = 19_144
const series = (values: number[]): DaySeries => ({
  from: first,
  values,
  states: values.map(() => StateCode.value),
})
const common = {
  title: 'Firms',
  unit: 'firms',
  span: { from: first, to: first + 3 },
  today: first + 3,
  bands: [],
  hoverDay: first + 1,
  onHoverDay: () => {},
  format: chartFormat({ locale: 'en' }),
  labels: chartLabels,
}
const then = series([10, 20, 30, 40])
const now = series([10, 25, 30, 44])
const corrections = new Map([
  [first + 1, 2],
  [first + 3, 1],
])

beforeAll(() => drawAt(344, 200))
afterEach(cleanup)

const keys = [{ key: 'all', label: 'all', color: 'red', series: then }]
const charts = {
  level: (more: object) => <LevelChart {...common} {...more} label="open" series={then} />,
  stack: (more: object) => <StackedBarsChart {...common} {...more} keys={keys} total={then} />,
  ratio: (more: object) => (
    <RatioChart {...common} {...more} lines={[{ key: 'all', label: 'all', weight: 1, series: then }]} />
  ),
}

for (const [form, chart] of Object.entries(charts)) {
  test(`${form}: a tick for each corrected day, and how many corrections the hovered one has`, () => {
    const { container } = render(chart({ corrections }))
    const path = container.querySelector('[data-corrections]')?.getAttribute('d') ?? ''
    expect(path.match(/M/g)).toHaveLength(2)
    expect(screen.getByText(/^corrected/).parentElement?.textContent).toContain('corrected 2')
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toContain('corrected 2')
  })

  test(`${form}: a day without corrections names the marks of the others and counts none`, () => {
    render(chart({ corrections: new Map([[first + 2, 3]]) }))
    expect(screen.getByText(/^corrected/).parentElement?.textContent).not.toMatch(/corrected \d/)
  })

  test(`${form}: the table twin says it too, and nothing is said where nothing was corrected`, () => {
    render(chart({ corrections, table: true }))
    const column = within(screen.getByRole('table'))
      .getAllByRole('columnheader')
      .findIndex((head) => head.textContent === 'corrected')
    const cells = within(screen.getByRole('table'))
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.children[column]?.textContent)
    expect(cells).toEqual(['1', '', '2', ''])
    cleanup()
    render(chart({ corrections: new Map([[first - 9, 4]]), table: true }))
    expect(screen.queryByText('corrected')).toBeNull()
  })

  test(`${form}: what is known now stands beside what was known then, in the place of the earlier days`, () => {
    render(chart({ now, earlierBy: 1, table: true }))
    const table = screen.getByRole('table')
    const heads = within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent)
    expect(heads.some((head) => head?.endsWith('earlier'))).toBe(false)
    const column = heads.findIndex((head) => head?.endsWith('now'))
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.children[column]?.textContent)).toEqual(['44', '30', '25', '10'])
  })
}

for (const form of ['stack', 'ratio'] as const) {
  test(`${form}: keys of a breakdown can be pressed, and what else the legend tells cannot`, () => {
    const pick = vi.fn()
    const { unmount } = render(charts[form]({ corrections, picking: { keys: new Set(['all']), pick } }))
    for (const button of screen.getAllByRole('button')) fireEvent.click(button)
    expect(pick.mock.calls).toEqual([['all']])
    unmount()
    render(charts[form]({ corrections, picking: { keys: new Set(['other']), pick } }))
    expect(screen.queryAllByRole('button')).toEqual([])
  })
}
