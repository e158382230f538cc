// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useKept } from './use-kept.ts'

afterEach(() => {
  vi.restoreAllMocks()
  sessionStorage.clear()
})

test('a list outlives a reload', () => {
  const before = renderHook(() => useKept<string>('list'))
  act(() => before.result.current[1](['a']))
  before.unmount()
  expect(renderHook(() => useKept<string>('list')).result.current[0]).toEqual(['a'])
})

test.each(['{"a":', '{"a":1}', 'null'])('what is no list is none: %s', (text) => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  sessionStorage.setItem('list', text)
  expect(renderHook(() => useKept<string>('list')).result.current[0]).toEqual([])
})

test('a browser that keeps nothing has the list for as long as the page lives', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const blocked = () => {
    throw new DOMException('blocked', 'SecurityError')
  }
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(blocked)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(blocked)
  const { result } = renderHook(() => useKept<string>('list'))
  expect(result.current[0]).toEqual([])
  act(() => result.current[1](['a']))
  expect(result.current[0]).toEqual(['a'])
})
