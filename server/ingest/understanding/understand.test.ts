import { expect, test } from 'vitest'
import { builtinCatalog } from '#server/catalog/builtin.ts'
import type { ColumnUse, SheetMapping } from '#src/contract/handing-in/imports.ts'
import { grid, sheetOf } from '#tests/doubles/sheets.ts'
import { codeOf, foundIn, knowledgeFor, linesOf } from '#tests/doubles/understanding.ts'
import { understand } from './understand.ts'

const knowledge = knowledgeFor()
const xujing = '310118106'
const a = codeOf('徐泾居委会')
const b = codeOf('林泉路居委会')

const mappingOf = (columns: ColumnUse[], more: Partial<SheetMapping> = {}): SheetMapping => ({
  sheet: null,
  header: { from: 1, to: 1 },
  columns,
  fixed: {},
  dayOrder: null,
  year: null,
  filledDown: [],
  placeCodes: {},
  replaces: false,
  ...more,
})
const long: ColumnUse[] = [
  { role: 'place' },
  { role: 'day' },
  { role: 'measure' },
  { role: 'breakdown' },
  { role: 'value' },
]
const read = (text: string, mapping: SheetMapping) => understand(sheetOf(grid(text)), mapping, knowledge)

test('a long sheet, place by place and day by day', async () => {
  const understood = await read(
    `地点|日期|指标|细分|数值
     ${a}|2022-03-05|境外来沪人员|居家|3
     徐泾居委会|2022/3/6|overseas-arrivals|central|0
     林泉|20220305|Residents 60+||1,234`,
    mappingOf(long),
  )
  expect(linesOf(understood)).toEqual([
    `overseas-arrivals home ${a} 2022-03-05 3`,
    `overseas-arrivals central ${a} 2022-03-06 0`,
    `residents-60-plus ${b} 2022-03-05 1234`,
  ])
  expect([...understood.origins.row]).toEqual([2, 3, 4])
  expect([...understood.origins.column]).toEqual([4, 4, 4])
  expect(understood.counts).toMatchObject({ read: 3, accepted: 3, rejected: 0, observations: 3 })
})

test('each fault names its cell, and a row with one leaves nothing behind', async () => {
  const understood = await read(
    `地点|日期|指标|细分|数值
     徐经居委会|2022-03-05|境外来沪人员|居家|3
     ${a}|2022-02-30|境外来沪人员|居家|3
     ${a}|2022-06-04|境外来沪人员|居家|3
     ${a}|2022-03|境外来沪人员|居家|3
     ${a}|2022-03-05|境外来的人|居家|3
     ${a}|2022-03-05|复工率||3
     ${a}|2022-03-05|境外来沪人员|天上|3
     ${a}|2022-03-05|境外来沪人员|居家|-1
     ${a}|2022-03-05|境外来沪人员|居家|1.5
     ${a}|2022-03-05|境外来沪人员|居家|84%
     ${a}|2022-03-05|境外来沪人员|居家|<10
     |2022-03-05|境外来沪人员|居家|1
     ${a}||境外来沪人员|居家|1
     ${a}|2022-03-05||居家|1
     ${a}|2022-03-05|境外来沪人员|居家|1|2
     徐经居委会|后天|境外来沪人员|居家|许多`,
    mappingOf(long),
  )
  expect(foundIn(understood)).toEqual([
    'unknown-place A2',
    'invalid-day no-such-day B3',
    'future-day B4',
    'invalid-day month B5',
    'unknown-measure C6',
    'derived-measure C7',
    'unknown-breakdown D8',
    'out-of-bounds E9',
    'invalid-number not-whole E10',
    'invalid-number percent E11',
    'read-as-range E12',
    'required place A13',
    'required day B14',
    'required measure C15',
    'broken-row row 16',
    'invalid-number text E17',
    'unknown-place A17',
    'invalid-day form B17',
  ])
  expect(linesOf(understood)).toEqual([])
  expect(understood.counts).toMatchObject({ read: 16, accepted: 0, rejected: 16, observations: 0 })
})

test('what is no figure is counted for what it is', async () => {
  const understood = await read(
    `徐泾镇复工情况表
     |居委会|应复企业|已复工企业|备注
     1|徐泾居委会|10|5|与合计核对
     |小计|10|5|
     |||
     徐泾镇复工情况表
     |居委会|应复企业|已复工企业|备注
     2|林泉|20|—|
     小计|徐泾镇|30|5|
     |徐泾镇合计|30|5|
     合 计||30|5|
     Total||30|5|
     注：数据截至20时
     以上数据由各居委会提供
     填报人：张三`,
    mappingOf(
      [
        { role: 'ignore' },
        { role: 'place' },
        { role: 'value', measure: 'enterprises' },
        { role: 'value', measure: 'enterprises-reopened' },
        { role: 'ignore' },
      ],
      { header: { from: 2, to: 2 }, fixed: { day: '2022-03-05' } },
    ),
  )
  expect(linesOf(understood)).toEqual([
    `enterprises ${a} 2022-03-05 10`,
    `enterprises-reopened ${a} 2022-03-05 5`,
    `enterprises ${b} 2022-03-05 20`,
  ])
  expect(understood.counts).toEqual({
    read: 2,
    accepted: 2,
    rejected: 0,
    titles: 2,
    totals: 5,
    footnotes: 3,
    blanks: 1,
    repeatedHeaders: 1,
    observations: 3,
    emptyCells: 1,
    filledDown: 0,
    repeated: 0,
  })
})

test('the same cell twice: once where both agree, else the later row is refused and the first named', async () => {
  const understood = await read(
    `地点|日期|指标|细分|数值
     ${a}|2022-03-05|应复企业||3
     徐泾居委会|2022/3/5|enterprises||3
     ${a}|2022-03-05|应复企业||4
     ${a}|2022-03-05|应复企业||约3`,
    mappingOf(long),
  )
  expect(linesOf(understood)).toEqual([`enterprises ${a} 2022-03-05 3`])
  expect(understood.counts).toMatchObject({ read: 4, accepted: 2, rejected: 2, repeated: 1 })
  expect(foundIn(understood)).toEqual(['duplicate-in-file E4', 'duplicate-in-file E5'])
  expect(understood.findings.list[0]!.args).toEqual({ row: 2, cell: 'E2', value: 3 })
})

test('a wide row with one cell said before otherwise is refused whole', async () => {
  const understood = await read(
    `地点|3月5日|3月6日
     ${a}|1|2
     ${a}|1|2
     ${a}|1|3
     ${b}|1|3`,
    mappingOf([{ role: 'place' }, { role: 'value' }, { role: 'value' }], {
      year: 2022,
      fixed: { measure: 'enterprises' },
    }),
  )
  expect(linesOf(understood)).toEqual([
    `enterprises ${a} 2022-03-05 1`,
    `enterprises ${a} 2022-03-06 2`,
    `enterprises ${b} 2022-03-05 1`,
    `enterprises ${b} 2022-03-06 3`,
  ])
  expect(foundIn(understood)).toEqual(['duplicate-in-file C4'])
  expect(understood.counts.repeated).toBe(2)
})

test('columns of one figure add up, all of them or none', async () => {
  const arrivals = { role: 'value', measure: 'overseas-arrivals' } as const
  const understood = await read(
    `日期|确诊|无症状
     2022-03-01|3|4
     2022-03-02||
     2022-03-03|5|
     2022-03-04|约5|1
     2022-03-05|撤回|撤回
     2022-03-06|撤回|1`,
    mappingOf([{ role: 'day' }, arrivals, arrivals], { fixed: { place: '310000' } }),
  )
  expect(linesOf(understood)).toEqual([
    'overseas-arrivals 310000 2022-03-01 7 确诊 3 + 无症状 4',
    'overseas-arrivals 310000 2022-03-04 6 estimated 确诊 约5 + 无症状 1',
    'overseas-arrivals 310000 2022-03-05 NaN',
  ])
  expect(foundIn(understood)).toEqual(['required part C4', 'invalid-number part B7'])
})

test('withdrawals, estimates, words and reasons', async () => {
  const understood = await read(
    `地点|数值|原文|估计|原因
     ${a}|撤回|||录错
     ${b}|近17000余人||
     310101|5|差不多五个|是|电话 13812345678 更正`,
    mappingOf(
      [
        { role: 'place' },
        { role: 'value', measure: 'staff-back' },
        { role: 'qualifier' },
        { role: 'estimated' },
        { role: 'reason' },
      ],
      { fixed: { day: '2022-03-05' } },
    ),
  )
  expect(linesOf(understood)).toEqual([
    `staff-back ${a} 2022-03-05 NaN because 录错`,
    `staff-back ${b} 2022-03-05 17000 estimated 近17000余人`,
    'staff-back 310101 2022-03-05 5 estimated 差不多五个 because 电话 ‹·› 更正',
  ])
})

test('an unlabelled total above its own committees would count twice, and is refused', async () => {
  const understood = await read(
    `地点|数值
     ${a}|5
     徐泾镇|5
     青浦区|5
     ${b}|7`,
    mappingOf([{ role: 'place' }, { role: 'value', measure: 'enterprises' }], {
      fixed: { day: '2022-03-05' },
    }),
  )
  expect(linesOf(understood)).toEqual([`enterprises ${a} 2022-03-05 5`, `enterprises ${b} 2022-03-05 7`])
  expect(foundIn(understood)).toEqual(['not-a-reporter holds-others A3', 'not-a-reporter holds-others A4'])
  expect(understood.counts).toMatchObject({ read: 4, accepted: 2, rejected: 2, observations: 2 })
})

test('an area may report where what lay inside it is withdrawn', async () => {
  const understood = await read(
    `地点|数值
     ${a}|撤回
     徐泾镇|5`,
    mappingOf([{ role: 'place' }, { role: 'value', measure: 'enterprises' }], {
      fixed: { day: '2022-03-05' },
    }),
  )
  expect(linesOf(understood)).toEqual([
    `enterprises ${a} 2022-03-05 NaN`,
    `enterprises ${xujing} 2022-03-05 5`,
  ])
})

test('where the catalogue says who reports, nobody else may', async () => {
  const catalog = {
    ...builtinCatalog,
    measures: builtinCatalog.measures.map((measure) =>
      measure.id === 'enterprises' && measure.kind === 'stock'
        ? {
            ...measure,
            reporting: [
              { by: 'committee' as const, every: 'day' as const, from: '2022-03-01', to: '2022-03-31' },
            ],
          }
        : measure,
    ),
  }
  const understood = await understand(
    sheetOf(
      grid(`地点|日期|数值
            徐泾镇|2022-03-05|5
            徐泾居委会|2022-03-05|5
            徐泾镇|2022-04-01|5`),
    ),
    mappingOf([{ role: 'place' }, { role: 'day' }, { role: 'value', measure: 'enterprises' }]),
    knowledgeFor(catalog),
  )
  expect(foundIn(understood)).toEqual(['not-a-reporter A2'])
  expect(linesOf(understood)).toEqual([`enterprises ${a} 2022-03-05 5`, `enterprises ${xujing} 2022-04-01 5`])
})

test('a second table with a title of its own is not read as part of the first', async () => {
  const understood = await read(
    `徐泾镇2022年3月5日
     居委会|应复企业
     徐泾居委会|1
     徐泾镇2022年3月6日
     居委会|应复企业
     徐泾居委会|2`,
    mappingOf([{ role: 'place' }, { role: 'value', measure: 'enterprises' }], {
      header: { from: 2, to: 2 },
      fixed: { place: xujing, day: '2022-03-05' },
    }),
  )
  expect(linesOf(understood)).toEqual([`enterprises ${a} 2022-03-05 1`])
  expect(foundIn(understood)).toEqual(['broken-row second-table row 6'])
})

test('a place drawn over several rows names them all; a figure so drawn is one', async () => {
  const sheet = sheetOf(
    [
      ['居委会', '日期', '数值'],
      ['徐泾居委会', '2022-03-05', 1],
      [null, '2022-03-06', 2],
      ['林泉', '2022-03-05', 3],
      [null, '2022-03-06', null],
    ],
    {
      merges: [
        { top: 2, bottom: 3, left: 0, right: 0 },
        { top: 4, bottom: 5, left: 0, right: 0 },
        { top: 4, bottom: 5, left: 2, right: 2 },
      ],
    },
  )
  const understood = await understand(
    sheet,
    mappingOf([{ role: 'place' }, { role: 'day' }, { role: 'value', measure: 'enterprises' }]),
    knowledge,
  )
  expect(linesOf(understood)).toEqual([
    `enterprises ${a} 2022-03-05 1`,
    `enterprises ${a} 2022-03-06 2`,
    `enterprises ${b} 2022-03-05 3`,
  ])
})

test('days in either order: the whole column decides, and where it cannot, a person', async () => {
  const columns: ColumnUse[] = [{ role: 'place' }, { role: 'day' }, { role: 'value', measure: 'enterprises' }]
  const days = (...some: string[]) => `地点|日期|数值\n${some.map((day, i) => `${a}|${day}|${i}`).join('\n')}`
  const settled = await read(days('03/05/2022', '04/05/2022', '13/05/2022'), mappingOf(columns))
  expect(linesOf(settled)).toEqual([
    `enterprises ${a} 2022-05-03 0`,
    `enterprises ${a} 2022-05-04 1`,
    `enterprises ${a} 2022-05-13 2`,
  ])
  const open = await read(days('03/05/2022', '04/05/2022'), mappingOf(columns))
  expect(open.questions).toEqual([{ ask: 'day-order', example: '03/05/2022', cell: 'B2' }])
  expect(open.candidates.length).toBe(0)
  const told = await read(days('03/05/2022', '04/05/2022'), mappingOf(columns, { dayOrder: 'month-first' }))
  expect(linesOf(told)[0]).toBe(`enterprises ${a} 2022-03-05 0`)
  const mixed = await read(days('03/05/2022', '13/05/2022', '05/14/2022'), mappingOf(columns))
  expect(mixed.questions).toEqual([])
  expect(foundIn(mixed)).toEqual(['ambiguous-day B2'])
})

test('a day without a year asks for it, and proposes the newest in which it has been', async () => {
  const columns: ColumnUse[] = [{ role: 'place' }, { role: 'day' }, { role: 'value', measure: 'enterprises' }]
  const open = await read(`地点|日期|数值\n${a}|12月5日|1`, mappingOf(columns))
  expect(open.questions).toEqual([{ ask: 'year', example: '12月5日', cell: 'B2', proposed: 2021 }])
  const told = await read(`地点|日期|数值\n${a}|12月5日|1`, mappingOf(columns, { year: 2020 }))
  expect(linesOf(told)).toEqual([`enterprises ${a} 2020-12-05 1`])
})

test('the file’s own codes stand for places', async () => {
  const understood = await read(
    `点位|数值
     A-07|5
     __proto__|6
     a07|5`,
    mappingOf([{ role: 'place' }, { role: 'value', measure: 'enterprises' }], {
      fixed: { day: '2022-03-05' },
      placeCodes: { 'A-07': a },
    }),
  )
  expect(linesOf(understood)).toEqual([`enterprises ${a} 2022-03-05 5`])
  expect(foundIn(understood)).toEqual(['unknown-place A3'])
})

test('what a mapping leaves open is asked and nothing is read', async () => {
  const text = `地点|数值\n${a}|5`
  const ask = async (columns: ColumnUse[], more: Partial<SheetMapping> = {}) =>
    (await read(text, mappingOf(columns, more))).questions.map(({ ask }) => ask)
  const value: ColumnUse = { role: 'value', measure: 'enterprises' }
  expect(await ask([{ role: 'place' }, value])).toEqual(['day'])
  expect(await ask([{ role: 'ignore' }, value], { fixed: { day: '2022-03-05' } })).toEqual(['place'])
  expect(await ask([{ role: 'place' }, { role: 'value' }], { fixed: { day: '2022-03-05' } })).toEqual([
    'measure',
  ])
  expect(
    await ask([{ role: 'place' }, { role: 'value', measure: 'reopened-share' }], {
      fixed: { day: '2022-03-05' },
    }),
  ).toEqual(['measure'])
  expect(await ask([{ role: 'place' }, { ...value, key: 'home' }], { fixed: { day: '2022-03-05' } })).toEqual(
    ['measure'],
  )
  expect(await ask([{ role: 'place' }, value], { fixed: { day: '2022-03-05', place: 'nowhere' } })).toEqual([
    'place',
  ])
})

test('a hundred thousand findings are kept and the others counted', async () => {
  const rows = Array.from({ length: 100_050 }, () => ['nowhere', '1'])
  const understood = await understand(
    sheetOf([['地点', '数值'], ...rows]),
    mappingOf([{ role: 'place' }, { role: 'value', measure: 'enterprises' }], {
      fixed: { day: '2022-03-05' },
    }),
    knowledge,
  )
  expect(understood.findings.list).toHaveLength(100_000)
  expect(understood.findings.total).toBe(100_050)
  expect(understood.counts.rejected).toBe(100_050)
})

test('stops when it is told to, and says how far it is', async () => {
  const rows = Array.from({ length: 100 }, (_, i) => [a, String(i)])
  const stop = new AbortController()
  const seen: number[] = []
  const reading = understand(
    sheetOf([['地点', '数值'], ...rows]),
    mappingOf([{ role: 'place' }, { role: 'value', measure: 'enterprises' }], {
      fixed: { day: '2022-03-05' },
    }),
    knowledge,
    {
      signal: stop.signal,
      progress: (_, read) => {
        seen.push(read)
        if (read >= 21) stop.abort(new Error('enough'))
      },
    },
  )
  await expect(reading).rejects.toThrow('enough')
  expect(seen).toEqual([7, 14, 21])
})
