// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { chartFormat } from '#src/charts/chart-format.ts'
import { shapeBins } from '#src/charts/shape/shape-bins.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { chartLabels } from '#tests/doubles/charts/chart-labels.ts'
import { drawAt, tableRows } from '#tests/doubles/charts/chart-stage.ts'
import { dotGrid, nearestDot } from './nearest-dot.ts'
import { PyramidChart } from './PyramidChart.tsx'
import type { PlaceLabels, PlaceNumber } from './place-props.ts'
import { RankTable } from './RankTable.tsx'
import { ScatterChart } from './ScatterChart.tsx'
import { SpreadChart } from './SpreadChart.tsx'

const labels: PlaceLabels = {
  place: 'Place',
  places: 'Places',
  state: 'State',
  reported: 'in',
  rank: 'Rank',
  change: 'Moved',
  before: 'Before',
  range: 'Range',
  count: (count) => `${count} places`,
  states: chartLabels.states,
  empty: 'no place has a number',
  gained: (places) => `by ${places}`,
}
const format = chartFormat({ locale: 'en' })
const common = { title: 'Scans', unit: 'scans', days: '1 Jun – 3 Jun', format, labels }
const number = (
  value: number | null,
  state: CellState = value === null ? 'missing' : 'value',
): PlaceNumber => ({
  value,
  state,
})

beforeAll(() => {
  drawAt(344, 200)
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
})
afterEach(cleanup)

describe('bins', () => {
  it('hold every number once, in ranges that leave no gap', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(numbers, fc.boolean(), (values, whole) => {
        const bins = shapeBins(values, whole)
        bins.forEach((bin, at) => {
          if (at > 0) expect(bin.from).toBe(bins[at - 1]!.to)
          const inside = values.filter((value) => value >= bin.from && value < bin.to)
          expect(bin.count).toBe(inside.length)
        })
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length)
        if (whole) for (const { from } of bins) expect(Number.isInteger(from)).toBe(true)
      }),
    )
  })
})

describe('a distribution', () => {
  const numbers = [
    number(0, 'zero'),
    number(1),
    number(1),
    number(4),
    number(null),
    number(null, 'suppressed'),
  ]

  it('gives the range of the bar that is pressed', () => {
    const onChoose = vi.fn()
    render(<SpreadChart {...common} numbers={numbers} whole countAxis={format} onChoose={onChoose} />)
    const slider = screen.getByRole('slider')
    fireEvent.keyDown(slider, { key: 'Enter' })
    expect(onChoose).not.toHaveBeenCalled()
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) fireEvent.keyDown(slider, { key })
    expect(onChoose.mock.lastCall![0]).toMatchObject({ from: 1, to: 2 })
  })

  it('says how many places each range has, and how many have no number', () => {
    render(<SpreadChart {...common} numbers={numbers} whole countAxis={format} table />)
    expect(tableRows()).toEqual([
      ['Range', 'Places'],
      ['0', '1'],
      ['1', '2'],
      ['2', '0'],
      ['3', '0'],
      ['4', '1'],
      ['missing', '1'],
      ['suppressed', '1'],
    ])
  })

  it('reads out a bar that the keys come to', () => {
    render(<SpreadChart {...common} numbers={numbers} whole countAxis={format} />)
    const slider = screen.getByRole('slider')
    expect(slider.getAttribute('aria-valuetext')).toBe('4 places, missing 1, suppressed 1')
    fireEvent.keyDown(slider, { key: 'ArrowRight' })
    fireEvent.keyDown(slider, { key: 'ArrowRight' })
    expect(slider.getAttribute('aria-valuetext')).toBe('1, 2 places')
  })
})

describe('a scatter', () => {
  const dots = [
    { id: 'b', name: 'B', x: number(20), y: number(2, 'estimated') },
    { id: 'a', name: 'A', x: number(10), y: number(4) },
    { id: 'c', name: 'C', x: number(30), y: number(null) },
  ]
  const scatter = { ...common, dots, xName: 'eligible', yName: 'open', xFormat: format }

  it('says both numbers of every place, of those without a dot too', () => {
    render(<ScatterChart {...scatter} onChoose={() => {}} table />)
    expect(tableRows()).toEqual([
      ['Place', 'eligible', 'open', 'State'],
      ['B', '20', '≈2', 'value / estimate'],
      ['A', '10', '4', 'value'],
      ['C', '30', '—', 'value / missing'],
    ])
  })

  it('says how many places have no dot, and why', () => {
    const hidden = { id: 'd', name: 'D', x: number(null, 'suppressed'), y: number(null) }
    render(<ScatterChart {...scatter} dots={[...dots, hidden]} onChoose={() => {}} />)
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe(
      '→ eligible ↑ open 2 places, missing 1, suppressed 1',
    )
  })

  it('steps from left to right and chooses the place', () => {
    const onChoose = vi.fn()
    render(<ScatterChart {...scatter} onChoose={onChoose} />)
    const slider = screen.getByRole('slider')
    fireEvent.keyDown(slider, { key: 'ArrowRight' })
    expect(slider.getAttribute('aria-valuetext')).toBe('A, eligible 10, open 4')
    fireEvent.keyDown(slider, { key: 'End' })
    fireEvent.keyDown(slider, { key: 'Enter' })
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('b')
  })

  it('finds the nearest of many dots as a look at all of them does', () => {
    const axis = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 80 })
    const point = fc.double({ min: 0, max: 400, noNaN: true })
    fc.assert(
      fc.property(axis, point, point, (all, x, y) => {
        const xs = Float32Array.from(all)
        const ys = Float32Array.from(all, (value) => (value * 7) % 400)
        const found = nearestDot(dotGrid(xs, ys, 12), x, y)
        const far = [...xs].map((value, at) => (value - x) ** 2 + (ys[at]! - y) ** 2)
        const least = Math.min(...far)
        if (least > 144) expect(found).toBeNull()
        else expect(far[found!]).toBe(least)
      }),
    )
  })

  it('keeps a table of thousands of places short in the page', () => {
    const many = Array.from({ length: 13_000 }, (_, at) => ({
      id: `${at}`,
      name: `${at}`,
      x: number(at),
      y: number(1),
    }))
    render(<ScatterChart {...scatter} dots={many} onChoose={() => {}} table />)
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('13001')
    expect(screen.getByRole('table').querySelectorAll('tr').length).toBeLessThan(120)
  })
})

describe('a pyramid', () => {
  const of = (one: PlaceNumber, reported: number) => ({ ...one, reported, expected: 4 })
  const rows = [
    { name: '0–17', left: of(number(5), 4), right: of(number(6), 4) },
    { name: '18–59', left: of(number(null), 0), right: of(number(7), 3) },
    { name: '60+', left: of(number(null, 'suppressed'), 4), right: of(number(9, 'estimated'), 4) },
  ]
  const pyramid = { ...common, id: 'p', left: 'Women', right: 'Men', rows, rowsName: 'Age' }

  it('says both sides of every row, from the top down', () => {
    render(<PyramidChart {...pyramid} table />)
    expect(tableRows()).toEqual([
      ['Age', 'Women', 'Men', 'State'],
      ['60+', 'hidden', '≈9', 'suppressed / estimate'],
      ['18–59', '—', '7', 'missing / value'],
      ['0–17', '5', '6', 'value'],
    ])
  })

  it('says of how many reports its sums are made, and which numbers they lack', () => {
    render(<PyramidChart {...pyramid} />)
    const slider = screen.getByRole('slider')
    expect(slider.getAttribute('aria-valuetext')).toBe('Women 5, Men 22, missing 1, suppressed 1')
    const said = screen.getByText('in 19/24')
    expect(said.dataset.incomplete).toBe('true')
    fireEvent.keyDown(slider, { key: 'ArrowRight' })
    expect(screen.getByText('in 8/8').dataset.incomplete).toBeUndefined()
  })

  it('has no sum where no row of a side has a number', () => {
    render(<PyramidChart {...pyramid} rows={[rows[1]!]} />)
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('Women —, Men 7, missing 1')
  })
})

it('ranks say who has moved by how much, and a place without a number has no rank', () => {
  const onChoose = vi.fn()
  const rows = [
    { id: 'a', name: 'A', ...number(9), rank: 1, gained: 2, before: number(3) },
    { id: 'b', name: 'B', ...number(4), rank: 2, gained: -1, before: number(8) },
    { id: 'c', name: 'C', ...number(null), rank: null, gained: null, before: number(7) },
  ]
  render(<RankTable {...common} rows={rows} onChoose={onChoose} />)
  expect(tableRows()).toEqual([
    ['Rank', 'Moved', 'Place', 'scans', 'Before'],
    ['1', '▲ 2', 'A', '9', '3'],
    ['2', '▼ 1', 'B', '4', '8'],
    ['', '', 'C', '—', '7'],
  ])
  fireEvent.click(screen.getByRole('button', { name: 'B' }))
  expect(onChoose).toHaveBeenCalledWith('b')
})
