// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Film, useFilm } from './use-film.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function wall(scene: string) {
  const clock = () => 5
  return renderHook(
    ({ scene }) => {
      const [film, setFilm] = useState<Film | null>(null)
      const day = useFilm(film, setFilm, { scene, from: 100, to: 103, playable: scene !== 'forms' }, clock)
      return { film, day }
    },
    { initialProps: { scene } },
  )
}
const press = (key: string) => act(() => window.dispatchEvent(new KeyboardEvent('keydown', { key })))
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test.each(['p', 'P'])('%s runs the days, the last one rests, and the film is over', async (key) => {
  const { result } = wall('today')
  press(key)
  expect(result.current).toEqual({ film: { scene: 'today', since: 5 }, day: 100 })
  await pass(700)
  expect(result.current.day).toBe(101)
  await pass(6 * 700)
  expect(result.current.day).toBe(103)
  await pass(2 * 700)
  expect(result.current).toEqual({ film: null, day: null })
})

test('another scene ends it, and it does not go on when the first comes back', async () => {
  const { result, rerender } = wall('today')
  press('p')
  await pass(700)
  rerender({ scene: 'arrivals' })
  expect(result.current).toEqual({ film: null, day: null })
  rerender({ scene: 'today' })
  await pass(700)
  expect(result.current.day).toBeNull()
})

test('the key stops it, and a scene without days has none', () => {
  const { result, rerender } = wall('today')
  press('p')
  press('p')
  expect(result.current.film).toBeNull()
  rerender({ scene: 'forms' })
  press('p')
  expect(result.current.film).toBeNull()
})
