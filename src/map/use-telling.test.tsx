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

/** Frames by hand: one that draws the map holds up the second after it, for as long as the graphics take. */
function openSlow(mapTakes: number) {
  const frames: FrameRequestCallback[] = []
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
  const { told, show } = open({})
  let drawn = told.length
  const lasts = [16, 16]
  const frame = async () => {
    const now = frames.splice(0)
    lasts.push(told.length > drawn ? mapTakes : 16)
    drawn = told.length
    await vi.advanceTimersByTimeAsync(lasts.shift()!)
    for (const one of now) one(performance.now())
  }
  return { told, show, frame }
}

test('a slow map takes up a selection only when the hand rests, and at last while it never does', async () => {
  try {
    const { told, show, frame } = openSlow(200)
    // The first picture of all is drawn.
    for (let n = 0; n < 4; n++) await frame()
    show({ selecting: held(0) })
    // Told after the first, drawn in the second, known to be slow in the fourth.
    for (let n = 0; n < 6; n++) await frame()
    expect(told.at(-1)).toEqual({ selecting: held(0) })
    const known = told.length
    const drawOn = async (count: number) => {
      for (let at = 1; at <= count; at++) {
        show({ selecting: held(at) })
        await frame()
      }
    }
    await drawOn(20)
    expect(told).toHaveLength(known)
    for (let n = 0; n < 14; n++) await frame()
    expect(told).toHaveLength(known + 1)
    expect(told.at(-1)).toEqual({ selecting: held(20) })
    for (let n = 0; n < 5; n++) await frame()
    await drawOn(500)
    expect(told.length).toBeGreaterThan(known + 1)
  } finally {
    vi.unstubAllGlobals()
  }
})
