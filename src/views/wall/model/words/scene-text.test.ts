import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { duties } from '#src/app/messages/duties/zh.ts'
import { wall } from '#src/app/messages/wall/zh.ts'
import { zh } from '#src/app/messages/zh.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { FormCompleteness } from '#src/contract/figures/completeness.ts'
import type { Site } from '#src/contract/sites.ts'
import type { Scene, WallPanel } from '#src/contract/wall/scenes.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'
import { cubeSetOf } from '#src/queries/cubes/cube-set.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { areaAt } from '#tests/doubles/areas.ts'
import { sceneText } from './scene-text.ts'
import type { Reading, TextWords } from './text-words.ts'

const today = '2022-06-03'
const now = Date.parse('2022-06-03T09:30:00+08:00')
const town = areaAt('31/a', 'town', '徐泾镇')
const committees = [areaAt('31/a/b', 'committee', '蟠龙'), areaAt('31/a/c', 'committee', '徐安')]
const index = buildAreaIndex([areaAt('31', 'city', '上海'), town, ...committees])

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
  unrenewed: new Map(),
  sites: [],
}
const words = {
  locale: 'zh' as const,
  t: createTranslator({ locale: 'zh', messages: { wall }, namespace: 'wall' }) as unknown as TextWords['t'],
  live: createTranslator({
    locale: 'zh',
    messages: { live: zh.live },
    namespace: 'live',
  }) as unknown as TextWords['live'],
  duties: createTranslator({
    locale: 'zh',
    messages: { duties },
    namespace: 'duties',
  }) as unknown as TextWords['duties'],
  areaName: ({ name }: { name: string }) => name,
  behind: ({ reported, expected }: { reported: number; expected: number }) => `已报 ${reported}/${expected}`,
}

test('says each number with its unit and completeness, then the map area by area', () => {
  expect(sceneText(situation, words)).toEqual([
    '已复工企业 50 户 62.5% · 应复 80 · 已报 2/2',
    '返岗人员 300 人 · 已报 1/2',
    '复工率：蟠龙 75.0% 30/40，徐安 50.0% 20/40',
  ])
})

test('in English one of a thing has the word for one', () => {
  const sets = new Map([
    ['enterprises-reopened', setOf('enterprises-reopened', [1, 0])],
    ['staff-back', setOf('staff-back', [1, 1])],
  ])
  const english = {
    ...words,
    locale: 'en' as const,
    behind: ({ reported, expected }: { reported: number; expected: number }) => `${reported}/${expected}`,
  }
  const only: Scene = { ...scene, map: null, stage: { kind: 'ranking', measure: 'staff-back' } }
  const [firms, staff, byArea] = [
    'Enterprises reopened 1 enterprise · 2/2',
    'Staff back 2 people · 2/2',
    'Staff back：蟠龙 1 person, 徐安 1 person · 2/2',
  ]
  expect(sceneText({ ...situation, scene: only, sets }, english)).toEqual([firms, byArea, staff])
})

test('names the corrections that the charts mark, those of the days on screen', () => {
  const { from, to } = situation.span
  const corrected = new Map([
    [
      'enterprises-reopened',
      new Map([
        [to, 2],
        [from, 1],
        [from - 1, 9],
      ]),
    ],
    ['staff-back', new Map([[to + 1, 4]])],
    ['overseas-arrivals', new Map([[to, 3]])],
  ])
  expect(sceneText(situation, words, { corrected })).toEqual([
    '已复工企业 50 户 62.5% · 应复 80 · 已报 2/2',
    '已复工企业 更正 3 条：5月15日 1，6月3日 2',
    '返岗人员 300 人 · 已报 1/2',
    '复工率：蟠龙 75.0% 30/40，徐安 50.0% 20/40',
  ])
})

test('leaves out what is still on its way', () => {
  expect(sceneText({ ...situation, sets: new Map() }, words)).toEqual([])
})

const site = (id: string, kind: string, attributes: Site['attributes'] = {}): Site => ({
  id,
  kind,
  name: `${id}号`,
  area: 'b',
  path: `31/a/b/${id}`,
  lon: 121,
  lat: 31,
  attributes,
})
const sites = [
  site('s1', 'sentinel', { sentinelKind: 'testing' }),
  site('s2', 'sentinel', { sentinelKind: 'testing' }),
  site('s3', 'sentinel', { sentinelKind: 'electronic' }),
  site('c1', 'central-site'),
  site('c2', 'central-site'),
  { ...site('far', 'central-site'), path: '31/z/far' },
]

type Cells = Record<string, (number | null)[]>

/** Rows by site or area, one column a day up to today; null: not reported. */
function sitesSet(measure: string, kind: 'flow' | 'stock', rows: Cells, key: string | null = null) {
  const ids = Object.keys(rows)
  const pathOf = (id: string) => sites.find((one) => one.id === id)?.path ?? `31/a/${id}`
  const days = rows[ids[0]!]!.length
  const places = buildPlaceIndex(ids.map((id) => ({ id, path: pathOf(id) })))
  const cells = places.ids.flatMap((id) => rows[id]!)
  const code = (cell: number | null) =>
    cell === null ? StateCode.missing : cell === 0 ? StateCode.zero : StateCode.value
  return {
    measure,
    key,
    kind,
    places,
    from: toDayNumber(today) - days + 1,
    days,
    values: cells.map((cell) => cell ?? Number.NaN),
    states: Uint8Array.from(cells, code),
    revision: 1,
  }
}

function textOf(panel: WallPanel, sets: Situation['sets'], reply: Partial<Reading['reply']> = {}) {
  const only: Scene = { ...scene, map: null, stage: panel, left: [], right: [] }
  const reading = { reply: { forms: [], silent: [], day: today, ...reply }, now }
  return sceneText({ ...situation, scene: only, sites, sets }, words, { reading })
}

test('a watch says of each choice how many there are, silent and in alarm, in all and area by area', () => {
  const silent = [
    { site: 's1', kind: 'sentinel', name: 's1号', area: 'b', lastDay: null, lastReportAt: null },
  ]
  const alarms = sitesSet('sentinel-alarms', 'flow', { s1: [null], s2: [3], s3: [0] })
  const sets = new Map([['sentinel-alarms', cubeSetOf([alarms], new Uint8Array())]])
  const lines = textOf({ kind: 'watch', site: 'sentinel' }, sets, { silent })
  expect(lines.slice(0, 3)).toEqual(['检测哨 2 处，静默 1，报警 1', '电子哨 1 处无静默', '抽检哨 0 处无静默'])
  expect(lines[5]).toMatch(/^蟠龙：检测哨 2 处，静默 1，报警 1；电子哨 1 处无静默；/)
  expect(lines[6]).toMatch(/^徐安：检测哨 0 处无静默；/)
  expect(lines).toHaveLength(7)
})

const form = (id: string, name: string, overdue: number, due: number): FormCompleteness => ({
  form: id,
  name: { zh: name, en: id },
  expected: 40,
  reported: 40 - overdue - due,
  inTime: 38 - overdue - due,
  late: 2,
  due,
  overdue,
  partial: 0,
  deadline: '09:00',
  lastReportAt: null,
  measures: [],
  areas: [],
  missing: Array.from({ length: overdue + due }, (_, at) => ({
    place: `p${at}`,
    name: `楼${at}`,
    area: 'b',
    overdue: at < overdue,
    dueAt: '2022-06-03T01:00:59.999Z',
    every: 'day',
    lacking: ['staff-back'],
    partial: false,
    streak: at < 2 ? 3 : 1,
    lastDay: '2022-05-31',
    trail: '++++++++++++--',
  })),
})
const forms = [form('a', '返岗日报', 0, 0), form('b', '企业日报', 0, 38), form('c', '楼宇日报', 2, 0)]
const heard = '2022-06-01T07:00:00+08:00'
const silent = [
  { site: 's1', kind: 'sentinel', name: '一号哨', area: 'b', lastDay: null, lastReportAt: heard },
  { site: 's2', kind: 'sentinel', name: '二号哨', area: 'b', lastDay: null, lastReportAt: heard },
  { site: 's3', kind: 'checkpoint', name: '三号门', area: 'b', lastDay: null, lastReportAt: null },
]

test('forms are read in sentences, those in need first, then the silent posts with how long', () => {
  expect(textOf({ kind: 'forms' }, new Map(), { forms, silent })).toEqual([
    '截至 09:30，楼宇日报应报 40、已报 38、迟报 2；未报 2 家：',
    '蟠龙 2 家：楼0、楼1，其中 楼0、楼1 已连续 3 天未报。',
    '截至 09:30，企业日报应报 40、已报 2、迟报 2；未报 38 家，均未到截止时间 09:00。',
    '其中 楼0、楼1 已连续 3 天未报。',
    '截至 09:30，返岗日报应报 40、已报 40、迟报 2；全部报齐。',
    '静默点位 3 处：一号哨、二号哨 已 2 天无数据；三号门 从无数据。',
  ])
})

test('who is late is told at the end of every scene that does not tell it itself', () => {
  const foot = [
    '楼宇日报 · 缺 2 处：楼0、楼1 · 迟 30 分',
    '企业日报 · 缺 38 处：楼0、楼1、楼2 · 截止 09:00',
    '静默点位 3 处：一号哨、二号哨 已 2 天无数据；三号门 从无数据。',
  ]
  expect(textOf({ kind: 'multiples', measure: 'reopened-share' }, situation.sets, { forms, silent })).toEqual(
    ['复工率：蟠龙 75.0% 30/40，徐安 50.0% 20/40，徐泾镇 62.5% 50/80', ...foot],
  )
})

test('multiples say each area’s figure and that of all, a ranking stands in its own order', () => {
  expect(textOf({ kind: 'multiples', measure: 'reopened-share' }, situation.sets)).toEqual([
    '复工率：蟠龙 75.0% 30/40，徐安 50.0% 20/40，徐泾镇 62.5% 50/80',
  ])
  expect(textOf({ kind: 'ranking', measure: 'reopened-share' }, situation.sets)).toEqual([
    '复工率：徐安 50.0% 20/40，蟠龙 75.0% 30/40 · 已报 2/2',
  ])
})

const arrivals = { kind: 'number', measure: 'overseas-arrivals' } as const

test('over all days of a scene the text counts as its map and its ranking do', () => {
  const sets = new Map([
    [
      'overseas-arrivals',
      cubeSetOf([sitesSet('overseas-arrivals', 'flow', { b: [30, 4], c: [5, 6] })], new Uint8Array()),
    ],
  ])
  const pushed: Scene = {
    ...scene,
    days: 2,
    map: { measure: 'overseas-arrivals', layers: [], range: true },
    left: [arrivals],
    right: [{ kind: 'ranking', measure: 'overseas-arrivals', descending: true }],
  }
  const span = { from: situation.span.to - 1, to: situation.span.to }
  expect(sceneText({ ...situation, running: false, scene: pushed, sets, span }, words)).toEqual([
    '境外来沪人员 10 人 · 已报 2/2',
    '境外来沪人员 6月2日 – 6月3日：蟠龙 34 人，徐安 11 人 · 已报 4/4',
    '境外来沪人员 6月2日 – 6月3日：蟠龙 34 人，徐安 11 人',
  ])
})

test('a number says how it has moved, and of which day it is', () => {
  const sets = (now: number | null) =>
    new Map([
      [
        'overseas-arrivals',
        cubeSetOf([sitesSet('overseas-arrivals', 'flow', { b: [30, now], c: [5, null] })], new Uint8Array()),
      ],
    ])
  const only: Scene = { ...scene, map: null, stage: { kind: 'forms' }, left: [arrivals], right: [] }
  const apart = (difference: number) => ({ difference, whole: null })
  const moved = new Map([['overseas-arrivals ', { yesterday: apart(3), week: apart(-2) }]])
  const say = (now: number | null) =>
    sceneText({ ...situation, scene: only, sets: sets(now) }, words, { moved })
  expect(say(4)).toEqual(['境外来沪人员 4 人 · 今日至此时 · 较昨日同时 ▲ 3，较上周同时 ▼ 2 · 已报 1/2'])
  expect(say(null)).toEqual(['境外来沪人员 35 人 · 昨日全天 · 今日— · 较前日 ▲ 3，较上周同日 ▼ 2 · 已报 2/2'])
})

test('shares say each key with its numerator, and of how many they are', () => {
  const vaccinated = (key: string | null, b: number, c: number) =>
    sitesSet('vaccinated-60-plus', 'stock', { b: [b], c: [c] }, key)
  const sets = new Map([
    [
      'vaccinated-60-plus',
      cubeSetOf(
        [vaccinated(null, 70, 80), vaccinated('full', 90, 95), vaccinated('booster', 70, 80)],
        new Uint8Array(),
      ),
    ],
    [
      'residents-60-plus',
      cubeSetOf([sitesSet('residents-60-plus', 'stock', { b: [100], c: [100] })], new Uint8Array()),
    ],
  ])
  expect(textOf({ kind: 'shares', measure: 'coverage-60-plus' }, sets)).toEqual([
    '60岁以上接种率 75.0% · 加强针 · 已报 2/2',
    '60岁以上接种率：全程 92.5% 185，加强针 75.0% 150，分母：60岁以上居民 200 人',
  ])
})

test('hotspots name their sites, the highest first', () => {
  const alarms = sitesSet('sentinel-alarms', 'flow', { s1: [2], s2: [0], s3: [7] })
  const lines = textOf(
    { kind: 'hotspots', measure: 'sentinel-alarms' },
    new Map([['sentinel-alarms', cubeSetOf([alarms], new Uint8Array())]]),
  )
  expect(lines.at(-1)).toMatch(/最多：s3号 7，s1号 2 · 共 2 处$/)
})

test('a capacity says what each site uses and has left; one silent site leaves the rest unknown', () => {
  const beds = cubeSetOf(
    [sitesSet('central-beds', 'stock', { c1: [60], c2: [80], far: [9] })],
    new Uint8Array(),
  )
  const say = (c2: number | null) =>
    textOf(
      { kind: 'capacity', used: 'central-beds-in-use', of: 'central-beds' },
      new Map([
        ['central-beds', beds],
        [
          'central-beds-in-use',
          cubeSetOf(
            [sitesSet('central-beds-in-use', 'stock', { c1: [12], c2: [c2], far: [1] })],
            new Uint8Array(),
          ),
        ],
      ]),
    ).at(-1)
  expect(say(30)).toBe('在用床位：c1号 12/60 余 48，c2号 30/80 余 50，合计余 98 · 已报 2/2')
  expect(say(null)).toBe('在用床位：c1号 12/60 余 48，c2号 —/80，余数未知：有点位未报 · 已报 1/2')
})

test('a clock says each of its days and who leaves tomorrow, without those sent onward', () => {
  const days = (from: number) => Array.from({ length: 14 }, (_, at) => from + at)
  const part = (key: string | null, from: number) =>
    sitesSet('overseas-arrivals', 'flow', { b: days(from) }, key)
  const arrivals = [part(null, 300), part('home', 10), part('central', 100), part('onward', 190)]
  const lines = textOf(
    { kind: 'clock', measure: 'under-observation' },
    new Map([['overseas-arrivals', cubeSetOf(arrivals, new Uint8Array())]]),
  )
  const each = Array.from({ length: 13 }, (_, at) => `第 ${at + 1} 天 ${136 - 2 * at}`).join('，')
  expect(lines).toEqual([
    `在医学观察 · 按第几天：${each}，第 14 天 110 · 明日期满`,
    '各日按入境人数计，未扣除提前解除者',
  ])
})
