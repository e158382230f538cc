// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { usePlayback } from './use-playback.ts'

let now = 0
let frame: FrameRequestCallback | null = null
beforeEach(() => {
  now = 0
  frame = null
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    frame = callback
    return 1
  })
  vi.stubGlobal('cancelAnimationFrame', () => {
    frame = null
  })
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function play(speed: 1 | 2 | 4 | 8 | 16) {
  const { result } = renderHook(() => {
    const [span, setSpan] = useState({ from: 0, to: 0 })
    const how = { speed, loop: false, grow: false }
    const { playing, toggle } = usePlayback({
      span,
      history: { from: 0, to: 9999 },
      how,
      onMove: setSpan,
      onRest: setSpan,
    })
    return { day: span.to, playing, toggle }
  })
  act(() => result.current.toggle())
  const wait = (ms: number) => {
    now += ms
    act(() => frame?.(now))
  }
  return { wait, day: () => result.current.day }
}

test.each([
  [16, 50],
  [16, 17],
  [8, 33],
  [1, 17],
] as const)('%i days a second are played in frames of %i ms', (speed, ms) => {
  const { wait, day } = play(speed)
  const frames = Math.ceil(10_000 / ms)
  for (let at = 0; at < frames; at++) wait(ms)
  expect(Math.abs(day() - speed * 10)).toBeLessThanOrEqual(1)
})

test('a page that nobody looked at for a minute goes on where it was', () => {
  const { wait, day } = play(16)
  for (let at = 0; at < 20; at++) wait(50)
  const seen = day()
  wait(60_000)
  expect(day() - seen).toBeLessThanOrEqual(8)
})
