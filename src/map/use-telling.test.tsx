// @vitest-environment jsdom
import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { MapViewProps } from './types.ts'
import { useTelling } from './use-telling.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const held = (row: number) => ({ held: new Map([['gates', Uint8Array.of(row)]]) })
const propsOf = (props: object) => props as MapViewProps

/** What the map has been told, the newest last. */
function open(first: object) {
  const told: object[] = []
  const map = { current: { update: (props: object) => told.push(props) } }
  const latest = { current: propsOf(first) }
  const { rerender } = renderHook(() => useTelling(map, latest))
  const show = (props: object) => {
    latest.current = propsOf(props)
    rerender()
  }
  return { told, show }
}
const turn = () => vi.advanceTimersByTimeAsync(1)

test('another measure is told in the same turn, another selection after the frame with its numbers', async () => {
  const first = { measure: 1 }
  const { told, show } = open(first)
  await turn()
  expect(told).toEqual([first])
  const next = { measure: 2 }
  show(next)
  await turn()
  expect(told.at(-1)).toBe(next)
  const selected = { measure: 2, selecting: held(1) }
  show(selected)
  await turn()
  expect(told.at(-1)).toBe(next)
  const painted = vi.fn()
  requestAnimationFrame(() => painted(told.at(-1)))
  await vi.advanceTimersToNextFrame()
  await turn()
  expect(painted).toHaveBeenCalledWith(next)
  expect(told.at(-1)).toBe(selected)
})

test('a shape drawn on and on, another selection in each frame: the map follows meanwhile, and ends with the last', async () => {
  const { told, show } = open({})
  await turn()
  const drawn = Array.from({ length: 9 }, (_, at) => ({ selecting: held(at) }))
  for (const [frame, one] of drawn.entries()) {
    requestAnimationFrame(() => show(one))
    vi.advanceTimersToNextFrame()
    if (frame >= 2) expect(drawn.slice(frame - 2)).toContain(told.at(-1))
  }
  vi.advanceTimersToNextFrame()
  await turn()
  expect(told.at(-1)).toBe(drawn.at(-1))
})
