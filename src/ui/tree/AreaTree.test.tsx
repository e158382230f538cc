// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AreaTree } from './AreaTree.tsx'
import { indexTree } from './tree-index.ts'
import { useExpansion } from './use-expansion.ts'

const tree = indexTree([
  { id: 'sh', name: '上海市', parent: null },
  { id: 'qp', name: '青浦区', parent: 'sh' },
  { id: 'xj', name: '徐泾镇', parent: 'qp' },
  { id: 'hx', name: '华新镇', parent: 'qp' },
  { id: 'cn', name: '长宁区', parent: 'sh' },
])

function Town({ start = null }: { start?: string | null }) {
  const [selected, select] = useState(start)
  const [expanded, setExpanded] = useExpansion(tree, selected)
  return (
    <AreaTree
      label="区域"
      tree={tree}
      expanded={expanded}
      onExpandedChange={setExpanded}
      selected={selected}
      onSelect={select}
      figureOf={(id) => (id === 'hx' ? { text: '—', bar: null, state: 'missing', spoken: '缺报' } : null)}
    />
  )
}

/** What a screen reader says of a row. */
const nameOf = (row: Element) => {
  const heard = row.cloneNode(true) as Element
  for (const unheard of heard.querySelectorAll('[aria-hidden="true"]')) unheard.remove()
  return heard.textContent
}
const names = () => screen.getAllByRole('treeitem').map(nameOf)
const press = (...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(screen.getByRole('tree'), { key })
}
const active = () => {
  const id = screen.getByRole('tree').getAttribute('aria-activedescendant')
  return id === null ? null : nameOf(document.getElementById(id)!)
}
const chosen = () => {
  const row = screen.queryByRole('treeitem', { selected: true })
  return row && nameOf(row)
}

beforeEach(() => {
  // jsdom lays nothing out: without a height nothing would be drawn.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(240)
  Element.prototype.scrollTo = () => {}
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test('the roots stand open and their children have their place in the order', () => {
  render(<Town />)
  expect(names()).toEqual(['上海市', '青浦区', '长宁区'])
  const second = screen.getAllByRole('treeitem')[1]
  expect(second?.getAttribute('aria-level')).toBe('2')
  expect(second?.getAttribute('aria-posinset')).toBe('1')
  expect(second?.getAttribute('aria-setsize')).toBe('2')
  expect(second?.getAttribute('aria-expanded')).toBe('false')
})

test('the arrows open, enter, leave and close a node', () => {
  render(<Town />)
  press('ArrowDown', 'ArrowRight')
  expect(names()).toEqual(['上海市', '青浦区', '徐泾镇', '华新镇 缺报', '长宁区'])
  press('ArrowRight')
  expect(active()).toBe('徐泾镇')
  press('ArrowLeft')
  expect(active()).toBe('青浦区')
  press('ArrowLeft')
  expect(names()).toEqual(['上海市', '青浦区', '长宁区'])
})

test('Home, End and a typed character move, Enter chooses', () => {
  render(<Town />)
  press('End')
  expect(active()).toBe('长宁区')
  press('Home')
  expect(active()).toBe('上海市')
  press('青')
  expect(active()).toBe('青浦区')
  expect(chosen()).toBeNull()
  press('Enter')
  expect(chosen()).toBe('青浦区')
})

test('the way to a choice from elsewhere is opened', () => {
  render(<Town start="xj" />)
  expect(names()).toContain('徐泾镇')
  expect(active()).toBe('徐泾镇')
})

test('a press chooses, a press on the arrow only opens', () => {
  render(<Town />)
  const district = screen.getByRole('treeitem', { name: '青浦区' })
  fireEvent.click(district.querySelector('i')!)
  expect(names()).toContain('徐泾镇')
  expect(chosen()).toBeNull()
  fireEvent.click(screen.getByRole('treeitem', { name: '徐泾镇' }))
  expect(chosen()).toBe('徐泾镇')
})
