// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DataTable } from './DataTable.tsx'
import type { Column } from './data-table-props.ts'

interface Row {
  id: string
  value: number | null
}

const rows: Row[] = Array.from({ length: 500 }, (_, at) => ({
  id: `r${at}`,
  value: at === 3 ? null : (at * 7) % 500,
}))
const columns: Column<Row>[] = [
  { id: 'name', name: 'Name', cell: (row) => row.id, sortKey: (row) => row.id },
  {
    id: 'value',
    name: 'Value',
    align: 'end',
    cell: (row) => row.value ?? '—',
    sortKey: (row) => row.value,
    descendingFirst: true,
  },
  { id: 'plain', name: 'Plain', cell: () => 'x' },
]

function show(list: Row[] = rows) {
  const onSelect = vi.fn()
  render(
    <DataTable
      label="figures"
      columns={columns}
      rows={list}
      rowId={(row) => row.id}
      onSelect={onSelect}
      selected="r1"
      words={{
        sortAscending: (column) => `up ${column}`,
        sortDescending: (column) => `down ${column}`,
        empty: 'no rows',
      }}
    />,
  )
  return { onSelect, grid: screen.getByRole('grid', { name: 'figures' }) }
}
const shown = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)
const sort = (name: string) =>
  fireEvent.click(within(screen.getByRole('columnheader', { name })).getByRole('button'))

beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(240)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(600)
  Element.prototype.scrollTo = () => {}
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test('tells how many rows there are while drawing few', () => {
  const { grid } = show()
  expect(grid.getAttribute('aria-rowcount')).toBe('501')
  expect(shown().length).toBeLessThan(60)
  expect(shown()[0]).toBe('r0')
  expect(screen.getByRole('row', { selected: true }).textContent).toContain('r1')
})

test('sorts by a column, one way and back, and says so', () => {
  show()
  sort('Value')
  expect(screen.getByRole('columnheader', { name: 'Value' }).getAttribute('aria-sort')).toBe('descending')
  expect(shown()[0]).toBe('r357')
  sort('Value')
  expect(screen.getByRole('columnheader', { name: 'Value' }).getAttribute('aria-sort')).toBe('ascending')
  expect(shown()[0]).toBe('r0')
})

test('what has no value stands last either way', () => {
  show(rows.slice(0, 6))
  sort('Value')
  expect(shown().at(-1)).toBe('r3')
  sort('Value')
  expect(shown().at(-1)).toBe('r3')
})

test('names sort by their numbers', () => {
  show(rows.slice(0, 12).reverse())
  sort('Name')
  expect(shown().slice(0, 3)).toEqual(['r0', 'r1', 'r2'])
})

test('the arrows walk through the rows and Enter chooses one', () => {
  const { onSelect } = show()
  const first = screen.getAllByRole('row')[1]!
  first.focus()
  fireEvent.keyDown(first, { key: 'ArrowDown' })
  expect(document.activeElement?.textContent).toContain('r1')
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' })
  fireEvent.keyDown(document.activeElement!, { key: 'Enter' })
  fireEvent.keyDown(document.activeElement!, { key: 'Enter', shiftKey: true })
  expect(onSelect.mock.calls).toEqual([
    ['r2', false],
    ['r2', true],
  ])
})

test('an empty table says so', () => {
  show([])
  expect(screen.getByText('no rows')).toBeTruthy()
})
