import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { duties } from '#src/app/messages/duties/en.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { FormCompleteness, MissingForm } from '#src/contract/figures/completeness.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { areaAt } from '#tests/doubles/areas.ts'
import { type ReadingWords, readForms, readSilent } from './read-aloud.ts'

const town = areaAt('31/a', 'town', '徐泾镇')
const village = { ...areaAt('31/a/b', 'committee', '蟠龙村委会'), nameEn: 'Panlong Village' }
const index = buildAreaIndex([areaAt('31', 'city', '上海'), town, village])
const now = Date.parse('2022-06-03T09:30:00+08:00')
const words: ReadingWords = {
  t: createTranslator({ locale: 'en', messages: { duties }, namespace: 'duties' }) as ReadingWords['t'],
  locale: 'en',
  areaName: ({ name, nameEn }) => nameEn ?? name,
}

function missing(place: string, name: string, streak: number): MissingForm {
  return {
    place,
    name,
    area: 'b',
    overdue: true,
    dueAt: '2022-06-03T01:00:59.999Z',
    every: 'day',
    lacking: ['staff-back'],
    partial: false,
    streak,
    lastDay: '2022-05-31',
    trail: '++++++++++++--',
  }
}

test('in English an area goes by its English name, and those who have missed as much are told together', () => {
  const form: FormCompleteness = {
    form: 'daily',
    name: { zh: '日报', en: 'Daily' },
    expected: 10,
    reported: 6,
    inTime: 6,
    late: 0,
    due: 0,
    overdue: 4,
    partial: 0,
    deadline: '09:00',
    lastReportAt: null,
    measures: [],
    areas: [],
    missing: [
      missing('b', '蟠龙村委会', 3),
      missing('s1', '东楼', 3),
      missing('s2', '西楼', 2),
      missing('s3', '南楼', 3),
    ],
  }
  const catalog = demonstrationCatalog as unknown as Catalog
  const read = readForms(
    { forms: [form], day: '2022-06-03' },
    { catalog, index, area: town, now, isToday: true },
    words,
  )
  expect(read[0]).toMatchObject({
    head: 'At 09:30, Daily: 10 expected, 6 reported, 0 of them late; 4 are missing:',
    lines: [
      'Panlong; of these Panlong: not reported for 3 days.',
      'Panlong Village, 3: 东楼, 西楼, 南楼; of these 东楼, 南楼: not reported for 3 days; 西楼: not reported for 2 days.',
    ],
  })
})

test('posts that are silent for as long are told in one breath', () => {
  const post = (name: string, lastReportAt: string | null) => ({
    site: name,
    kind: 'sentinel',
    name,
    area: 'b',
    lastDay: null,
    lastReportAt,
  })
  const silent = [
    post('A', null),
    post('B', '2022-06-01T09:00:00+08:00'),
    post('C', '2022-06-01T08:00:00+08:00'),
    post('D', '2022-06-02T08:00:00+08:00'),
  ]
  expect(readSilent(silent, now, words)).toBe(
    '4 posts are silent: A never heard of; B, C for 2 d; D for 1 d.',
  )
  expect(readSilent(silent, now, words, 2)).toBe(
    '4 posts are silent: A never heard of; B for 2 d and 2 more.',
  )
})
