// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { toDayNumber } from '#src/domain/days.ts'
import { CARRIED, StateCode } from '#src/domain/states.ts'
import { chartLabels as labels } from '#tests/doubles/charts/chart-labels.ts'
import { drawAt, tableRows } from '#tests/doubles/charts/chart-stage.ts'
import { chartFormat } from './chart-format.ts'
import { LevelChart } from './LevelChart.tsx'
import { RatioChart } from './RatioChart.tsx'
import { StackedBarsChart } from './StackedBarsChart.tsx'
import type { DaySeries } from './series.ts'

const first = toDayNumber('2022-06-01')
const { value, zero, missing, estimated, suppressed } = StateCode
const series = (values: number[], states: number[] = values.map(() => value)): DaySeries => ({
  from: first,
  values,
  states,
})
const home = series([3, 0, 0, 4, 1], [value, zero, missing, estimated, value])
const central = series([5, 0, 0, 6, 1], [value, zero, missing, estimated, value])
const total = series([8, 0, 0, 10, 2], [value, zero, missing, estimated, value])
const format = chartFormat({ locale: 'en' })
const common = {
  title: 'Arrivals',
  unit: 'people',
  span: { from: first, to: first + 4 },
  today: first + 4,
  bands: [{ from: first, to: first + 4, level: 2, label: 'Level II' }],
  hoverDay: null,
  onHoverDay: () => {},
  format,
  labels,
}
const keys = [
  { key: 'home', label: 'home', color: 'var(--c-1)', series: home },
  { key: 'central', label: 'central', color: 'var(--c-2)', series: central },
]

beforeAll(() => drawAt(344, 200))
afterEach(cleanup)

describe('the table twin', () => {
  it('says every number of a stack and tells a zero, a gap and an estimate apart', () => {
    render(<StackedBarsChart {...common} keys={keys} total={total} earlierBy={1} table />)
    expect(tableRows()).toEqual([
      ['Day', 'home', 'central', 'total', 'earlier', 'State'],
      ['Sun 5 Jun', '1', '1', '2', '≈10', 'value'],
      ['Sat 4 Jun', '≈4', '≈6', '≈10', '—', 'estimate'],
      ['Fri 3 Jun', '—', '—', '—', '0', 'missing'],
      ['Thu 2 Jun', '0', '0', '0', '8', 'reported zero'],
      ['Wed 1 Jun', '3', '5', '8', '·', 'value'],
    ])
  })

  it('stands a level’s share beside its parts and names a carried day', () => {
    const open = series([50, 50, 75, 0, 0], [value, value | CARRIED, value, suppressed, missing])
    // Where one of the two places did not report, the share is that of the other, not of the two sums.
    const share = series([0.5, 0.6, 0.75, 0, 0], [value, value, value, suppressed, missing])
    const eligible = { label: 'eligible', series: series([100, 100, 100, 100, 100]), share }
    const completeness = { from: first, reported: [2, 1, 2, 2, 0], expected: [2, 2, 2, 2, 2] }
    render(
      <LevelChart
        {...common}
        label="open"
        series={open}
        ceiling={eligible}
        completeness={completeness}
        table
      />,
    )
    expect(tableRows().slice(1)).toEqual([
      ['Sun 5 Jun', '—', '100', '—', '0/2', 'missing'],
      ['Sat 4 Jun', 'hidden', '100', '—', '2/2', 'suppressed'],
      ['Fri 3 Jun', '75', '100', '75.0%', '2/2', 'value'],
      ['Thu 2 Jun', '50', '100', '60.0%', '1/2', 'carried'],
      ['Wed 1 Jun', '50', '100', '50.0%', '2/2', 'value'],
    ])
  })
})

describe('the hovered day', () => {
  const face = (hoverDay: number | null, onHoverDay = vi.fn()) => {
    render(
      <StackedBarsChart {...common} keys={keys} total={total} hoverDay={hoverDay} onHoverDay={onHoverDay} />,
    )
    return { slider: screen.getByRole('slider'), onHoverDay }
  }

  it('is the last day begun while nobody points, with its figures in words', () => {
    const { slider } = face(null)
    expect(slider.getAttribute('aria-label')).toBe('Arrivals, 1 Jun – 5 Jun')
    expect(slider.getAttribute('aria-valuetext')).toBe('Sun 5 Jun, home 1, central 1, total 2')
  })

  it('reads a missing day as missing and a reported zero as zero', () => {
    expect(face(first + 2).slider.getAttribute('aria-valuetext')).toContain('total —')
    cleanup()
    expect(face(first + 1).slider.getAttribute('aria-valuetext')).toContain('total 0')
  })

  it.each([
    ['ArrowLeft', first + 1],
    ['ArrowRight', first + 3],
    ['PageUp', first],
    ['Home', first],
    ['End', first + 4],
    ['Escape', null],
  ])('moves by %s and stays in the window', (key, day) => {
    const { slider, onHoverDay } = face(first + 2)
    fireEvent.keyDown(slider, { key })
    expect(onHoverDay).toHaveBeenLastCalledWith(day)
  })

  it('follows the pointer to the day under it', () => {
    const { slider, onHoverDay } = face(null)
    // The plot spans 34…288 of 344 pixels: five days of 50.8.
    fireEvent.pointerMove(slider, { clientX: 34 + 50.8 * 1.5 })
    expect(onHoverDay).toHaveBeenLastCalledWith(first + 1)
    fireEvent.pointerLeave(slider)
    expect(onHoverDay).toHaveBeenLastCalledWith(null)
  })
})

describe('faces and remarks', () => {
  const blank = (state: number) => series([0, 0, 0, 0, 0], Array(5).fill(state))

  it('tells an empty window from one whose reports are all missing', () => {
    render(<StackedBarsChart {...common} keys={[]} total={blank(StateCode.notExpected)} />)
    expect(screen.getByText('nothing was due')).toBeTruthy()
    cleanup()
    render(<LevelChart {...common} label="open" series={blank(missing)} />)
    expect(screen.getByText('every report is missing')).toBeTruthy()
  })

  it('says where a share’s axis starts and marks a changed denominator', () => {
    render(
      <RatioChart
        {...common}
        format={chartFormat({ locale: 'en', share: true })}
        lines={[{ key: 'a', label: 'booster', weight: 3, series: series([0.55, 0.56, 0.57, 0.58, 0.6]) }]}
        denominator={series([15694, 15694, 16006, 16006, 16006])}
      />,
    )
    expect(screen.getByText(/^axis from 5\d%$/)).toBeTruthy()
    expect(screen.getByText('3 Jun denominator +312')).toBeTruthy()
    expect(screen.getByText('booster 60.0')).toBeTruthy()
  })

  it('says the number of every dotted line beside a share', () => {
    const share = series([0.55, 0.56, 0.57, 0.58, 0.6])
    const lines = [{ key: 'a', label: 'booster', weight: 3, series: share }]
    const told = () => screen.getByRole('slider').getAttribute('aria-valuetext')
    const ratio = { ...common, format: chartFormat({ locale: 'en', share: true }), lines }
    render(<RatioChart {...ratio} earlierBy={2} />)
    expect(told()).toContain(`booster ${labels.earlier} 57.0`)
    cleanup()
    render(<RatioChart {...ratio} other={{ label: 'Xujing', series: series([0, 0, 0, 0, 0.4]) }} />)
    expect(told()).toContain('booster Xujing 40.0')
  })

  it('adds days to weeks where a day has no room, and says so', () => {
    const days = 400
    const long: DaySeries = {
      from: first - days + 1,
      values: Array(days).fill(1),
      states: new Uint8Array(days),
    }
    render(
      <StackedBarsChart
        {...common}
        span={{ from: long.from, to: first }}
        today={first}
        keys={[{ key: 'a', label: 'a', color: 'red', series: long }]}
        total={long}
        hoverDay={first - 3}
      />,
    )
    expect(screen.getByText(/weekly totals/)).toBeTruthy()
    // Sunday 29 May lies in the full week from Monday 23 May.
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('23 May – 29 May, a 7')
  })
})
