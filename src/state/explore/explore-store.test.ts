import { createMemoryHistory } from '@tanstack/react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createExploreStore } from './explore-store.ts'

function open(address: string) {
  const history = createMemoryHistory({ initialEntries: [address] })
  return { store: createExploreStore(history), history, address: () => history.location.href }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a choice is in the address at once, and Back undoes it', () => {
  const { store, history, address } = open('/?area=310118&mock=slow')
  store.set({ measure: 'gate-entries' })
  expect(address()).toBe('/?area=310118&measure=gate-entries&mock=slow')
  store.set(({ table }) => ({ table: !table }))
  expect(store.read().view).toMatchObject({ measure: 'gate-entries', table: true })
  history.back()
  expect(store.read().view).toMatchObject({ measure: 'gate-entries', table: false })
  history.forward()
  expect(store.read().view.table).toBe(true)
})

test('a drag shows at once and reaches the address when it settles, in place of what was there', () => {
  const { store, history, address } = open('/')
  const told = vi.fn()
  store.subscribe(told)
  for (const last of [7, 8, 9]) store.set({ range: { last } }, 'drag')
  expect(told).toHaveBeenCalledTimes(3)
  expect(store.read().view.range).toEqual({ last: 9 })
  expect(address()).toBe('/')
  vi.runAllTimers()
  expect(address()).toBe('/?days=last-9')
  expect(store.read().view.range).toEqual({ last: 9 })
  expect(history.length).toBe(1)
})

test('a choice in the middle of a drag keeps both', () => {
  const { store, address } = open('/')
  store.set({ range: { last: 9 } }, 'drag')
  store.set({ area: '310118' })
  vi.runAllTimers()
  expect(address()).toBe('/?area=310118&days=last-9')
})

test('a broken part is named until the next choice', () => {
  const { store, address } = open('/?days=2022-13-01&area=310118')
  expect(store.read().broken).toEqual([{ param: 'days', value: '2022-13-01' }])
  store.set({ table: true })
  expect(store.read().broken).toEqual([])
  expect(address()).toBe('/?area=310118&table=open')
})

test('what did not change keeps its identity', () => {
  const { store } = open('/?layers=compound,building&map=121,31,9')
  const before = store.read().view
  store.set({ table: true })
  const after = store.read().view
  expect(after.layers).toBe(before.layers)
  expect(after.camera).toBe(before.camera)
})

test('a drag that settles, or is let go where it was, is nothing new', () => {
  const { store } = open('/?measure=gate-entries')
  const shapes = [{ kind: 'circle', lon: 121.25, lat: 31.5, radiusM: 400 } as const]
  store.set({ range: { last: 9 }, shapes }, 'drag')
  const { range } = store.read().view
  vi.runAllTimers()
  expect(store.read().view.range).toBe(range)
  store.set({ shapes: [] }, 'replace')
  expect(store.read().view.shapes).toEqual([])
  store.set({ shapes: [{ kind: 'circle', lon: 121.25, lat: 31.5, radiusM: 400 }] })
  expect(store.read().view.shapes).toBe(shapes)
})

test('what no link could hold is not taken, and is told until the next choice', () => {
  const { store, address } = open('/?sel=310118')
  const tooMany = Array.from({ length: 201 }, (_, at) => `3101${at}`)
  store.set({ areas: tooMany, table: true })
  expect(store.refused()).toEqual(['sel'])
  expect(store.read().view).toMatchObject({ areas: ['310118'], table: false })
  expect(address()).toBe('/?sel=310118')
  store.set({ areas: tooMany.slice(0, 200) })
  expect(store.refused()).toEqual([])
  expect(store.read().view.areas).toHaveLength(200)
})

test('a list that was emptied is no list too long', () => {
  const { store, address } = open('/?sel=310118&layers=building')
  store.set({ areas: [], layers: [], panels: [] })
  expect(store.refused()).toEqual([])
  expect(address()).toBe('/?layers=none&panels=none')
})
