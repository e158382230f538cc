// @vitest-environment jsdom
import { act, cleanup, fireEvent, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { areaAt } from '#tests/doubles/areas.ts'
import { AtAddress, historyAt } from '#tests/doubles/at-address.tsx'
import { useRowPicks } from './use-row-picks.ts'

afterEach(cleanup)

const index = buildAreaIndex(['t', 't/a', 't/b', 't/c'].map((path) => areaAt(path)))

function show(address = '/') {
  const history = historyAt(address)
  const { result } = renderHook(() => useRowPicks(index), {
    wrapper: ({ children }) => <AtAddress history={history}>{children}</AtAddress>,
  })
  return {
    press: (id: string, more: boolean) => act(() => result.current.press(id, more)),
    chosen: () => [...result.current.chosen],
    address: () => history.location.search,
  }
}

test('rows pressed with Ctrl gather, and are looked at once it is let go', () => {
  const { press, chosen, address } = show()
  press('a', true)
  press('b', true)
  press('a7', true)
  press('b', true)
  expect(chosen()).toEqual(['a', 'a7'])
  expect(address()).toBe('')
  fireEvent.keyUp(document, { key: 'Control' })
  expect(address()).toBe('?sel=a&sites=a7')
})

test('a row pressed alone is all that is looked at, at once', () => {
  const { press, address } = show('/?sel=a,b')
  press('c', false)
  expect(address()).toBe('?sel=c')
})

test('nothing gathered is lost with the window', () => {
  const { press, address } = show('/?sel=a')
  press('c', true)
  fireEvent.blur(window)
  expect(address()).toBe('?sel=a,c')
})
