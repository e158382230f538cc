// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Shape } from '#src/contract/desk/selection.ts'
import type { MapSelecting } from '../types.ts'
import { useFollowedView } from './use-followed-view.ts'

/** A map of one degree from its west edge, which can be moved. */
const map = { west: 121, moving: false, listeners: new Set<() => void>() }
const view = {
  project: () => ({ x: 0, y: 0 }),
  unproject: (x: number, y: number): [number, number] => [map.west + x / 100, 32 - y / 100],
  size: () => ({ width: 100, height: 100 }),
  isMoving: () => map.moving,
  watch: (listener: () => void) => {
    map.listeners.add(listener)
    return () => map.listeners.delete(listener)
  },
}
function move(west: number, moving = false) {
  Object.assign(map, { west, moving })
  act(() => {
    for (const listener of map.listeners) listener()
  })
}
const box = (west: number): Shape => ({ kind: 'box', west, south: 31, east: west + 1, north: 32 })

const onDraw = vi.fn<MapSelecting['onDraw']>()
const selecting = (shapes: readonly Shape[]) => ({ shapes, onDraw }) as unknown as MapSelecting

function open(shapes: readonly Shape[] = []) {
  const { result, rerender } = renderHook(
    (given: readonly Shape[]) => useFollowedView(view, selecting(given)),
    {
      initialProps: shapes,
    },
  )
  return { it: () => result.current, selected: (...now: Shape[]) => rerender(now) }
}

beforeEach(() => {
  Object.assign(map, { west: 121, moving: false, listeners: new Set() })
  onDraw.mockReset()
})
afterEach(cleanup)

test('what the map shows is selected at once, on the way and where it comes to rest', () => {
  const { it, selected } = open()
  act(() => it().begin())
  expect(onDraw).toHaveBeenLastCalledWith(box(121), { done: true, more: false, again: false })
  selected(box(121))
  move(122, true)
  expect(onDraw).toHaveBeenLastCalledWith(box(122), { done: false, more: false, again: true })
  selected(box(122))
  move(123, true)
  move(123)
  selected(box(123))
  expect(onDraw).toHaveBeenLastCalledWith(box(123), { done: true, more: false, again: true })
  expect(it().follows).toBe(true)
  onDraw.mockReset()
  move(123)
  expect(onDraw).not.toHaveBeenCalled()
})

test('what comes back late does not end it, something else that is selected does', () => {
  const { it, selected } = open([box(100)])
  act(() => it().begin())
  move(122, true)
  move(123, true)
  selected(box(121))
  selected(box(122))
  selected(box(123))
  expect(it().follows).toBe(true)
  selected(box(121))
  expect(it().follows).toBe(false)
  onDraw.mockReset()
  move(124)
  expect(onDraw).not.toHaveBeenCalled()
})

test('a selection that is taken away ends it, and ending it takes the selection away', () => {
  const { it, selected } = open()
  act(() => it().begin())
  selected(box(121))
  selected()
  expect(it().follows).toBe(false)
  act(() => it().begin())
  selected(box(121))
  act(() => it().end())
  expect(onDraw).toHaveBeenLastCalledWith(null, { done: true, more: false, again: true })
  expect(it().follows).toBe(false)
})
