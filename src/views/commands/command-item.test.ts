import { expect, test } from 'vitest'
import type { Area } from '#src/contract/areas.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { buildCommandIndex, searchCommands } from '#src/state/finding/command-search.ts'
import { commandItem } from './command-item.ts'
import { placeCommands } from './place-commands.ts'

const area = (code: string, name: string, nameEn: string, path: string) =>
  ({ code, name, nameEn, path, level: 'town', aliases: ['老徐泾'] }) as unknown as Area
const areas = [area('q', '青浦区', 'Qingpu', 'c/q'), area('x', '徐泾镇', 'Xujing Town', 'c/q/x')]
const catalog = {
  measures: [{ id: 'share', name: { zh: '60岁以上接种率', en: '60+ coverage' }, short: undefined }],
} as unknown as Catalog

function shown(locale: Locale, id: string, text = '') {
  const areaName = (one: Pick<Area, 'name' | 'nameEn'>) => (locale === 'en' && one.nameEn) || one.name
  const { commands, noteOf } = placeCommands(catalog, areas, [], [], areaName)
  const command = commands.find((one) => one.id === id)!
  const hits = searchCommands(buildCommandIndex(commands, null), text, []).flatMap((one) => one.hits)
  return commandItem(command, locale, noteOf(id), hits.find((hit) => hit.command === command) ?? null)
}

test('a command is shown in the reader’s language, the other name beside it', () => {
  expect(shown('zh', 'area x')).toEqual({ id: 'area x', name: '徐泾镇', marks: [], note: '青浦区' })
  expect(shown('en', 'area x')).toEqual({
    id: 'area x',
    name: 'Xujing Town',
    marks: [],
    note: '徐泾镇 · Qingpu',
  })
  expect(shown('en', 'measure share')).toMatchObject({ name: '60+ coverage', note: '60岁以上接种率' })
})

test('what matches is marked where it is shown, and said where it is not', () => {
  expect(shown('en', 'area x', 'town')).toMatchObject({ marks: [[7, 11]], note: '徐泾镇 · Qingpu' })
  expect(shown('zh', 'area x', 'town')).toMatchObject({ marks: [], note: 'Xujing Town · 青浦区' })
  expect(shown('en', 'area x', '徐泾')).toMatchObject({ marks: [], note: '徐泾镇 · Qingpu' })
  expect(shown('en', 'area x', '老徐泾')).toMatchObject({ marks: [], note: '老徐泾 · 徐泾镇 · Qingpu' })
})
