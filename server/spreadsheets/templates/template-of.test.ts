import { describe, expect, test } from 'vitest'
import { builtinCatalog } from '#server/catalog/builtin.ts'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import type { Gazetteer } from '#server/cubes/known/gazetteer.ts'
import { openFile } from '#server/ingest/reading/open-file.ts'
import type { RawCell } from '#server/ingest/reading/sheet.ts'
import type { Area } from '#src/contract/areas.ts'
import { formsOf } from '#src/domain/catalog/forms.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { rowsOf } from '#tests/doubles/files/walk-file.ts'
import { written } from '#tests/doubles/files/written.ts'
import { templateOf } from './template-of.ts'

const area = (path: string, level: Area['level'], name: string): Area => ({
  code: path.split('/').at(-1)!,
  name,
  nameEn: null,
  parent: null,
  level,
  path,
  aliases: [],
  point: null,
  schematic: null,
})
const town = '310000/310118/310118106'
const areas = [
  area('310000', 'city', '上海市'),
  area('310000/310118', 'district', '青浦区'),
  area(town, 'town', '徐泾镇'),
  area(`${town}/310118106005`, 'committee', '京华居委会'),
  // It has no enterprises: see `committeesWithoutEnterprises`.
  area(`${town}/310118106213`, 'committee', '联民村委会'),
  area('310000/310115', 'district', '浦东新区'),
  area('310000/310115/310115001/310115001001', 'committee', '不报居委会'),
]
const gazetteer: Gazetteer = { revision: 1, areas, sites: [], area: new Map(), site: new Map() }
const frame = {
  catalog: demonstrationCatalog,
  gazetteer,
  area: { path: town, name: '徐泾镇' },
  day: '2020-03-05',
  locale: 'zh' as const,
}
const formOf = (id: string, catalog = demonstrationCatalog) =>
  formsOf(catalog).find((form) => form.id === id)!
const march = { day: toDayNumber('2020-03-05') }

describe('a template', () => {
  test('has the places that owe the form on the day, and the columns they owe', async () => {
    const { sheets } = await openFile('a.xlsx', await written(templateOf(formOf('committee-daily'), frame)))
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['居委会日报', false],
      ['填报说明', false],
      ['选项', true],
    ])
    const rows = (await rowsOf(sheets[0])).map(({ cells }) => cells)
    expect(rows[0]).toEqual(['居委会日报 · 徐泾镇 · 2020-03-05 · 演示数据'])
    // No sentinel was anywhere in 2020.
    expect(rows[2]).toEqual([
      ...['代码', '名称', '日期', '境外来沪（居家）', '境外来沪（集中）', '境外来沪（转外）'],
      ...['进入', '劝返', '应复', '已复工', '返岗', '是否估计'],
    ])
    expect(rows.slice(3)).toEqual([
      ['310118106005', '京华居委会', march],
      ['310118106213', '联民村委会', march],
    ])
    const definitions = (await rowsOf(sheets[1])).map(({ cells }) => cells)
    expect(definitions.find(([name]) => name === '已复工')).toEqual(
      expect.arrayContaining(['户', '每日', '09:00', '0–100000']),
    )
    expect(definitions.find(([name]) => name === '应复')?.[3]).toBe('每周')
    expect(definitions[0]?.[0]).toContain('演示数据')
  })

  test('greys what a place does not owe, and lets in only what may stand there', () => {
    const [form, , lists] = templateOf(formOf('committee-daily'), frame)
    const rows = [...(form!.rows as Iterable<readonly unknown[]>)]
    const closed = (row: number) =>
      rows[row]!.flatMap((cell, i) => (JSON.stringify(cell)?.includes('closed') ? [i] : []))
    expect(closed(3)).toEqual([])
    expect(closed(4)).toEqual([8, 9, 10])
    expect(form!.rules).toContainEqual({
      allow: 'number',
      ...{ min: 0, max: 200000, whole: true, message: '请填 0 到 200000 之间的整数。' },
      ...{ top: 4, bottom: 55, left: 6, right: 6 },
    })
    expect(form!.rules?.filter(({ allow }) => allow === 'list').map(({ left }) => left)).toEqual([0, 1, 11])
    expect([...(lists!.rows as Iterable<unknown>)]).toEqual([
      ['310118106005', '京华居委会', '是'],
      ['310118106213', '联民村委会', '否'],
    ])
  })

  test('leaves out whom the catalogue asks nothing of', () => {
    const [form] = templateOf(formOf('committee-daily'), { ...frame, area: null })
    const codes = [...(form!.rows as Iterable<readonly unknown[]>)].slice(3).map(([code]) => code)
    expect(codes).toEqual(['310118106005', '310118106213'])
  })

  test('filled in, it comes back with its header and rows', async () => {
    const [form, ...others] = templateOf(formOf('committee-daily'), { ...frame, locale: 'en' })
    const rows = [...(form!.rows as Iterable<readonly RawCell[]>)]
    const filled = rows.map((cells, i) =>
      i < 3 ? cells : [...cells.slice(0, 3), 2, null, 0, 310, 12, 5, 4.0, '<10', 'yes'],
    )
    const { sheets } = await openFile('a.xlsx', await written([{ ...form!, rows: filled }, ...others]))
    const back = await rowsOf(sheets[0])
    expect(back[0]?.cells[0]).toBe('Committee daily · 徐泾镇 · 2020-03-05 · demonstration data')
    expect(back[2]?.cells.slice(0, 5)).toEqual([
      'Code',
      'Name',
      'Day',
      'Arrivals (Home)',
      'Arrivals (Central)',
    ])
    expect(back.slice(3)).toEqual([
      { number: 4, cells: ['310118106005', '京华居委会', march, 2, null, 0, 310, 12, 5, 4, '<10', 'yes'] },
      { number: 5, cells: ['310118106213', '联民村委会', march, 2, null, 0, 310, 12, 5, 4, '<10', 'yes'] },
    ])
    expect(sheets[0]?.merges).toEqual([1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: 11 })))
  })

  test('of an instance that asks nobody has all places, and no mark', () => {
    const own = { ...frame, catalog: builtinCatalog, area: null }
    const [form] = templateOf(formOf('committee-daily', builtinCatalog), own)
    const rows = [...(form!.rows as Iterable<readonly unknown[]>)]
    expect(rows[0]).toEqual([{ value: '居委会日报 · 2020-03-05', style: 'title' }])
    expect(rows.slice(3).map(([code]) => code)).toEqual(['310118106005', '310118106213', '310115001001'])
    expect(rows[2]).toHaveLength(13)
  })
})
