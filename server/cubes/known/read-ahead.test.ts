import { expect, test } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import type { Instance } from './instance.ts'
import { readAhead } from './read-ahead.ts'

function reading(until = Number.POSITIVE_INFINITY) {
  const read: string[] = []
  const stop = new AbortController()
  const instance = {
    context: { catalog: demonstrationCatalog },
    measures: {
      read: async (id: string) => {
        read.push(id)
        if (read.length === until) stop.abort()
      },
    },
  } as unknown as Instance
  return { read, done: readAhead(instance, stop.signal) }
}

test('what the first screen is made from is read first, then all else that is reported', async () => {
  const { read, done } = reading()
  await done
  const shown = [
    'overseas-arrivals',
    'enterprises',
    'enterprises-reopened',
    'staff-back',
    'residents-60-plus',
    'vaccinated-60-plus',
    'checklist-open',
  ]
  expect(new Set(read.slice(0, shown.length))).toEqual(new Set(shown))
  const reported = demonstrationCatalog.measures.filter(({ kind }) => kind === 'flow' || kind === 'stock')
  expect([...read].sort()).toEqual(reported.map(({ id }) => id).sort())
})

test('a server that is to stop reads no further', async () => {
  const { read, done } = reading(2)
  await done
  expect(read).toHaveLength(2)
})
