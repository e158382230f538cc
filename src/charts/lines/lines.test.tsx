// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { HeatChart } from '#src/charts/calendar/HeatChart.tsx'
import { chartFormat } from '#src/charts/chart-format.ts'
import { StackedBarsChart } from '#src/charts/StackedBarsChart.tsx'
import type { DaySeries } from '#src/charts/series.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { StateCode } from '#src/domain/states.ts'
import { chartLabels as labels } from '#tests/doubles/charts/chart-labels.ts'
import { drawAt, tableRows } from '#tests/doubles/charts/chart-stage.ts'
import { LinesChart } from './LinesChart.tsx'
import { StackedAreaChart } from './StackedAreaChart.tsx'

const first = toDayNumber('2022-06-01')
const { value, zero, missing, estimated, suppressed } = StateCode
const series = (values: number[], states: number[] = values.map(() => value)): DaySeries => ({
  from: first,
  values,
  states,
})
const format = chartFormat({ locale: 'en', decimals: 1 })
const common = {
  title: 'Arrivals',
  unit: 'people',
  span: { from: first, to: first + 3 },
  today: first + 4,
  bands: [],
  hoverDay: null,
  onHoverDay: () => {},
  format,
  labels,
}

beforeAll(() => drawAt(344, 167))
afterEach(cleanup)

describe('lines', () => {
  const own = series([1.5, 0, 0, 2.25], [value, zero, missing, estimated])
  const other = series([4, 4, 5, 0], [value, value, value, suppressed])
  const lines = [
    { key: 'own', label: 'Xujing', color: 'var(--c-1)', series: own },
    { key: 'versus', label: 'Xinjing', color: 'var(--c-2)', series: other },
  ]

  it('of two areas stand side by side in the twin, with the earlier window of the first', () => {
    render(<LinesChart {...common} lines={lines} earlierBy={1} table />)
    expect(tableRows()).toEqual([
      ['Day', 'Xujing', 'Xinjing', 'earlier', 'State'],
      ['Sat 4 Jun', '≈2.3', 'hidden', '—', 'estimate'],
      ['Fri 3 Jun', '—', '5.0', '0.0', 'missing'],
      ['Thu 2 Jun', '0.0', '4.0', '1.5', 'reported zero'],
      ['Wed 1 Jun', '1.5', '4.0', '·', 'value'],
    ])
  })

  it('break where a day is missing, and are dashed where it is an estimate', () => {
    const { container } = render(<LinesChart {...common} lines={lines.slice(0, 1)} />)
    const [solid, dashed] = [...container.querySelectorAll('path[class*="line"]')].map((path) =>
      path.getAttribute('d'),
    )
    expect(solid).toMatch(/^M[\d. ]+L[\d. ]+$/)
    expect(dashed).toMatch(/^M[\d. ]+h\.01$/)
  })
})

describe('stacked areas', () => {
  const home = series([3, 0, 0, 4], [value, zero, missing, value])
  const central = series([5, 0, 0, 6], [value, zero, missing, value])
  const total = series([8, 0, 0, 10], [value, zero, missing, value])
  const keys = [
    { key: 'home', label: 'home', color: 'var(--c-1)', series: home },
    { key: 'central', label: 'central', color: 'var(--c-2)', series: central },
  ]

  it('say the same as bars would, key by key', () => {
    render(<StackedAreaChart {...common} keys={keys} total={total} table />)
    const areas = tableRows()
    cleanup()
    render(<StackedBarsChart {...common} keys={keys} total={total} table />)
    expect(areas).toEqual(tableRows())
    expect(areas[2]).toEqual(['Fri 3 Jun', '—', '—', '—', 'missing'])
  })
})

it('a bar of a week of a level is its last day, and says so', () => {
  const days = 400
  const level: DaySeries = {
    from: first - days + 1,
    values: Array.from({ length: days }, (_, day) => day),
    states: new Uint8Array(days),
  }
  const keys = [{ key: 'a', label: 'a', color: 'red', series: level }]
  const span = { from: level.from, to: first }
  render(<StackedBarsChart {...common} span={span} keys={keys} total={level} level hoverDay={first - 3} />)
  expect(screen.getByText(/last day of each week/)).toBeTruthy()
  // Sunday 29 May 2022 is three days before the last.
  expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe(`23 May – 29 May, a ${days - 4}.0`)
})

describe('a calendar', () => {
  const days = Array.from({ length: 21 }, (_, day) => day)
  const states = days.map((day) => (day === 5 ? missing : day === 6 ? suppressed : value))
  const heat = {
    ...common,
    span: { from: first, to: first + 20 },
    today: first + 21,
    label: 'arrivals',
    series: series(days, states),
    scale: { breaks: [5, 10], ramp: [2, 4, 6] },
    weekdays: ['M', 'T', 'W', 'Th', 'F', 'Sa', 'Su'],
  }

  it('moves by a day down and by a week to the side', () => {
    const onHoverDay = vi.fn()
    render(<HeatChart {...heat} hoverDay={first + 8} onHoverDay={onHoverDay} />)
    const slider = screen.getByRole('slider')
    expect(slider.getAttribute('aria-valuetext')).toBe('Thu 9 Jun, arrivals 8.0')
    const to = ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft'].map((key) => {
      fireEvent.keyDown(slider, { key })
      return onHoverDay.mock.lastCall![0] - first
    })
    expect(to).toEqual([9, 7, 15, 1])
  })

  it('finds the day under the pointer: weeks to the side, Monday at the top', () => {
    const onHoverDay = vi.fn()
    render(<HeatChart {...heat} onHoverDay={onHoverDay} />)
    // Seven rows of 20 pixels from 7 on, columns of 48 from 34 on; the first Monday is 30 May.
    fireEvent.pointerMove(screen.getByRole('slider'), { clientX: 34 + 48 * 1.5, clientY: 7 + 20 * 3.5 })
    expect(onHoverDay).toHaveBeenLastCalledWith(toDayNumber('2022-06-09'))
  })

  it('says every day in its twin, the missing and the hidden too', () => {
    render(<HeatChart {...heat} table />)
    const rows = tableRows()
    expect(rows).toHaveLength(22)
    expect(rows.at(-6)).toEqual(['Mon 6 Jun', '—', 'missing'])
    expect(rows.at(-7)).toEqual(['Tue 7 Jun', 'hidden', 'suppressed'])
  })

  it('folds the corner of the days that have a note, and lines the weeks of a level', () => {
    const notes = [{ id: 'n', from: first + 8, to: first + 9, label: 'checked' }]
    const bands = [{ level: 2 as const, from: first - 9, to: first + 6, label: 'level II' }]
    const { container } = render(<HeatChart {...heat} notes={notes} bands={bands} hoverDay={first + 8} />)
    expect(container.querySelector('[data-notes] path')?.getAttribute('d')?.match(/M/g)).toHaveLength(2)
    expect(screen.getByText('checked')).toBeTruthy()
    // Columns of 48 from 34 on, a seventh a day: Wednesday 1 June to Tuesday 7 June.
    const line = container.querySelector('[data-band="2"]')
    expect(Number(line?.getAttribute('x'))).toBeCloseTo(34 + (48 * 2) / 7)
    expect(Number(line?.getAttribute('width'))).toBeCloseTo(48)
  })

  it('is few shapes, however many days', () => {
    const long = { from: first - 799, values: days.concat(Array(779).fill(3)), states: new Uint8Array(800) }
    const { container } = render(
      <HeatChart {...heat} series={long} span={{ from: first - 799, to: first }} />,
    )
    expect(container.querySelectorAll('svg path').length).toBeLessThan(20)
  })
})
