// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { keepRecent, readRecent } from './recent-commands.ts'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

test('what was chosen last stands first, and once', () => {
  for (const id of ['area a', 'do copy', 'area a']) keepRecent(id)
  expect(readRecent()).toEqual(['area a', 'do copy'])
})

test('a full or refused storage stops nobody', () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(() => keepRecent('area a')).not.toThrow()
  expect(readRecent()).toEqual([])
})
