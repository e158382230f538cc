import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Calm } from './calm.ts'

const mapAt = (lng: number) => ({
  getCenter: () => ({ lng, lat: 31 }),
  getZoom: () => 12,
  getPitch: () => 0,
  getBearing: () => 0,
  getContainer: () => ({ clientWidth: 800, clientHeight: 600 }),
})
type Given = Parameters<Calm['waits']>[0]
const at = (lng: number) => mapAt(lng) as unknown as Given

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('holds back figures that change too fast, and asks again for the last of them', () => {
  const again = vi.fn()
  const calm = new Calm(again)
  expect([0, 16, 33, 50].map((now) => calm.waits(at(121), now))).toEqual([false, true, true, true])
  vi.advanceTimersByTime(100)
  expect(again).toHaveBeenCalledTimes(1)
  expect(calm.waits(at(121), 101)).toBe(false)
})

it('follows a moving map on every frame', () => {
  const calm = new Calm(() => {})
  expect([121, 121.1, 121.2].map((lng, index) => calm.waits(at(lng), index * 16))).toEqual([
    false,
    false,
    false,
  ])
})
