import { expect, test } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { ExploreView } from '#src/contract/desk/view.ts'
import { Scene } from '#src/contract/wall/scenes.ts'
import { sceneFaults } from '#src/domain/catalog/scenes.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { defaultView } from '#src/state/params/view-params.ts'
import { chooseFrom } from './choice.ts'
import { sceneOfChoice, wallDays } from './scene-of-choice.ts'

const district = {
  code: '310118',
  name: '青浦区',
  nameEn: null,
  parent: null,
  level: 'district' as const,
  path: '310118',
  aliases: [],
  point: null,
  schematic: null,
}
const catalog: CatalogReply = {
  ...demonstrationCatalog,
  now: '2022-06-03T08:00:00+08:00',
  days: { from: '2020-01-20', to: '2022-06-03' },
  revision: 1,
  declaration: 'first',
  basemap: null,
}
const choiceOf = (view: Partial<ExploreView>) => {
  const { choice } = chooseFrom({ ...defaultView, ...view }, catalog, buildAreaIndex([district]), {
    today: '2022-06-03',
    asOf: view.asOf ?? null,
  })
  return choice!
}
const sceneOf = (view: Partial<ExploreView>) => sceneOfChoice(catalog, choiceOf(view))

test('a view becomes a scene of its area, days, measure and layers', () => {
  const scene = sceneOf({
    area: '310118',
    measure: 'overseas-arrivals',
    key: 'home',
    range: { from: '2022-03-01', to: '2022-03-14' },
    layers: ['building', 'sentinel.testing', 'not-reported'],
  })
  expect(scene).toMatchObject({
    area: '310118',
    days: 14,
    to: '2022-03-14',
    map: {
      measure: 'overseas-arrivals',
      key: 'home',
      range: true,
      layers: ['building', 'sentinel.testing', 'not-reported'],
    },
  })
  expect(scene.name.zh).toContain('居家')
  expect(scene.left[0]).toEqual({ kind: 'number', measure: 'overseas-arrivals', key: 'home' })
})

test('a view up to today stays with today, and one day is one day on the map', () => {
  expect(sceneOf({ range: { last: 30 } })).not.toHaveProperty('to')
  const day = sceneOf({ range: { from: '2022-06-03', to: '2022-06-03' } })
  expect(day.map).not.toHaveProperty('range')
  expect(day.days).toBe(2)
})

test('the last days of a past moment are those days, and not today’s', () => {
  const scene = sceneOf({ range: { last: 14 }, asOf: '2022-05-20T18:00:00+08:00' })
  expect(scene).toMatchObject({ days: 14, to: '2022-05-20' })
})

test('of more days than a scene has, the last are told and shown', () => {
  const choice = choiceOf({ range: 'all' })
  expect(choice.days.from).toBe('2020-01-20')
  expect(wallDays(choice)).toEqual({ from: '2021-04-30', to: '2022-06-03' })
  expect(sceneOfChoice(catalog, choice).days).toBe(400)
})

test('every measure and range gives a scene that a wall can show', () => {
  for (const { id } of catalog.measures) {
    for (const range of ['all', { last: 1 }, { last: 400 }] as const) {
      const scene = sceneOf({ measure: id, range })
      expect(Scene.safeParse(scene).success, id).toBe(true)
      expect(sceneFaults(catalog, scene), id).toEqual([])
    }
  }
})
