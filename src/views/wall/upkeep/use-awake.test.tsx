// @vitest-environment jsdom
import { renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useAwake } from './use-awake.ts'

class Lock extends EventTarget {
  released = false
  async release() {
    this.released = true
    this.dispatchEvent(new Event('release'))
  }
}

afterEach(() => vi.unstubAllGlobals())

test('a screen that the system lets sleep is asked to stay awake again, until the wall is left', async () => {
  const locks: Lock[] = []
  const request = vi.fn(async () => {
    const lock = new Lock()
    locks.push(lock)
    return lock
  })
  vi.stubGlobal('navigator', { wakeLock: { request } })
  const { unmount } = renderHook(() => useAwake())
  await vi.waitFor(() => expect(locks.length).toBe(1))
  await Promise.resolve()
  await locks[0]!.release()
  await vi.waitFor(() => expect(locks.length).toBe(2))
  document.dispatchEvent(new Event('visibilitychange'))
  await Promise.resolve()
  unmount()
  await vi.waitFor(() => expect(locks.at(-1)!.released).toBe(true))
  expect(request).toHaveBeenCalledTimes(2)
})

test('a browser that keeps no screen awake says so where its keeper looks', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  vi.stubGlobal('navigator', {})
  renderHook(() => useAwake()).unmount()
  expect(warn.mock.calls.flat().join()).toContain('screen may sleep')
  warn.mockRestore()
})
