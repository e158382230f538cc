// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Column } from '#src/ui/table/data-table-props.ts'
import { Grid } from './Grid.tsx'
import type { GridProps } from './grid-props.ts'

interface Row {
  id: string
  under?: string
}

const columns: Column<Row>[] = [
  { id: 'name', name: 'Name', rem: 10, pinned: true, cell: ({ id }) => id, sortKey: ({ id }) => id },
  { id: 'first', name: 'First', rem: 6, pinned: true, cell: () => '1', sortKey: () => 1 },
  { id: 'last', name: 'Last', rem: 6, cell: () => '2' },
]
const many = Array.from({ length: 100_000 }, (_, at): Row => ({ id: `r${at}` }))
const rowHeight = 24

function show(given: Partial<GridProps<Row>> & { rows: readonly Row[] }) {
  const calls = { onPress: vi.fn(), onOpen: vi.fn(), onToggle: vi.fn(), onPoint: vi.fn(), onSort: vi.fn() }
  const props = {
    label: 'places',
    columns,
    rowId: (row: Row) => row.id,
    sorting: [],
    words: { sortAscending: (one: string) => one, sortDescending: (one: string) => one, empty: 'none' },
    ...calls,
    ...given,
  }
  const { rerender } = render(<Grid {...props} />)
  return {
    ...calls,
    again: (more: Partial<GridProps<Row>>) => {
      rerender(<Grid {...props} {...more} />)
      settle()
    },
  }
}

const scrollTo = (top: number) => {
  const element = document.querySelector('table')!.parentElement!
  element.scrollTop = top
  fireEvent.scroll(element)
}
const drawn = () => [...document.querySelectorAll<HTMLElement>('tr[data-row]')]
const row = (id: string) => drawn().find((one) => one.firstElementChild?.textContent === id)!
/** As a browser does after the program has scrolled. */
const settle = () => fireEvent.scroll(document.querySelector('table')!.parentElement!)
const focus = (target: HTMLElement) => act(() => target.focus())
const key = (name: string, more = {}) => {
  fireEvent.keyDown(document.activeElement!, { key: name, ...more })
  settle()
}
const focused = () => document.activeElement?.textContent

beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(240)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(600)
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(many.length * rowHeight + 24)
  Element.prototype.scrollTo = function scroll(this: Element, to?: ScrollToOptions | number) {
    if (typeof to === 'object') this.scrollTop = to.top ?? 0
  }
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test('of a hundred thousand rows few are drawn, and every one is where one scrolls to it', () => {
  show({ rows: many })
  for (let at = 0; at < many.length; at += 997) {
    scrollTo(at * rowHeight)
    expect(row(`r${at}`).getAttribute('aria-rowindex')).toBe(String(at + 2))
    expect(drawn().length).toBeLessThan(60)
  }
  scrollTo(0)
  focus(drawn()[0]!)
  key('End')
  expect(focused()).toContain(`r${many.length - 1}`)
  key('ArrowUp')
  key('PageUp')
  expect(focused()).toContain(`r${many.length - 2 - 8}`)
  key('Home')
  expect(focused()).toContain('r0')
  expect(drawn().length).toBeLessThan(60)
})

test('keys walk through rows and cells; Enter opens, Space chooses, with Ctrl one more', () => {
  const { onOpen, onPress } = show({ rows: many.slice(0, 5) })
  focus(drawn()[0]!)
  key('ArrowDown')
  key('ArrowRight')
  expect(document.activeElement?.tagName).toBe('TH')
  key('ArrowRight')
  key('ArrowRight')
  key('ArrowRight')
  expect(focused()).toBe('2')
  key('ArrowDown')
  expect(document.activeElement?.closest('tr')?.textContent).toContain('r2')
  key('Home')
  expect(focused()).toBe('r2')
  key('Enter')
  key(' ')
  key(' ', { ctrlKey: true })
  key('ArrowLeft')
  expect(document.activeElement?.tagName).toBe('TR')
  expect(onOpen.mock.calls).toEqual([['r2']])
  expect(onPress.mock.calls).toEqual([
    ['r2', false],
    ['r2', true],
  ])
})

test('a branch opens to the right and shuts to the left, from the rows under it too', () => {
  const rows = [{ id: 'a' }, { id: 'a1', under: 'a' }, { id: 'a2', under: 'a' }, { id: 'b' }]
  const open = new Set(['a'])
  const { onToggle, onPress } = show({
    rows,
    branchOf: ({ id, under }) => (under === undefined ? { open: open.has(id) } : null),
  })
  expect(screen.getByRole('treegrid')).toBeTruthy()
  expect(row('a').getAttribute('aria-expanded')).toBe('true')
  expect(row('a2').getAttribute('aria-level')).toBe('2')
  focus(drawn()[2]!)
  key('ArrowLeft')
  expect(focused()).toContain('a12')
  key('ArrowLeft')
  key('End')
  key('ArrowRight')
  key('Enter')
  fireEvent.click(drawn()[3]!)
  expect(onToggle.mock.calls).toEqual([['a'], ['b'], ['b'], ['b']])
  expect(onPress).not.toHaveBeenCalled()
})

test('the focus stays with its row when rows are sorted anew, or one that is far away comes', () => {
  const { again } = show({ rows: many })
  focus(drawn()[3]!)
  again({ rows: many.toReversed() })
  expect(focused()).toContain('r3')
  key('ArrowUp')
  expect(focused()).toContain('r4')
  again({ rows: [many[4]!] })
  key('ArrowDown')
  expect(focused()).toContain('r4')
})

test('what is pointed at elsewhere is marked and brought into sight; what is pointed at here is told', () => {
  const { again, onPoint } = show({ rows: many })
  again({ pointed: 'r5000' })
  const far = row('r5000')
  expect(far.dataset.pointed).toBe('true')
  fireEvent.mouseEnter(far)
  focus(far)
  fireEvent.blur(far)
  expect(onPoint.mock.calls).toEqual([['r5000'], ['r5000'], [null]])
})

test('pinned columns keep their place behind each other, and a foot is no row among the rows', () => {
  show({ rows: many.slice(0, 2), foot: { id: 'all' } })
  const [name, first, last] = [...drawn()[0]!.children] as HTMLElement[]
  expect([name!.style.left, first!.style.left, last!.style.left]).toEqual(['0rem', '10rem', ''])
  expect(document.querySelector('tfoot')?.textContent).toContain('all')
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('4')
})

test('a head sorts, with Shift beside what sorts already, and says its place', () => {
  const name = { column: 'name', descending: false }
  const { onSort, again } = show({ rows: many.slice(0, 3), sorting: [name] })
  const heads = () => screen.getAllByRole('columnheader')
  fireEvent.click(screen.getByRole('button', { name: 'First' }), { shiftKey: true })
  fireEvent.click(screen.getByRole('button', { name: 'Name' }))
  const first = { column: 'first', descending: false }
  expect(onSort.mock.calls).toEqual([
    [first, true],
    [{ ...name, descending: true }, false],
  ])
  again({ sorting: [name, first] })
  expect(heads().map((head) => [head.textContent, head.ariaSort])).toEqual([
    ['Name 1', 'ascending'],
    ['First 2', 'none'],
    ['Last', null],
  ])
})
