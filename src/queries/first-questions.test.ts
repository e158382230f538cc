import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchAreas } from '#src/sources/areas.ts'
import { fetchCatalog } from '#src/sources/catalog.ts'
import { fetchSites } from '#src/sources/sites.ts'
import { fetchScenes } from '#src/sources/wall/scenes.ts'
import { askFirst } from './first-questions.ts'

const sent: string[] = []
beforeEach(() => {
  sent.length = 0
  vi.stubGlobal('sessionStorage', { getItem: () => null })
  vi.stubGlobal('fetch', async (path: string) => {
    sent.push(path)
    return new Response('{}')
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const [catalog, areas, sites, scenes] = [
  () => fetchCatalog(),
  () => fetchAreas(null),
  () => fetchSites(null),
  () => fetchScenes(null),
]

test.each([
  ['/wall', null, [catalog, areas, sites, scenes]],
  ['/below/a/folder/wall', '2022-06-01T08:00:00Z', [catalog, areas, sites, scenes]],
  ['/', null, [catalog, areas, sites]],
  ['/', '2022-06-01T08:00:00Z', [catalog, areas]],
  ['/briefing', null, [catalog, areas, sites]],
  ['/scenes', null, [catalog, areas, scenes]],
  ['/data', null, [catalog, areas]],
])(
  'what %s as of %s asks first is what its sources ask for, and is not asked twice',
  async (path, asOf, questions) => {
    askFirst(path, asOf)
    expect(sent).toHaveLength(questions.length)
    // What comes is no answer: whether it is asked for once more is all that counts.
    await Promise.allSettled(questions.map((question) => question()))
    expect(new Set(sent).size).toBe(questions.length)
    expect(sent).toHaveLength(questions.length)
  },
)

test('an address that is no screen asks for nothing', () => {
  askFirst('/nowhere', null)
  expect(sent).toEqual([])
})
