import { expect, test } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import type { Area } from '#src/contract/areas.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Scene } from '#src/contract/scenes.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'
import { cubeSetOf } from '#src/queries/cube-set.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { sceneText } from './scene-text.ts'
import type { Situation } from './situation.ts'

const today = '2022-06-03'
const area = (path: string, name: string, level: Area['level']): Area => ({
  code: path.split('/').at(-1)!,
  name,
  nameEn: null,
  parent: path.split('/').at(-2) ?? null,
  level,
  path,
  aliases: [],
  point: null,
  schematic: null,
})
const town = area('31/a', '徐泾镇', 'town')
const committees = [area('31/a/b', '蟠龙', 'committee'), area('31/a/c', '徐安', 'committee')]
const index = buildAreaIndex([area('31', '上海', 'city'), town, ...committees])

const setOf = (measure: string, values: (number | null)[]) =>
  cubeSetOf(
    [
      {
        measure,
        key: null,
        kind: 'stock' as const,
        places: buildPlaceIndex(committees.map(({ code, path }) => ({ id: code, path }))),
        from: toDayNumber(today),
        days: 1,
        values: values.map((value) => value ?? Number.NaN),
        states: Uint8Array.from(values, (value) => (value === null ? StateCode.missing : StateCode.value)),
        revision: 1,
      },
    ],
    new Uint8Array(),
  )

const scene: Scene = {
  id: 'today',
  name: { zh: '今日', en: 'Today' },
  area: null,
  days: 20,
  map: { measure: 'reopened-share', layers: [] },
  stage: null,
  left: [{ kind: 'number', measure: 'enterprises-reopened' }],
  right: [{ kind: 'number', measure: 'staff-back' }],
}
const situation: Situation = {
  catalog: demonstrationCatalog as unknown as CatalogReply,
  index,
  outlines: {},
  scene,
  area: town,
  span: { from: toDayNumber(today) - 19, to: toDayNumber(today) },
  today,
  scaleDay: today,
  running: true,
  sets: new Map([
    ['enterprises-reopened', setOf('enterprises-reopened', [30, 20])],
    ['enterprises', setOf('enterprises', [40, 40])],
    ['staff-back', setOf('staff-back', [300, null])],
  ]),
  faults: new Map(),
  sites: [],
}
const words = {
  locale: 'zh' as const,
  areaName: ({ name }: { name: string }) => name,
  reported: ({ reported, expected }: { reported: number; expected: number }) =>
    `已报 ${reported}/${expected}`,
}

test('says each number with its unit and completeness, then the map area by area', () => {
  expect(sceneText(situation, words)).toEqual([
    '已复工企业 50 户 · 已报 2/2',
    '返岗人员 300 人 · 已报 1/2',
    '复工率：蟠龙 75.0%，徐安 50.0%',
  ])
})

test('leaves out what is still on its way', () => {
  expect(sceneText({ ...situation, sets: new Map() }, words)).toEqual([])
})
