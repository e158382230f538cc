import { describe, expect, test } from 'vitest'
import { builtinCatalog } from '#server/catalog/builtin.ts'
import type { KeptMapping, SheetMapping } from '#src/contract/handing-in/imports.ts'
import { grid, sheetOf } from '#tests/doubles/sheets.ts'
import { codeOf, foundIn, knowledgeFor, linesOf, readAsProposed } from '#tests/doubles/understanding.ts'
import { propose } from './propose.ts'
import { understand } from './understand.ts'

const knowledge = knowledgeFor()
const a = codeOf('徐泾居委会')
const b = codeOf('徐安第一社区居委会')
const roles = ({ columns }: SheetMapping) =>
  columns.map((use) =>
    use.role === 'value'
      ? [use.measure, use.key, use.day].filter((one) => one !== undefined).join(' ') || 'value'
      : use.role,
  )
const proposed = (text: string) => propose(sheetOf(grid(text)), knowledge)
const read = (text: string) => readAsProposed(sheetOf(grid(text)), knowledge)

test('a date that no month has is a fault of its cell, though it is the only one of its column', async () => {
  const { proposal, understood } = await read(
    `街镇|居委会|年|月|日|返岗人员
     徐泾镇|徐泾居委会|2022|3|32|5`,
  )
  expect(proposal.questions).toEqual([])
  expect(roles(proposal.mapping)).toEqual(['within', 'place', 'year', 'month', 'day', 'staff-back'])
  expect(foundIn(understood)).toEqual(['invalid-day no-such-day E2'])
  const serial = await read(
    `居委会|月份|日期|返岗人员
     徐泾居委会|3|44625|5`,
  )
  expect(roles(serial.proposal.mapping)).toEqual(['place', 'ignore', 'day', 'staff-back'])
})

test('a committee’s sheet: titles, a serial number, units, persons, a share, a total', async () => {
  const { proposal, understood } = await read(
    `徐泾镇2022年3月5日复工情况表||||||
     填报人：张三|||电话：13812345678|||
     序号|居委会|应复企业（户）|已复工企业数|返岗人员(人)|复工率|联系人
     1|徐泾居委会|1,234|１２|近17000余人|84.2%|李四
     2|徐安第一社区|30|3|—||王五13900000000
     |小计|99|15|17000||
     注：赵六提供`,
  )
  expect(proposal.questions).toEqual([])
  expect(proposal.mapping.header).toEqual({ from: 3, to: 3 })
  expect(proposal.mapping.fixed).toEqual({ place: '310118106', day: '2022-03-05' })
  expect(roles(proposal.mapping)).toEqual([
    'ignore',
    'place',
    'enterprises',
    'enterprises-reopened',
    'staff-back',
    'ignore',
    'ignore',
  ])
  expect(proposal.reasons.map(({ column, code }) => `${column} ${code}`)).toEqual([
    '1 header-names-role',
    'null title-names-place',
    '2 header-names-measure',
    '3 header-names-measure',
    '4 header-names-measure',
    '5 header-is-derived',
    'null title-names-day',
    '6 header-is-person',
  ])
  expect(linesOf(understood)).toEqual([
    `enterprises ${a} 2022-03-05 1234`,
    `enterprises-reopened ${a} 2022-03-05 12`,
    `staff-back ${a} 2022-03-05 17000 estimated 近17000余人`,
    `enterprises ${b} 2022-03-05 30`,
    `enterprises-reopened ${b} 2022-03-05 3`,
  ])
  const seen = JSON.stringify([proposal, understood.findings.list])
  for (const person of ['张三', '李四', '王五', '138', '139']) expect(seen).not.toContain(person)
  expect(proposal.preview.map(({ as }) => as)).toEqual([
    'title',
    'title',
    'header',
    'row',
    'row',
    'total',
    'footnote',
  ])
  expect(proposal.preview[3]!.cells).toEqual([
    '1',
    '徐泾居委会',
    '1,234',
    '１２',
    '近17000余人',
    '84.2%',
    '‹·›',
  ])
})

describe('headers of two rows', () => {
  const days = `居委会|应复企业||已复工企业|
    |2022-03-05|2022-03-06|2022-03-05|2022-03-06
    徐泾居委会|1|2|3|4`
  const expected = [
    `enterprises ${a} 2022-03-05 1`,
    `enterprises ${a} 2022-03-06 2`,
    `enterprises-reopened ${a} 2022-03-05 3`,
    `enterprises-reopened ${a} 2022-03-06 4`,
  ]

  test('a measure over its days, as CSV has it', async () => {
    const { proposal, understood } = await read(days)
    expect(proposal.mapping.header).toEqual({ from: 1, to: 2 })
    expect(proposal.headers[2]).toBe('应复企业 / 2022-03-06')
    expect(linesOf(understood)).toEqual(expected)
  })

  test('the same with merged cells, below a merged title', async () => {
    const rows = [['复工统计', null, null, null, null], ...grid(days)]
    const merges = [
      { top: 1, bottom: 1, left: 0, right: 4 },
      { top: 2, bottom: 3, left: 0, right: 0 },
      { top: 2, bottom: 2, left: 1, right: 2 },
      { top: 2, bottom: 2, left: 3, right: 4 },
    ]
    const { proposal, understood } = await readAsProposed(sheetOf(rows, { merges }), knowledge)
    expect(proposal.mapping.header).toEqual({ from: 2, to: 3 })
    expect(linesOf(understood)).toEqual(expected)
  })

  test('a measure over its keys and their total', async () => {
    const { proposal, understood } = await read(
      `日期|居委会|境外来沪人员||||应复企业（户）
       ||居家|集中|转外|合计|
       2022-03-05|徐泾居委会|1|2|3|6|7`,
    )
    expect(roles(proposal.mapping)).toEqual([
      'day',
      'place',
      'overseas-arrivals home',
      'overseas-arrivals central',
      'overseas-arrivals onward',
      'ignore',
      'enterprises',
    ])
    expect(proposal.reasons.some(({ column, code }) => column === 5 && code === 'totals-left-out')).toBe(true)
    expect(linesOf(understood)).toHaveLength(4)
  })

  test('a month over its dates', async () => {
    const { understood } = await read(
      `居委会|2022年3月||
       |1日|2日|31日
       徐泾居委会|1|2|3`.replace('居委会|2022', '应复企业统计|||\n居委会|2022'),
    )
    expect(linesOf(understood)).toEqual([
      `enterprises ${a} 2022-03-01 1`,
      `enterprises ${a} 2022-03-02 2`,
      `enterprises ${a} 2022-03-31 3`,
    ])
  })
})

test.each([
  ['境外来沪人员（居家）', 'overseas-arrivals home'],
  ['境外来沪人员-居家（人）', 'overseas-arrivals home'],
  ['居家境外来沪人员', 'overseas-arrivals home'],
  ['Overseas arrivals: home', 'overseas-arrivals home'],
  ['overseas-arrivals', 'overseas-arrivals'],
  ['境外来沪', 'overseas-arrivals'],
  ['今日境外来沪人员', 'overseas-arrivals'],
  ['60岁以上接种（全程）', 'vaccinated-60-plus full'],
  ['Vaccinated 60+ (Booster)', 'vaccinated-60-plus booster'],
  ['Reopened', 'enterprises-reopened'],
])('a column headed %s', async (header, use) => {
  const { mapping, questions } = await proposed(`居委会|日期|${header}\n徐泾居委会|2022-03-05|1`)
  expect(roles(mapping)[2]).toBe(use)
  expect(questions).toEqual([])
})

test('words beside a measure that nobody knows make it another one', async () => {
  const { mapping } = await proposed(`居委会|日期|已复工企业（餐饮）|返岗人员\n徐泾居委会|2022-03-05|1|2`)
  expect(roles(mapping)).toEqual(['place', 'day', 'ignore', 'staff-back'])
})

test('a date a column, of the measure that the title names', async () => {
  const { proposal, understood } = await read(
    `徐泾镇返岗人员统计（2022年）
     居委会|3月5日|3月6日|合计
     徐泾居委会|1|2|3`,
  )
  expect(proposal.questions).toEqual([])
  expect(linesOf(understood)).toEqual([`staff-back ${a} 2022-03-05 1`, `staff-back ${a} 2022-03-06 2`])
})

test('a title of several days fixes none', async () => {
  const { mapping, questions } = await proposed(`2022年3月1日至3月7日返岗人员\n居委会|数量\n徐泾居委会|1`)
  expect(mapping.fixed.day).toBeUndefined()
  expect(questions).toEqual([{ ask: 'day' }])
})

test('a title’s innermost place, and the one of its name that the title’s other places hold', async () => {
  const { mapping } = await proposed(`上海市青浦区徐泾镇徐泾居委会2022年3月5日\n应复企业|已复工企业\n1|2`)
  expect(mapping.fixed.place).toBe(a)
})

test('the town beside the committee tells places of one name apart', async () => {
  const { mapping } = await proposed(
    `街镇|居委会|日期|应复企业\n徐泾镇|徐泾居委会|2022-03-05|1\n徐泾镇|林泉|2022-03-05|1`,
  )
  expect(roles(mapping)).toEqual(['within', 'place', 'day', 'enterprises'])
})

test('a header that names a level tells a committee from a town of its name', async () => {
  const { understood } = await read(`居委会|日期|应复企业\n徐泾|2022-03-05|1`)
  expect(linesOf(understood)).toEqual([`enterprises ${a} 2022-03-05 1`])
  const { understood: open } = await read(`单位|日期|应复企业\n徐泾|2022-03-05|1`)
  expect(foundIn(open)).toEqual(['ambiguous-place A2'])
})

test('a column of codes goes before one of names', async () => {
  const { mapping } = await proposed(`编号|代码|名称|日期|应复企业\n1|${a}|徐泾居委会|2022-03-05|1`)
  expect(roles(mapping)).toEqual(['ignore', 'place', 'ignore', 'day', 'enterprises'])
})

test('without a header the cells tell', async () => {
  const { proposal } = await read(`徐泾居委会|2022-03-05|已复工企业|5\n徐安第一社区|2022-03-05|已复工企业|6`)
  expect(proposal.mapping.header).toEqual({ from: 0, to: 0 })
  expect(roles(proposal.mapping)).toEqual(['place', 'day', 'measure', 'value'])
})

test('what the sheet does not say is asked', async () => {
  const asks = async (text: string) => (await proposed(text)).questions
  expect(await asks(`居委会|日期|数量\n徐泾居委会|2022-03-05|1`)).toEqual([
    { ask: 'measure', column: 2, header: '数量' },
  ])
  expect(await asks(`居委会|应复企业\n徐泾居委会|1`)).toEqual([{ ask: 'day' }])
  expect(await asks(`日期|应复企业\n2022-03-05|1`)).toEqual([{ ask: 'place' }])
  expect(await asks(`居委会|日期|应复企业\n徐泾居委会|12月5日|1`)).toEqual([
    { ask: 'year', example: '12月5日', cell: 'B2', proposed: 2021 },
  ])
  expect(await asks(`填报日期：3月5日\n居委会|应复企业\n徐泾居委会|1\n徐泾居委会|2`)).toEqual([
    { ask: 'year', example: '填报日期：3月5日', cell: null, proposed: 2022 },
  ])
  expect(await asks(`居委会|3月5日\n徐泾居委会|1`)).toContainEqual({
    ask: 'year',
    example: '3月5日',
    cell: 'B1',
    proposed: 2022,
  })
  expect(await asks(`居委会|日期|应复企业\n徐泾居委会|03/05/2022|1`)).toEqual([
    { ask: 'day-order', example: '03/05/2022', cell: 'B2' },
  ])
  expect(await asks(`居委会|日期|应复企业\n徐泾居委会|03/05/2022|1\n徐泾居委会|03/31/2022|1`)).toEqual([])
  expect(await asks(`居委会|日期|应复企业|应复企业\n徐泾居委会|2022-03-05|1|2`)).toEqual([
    { ask: 'measure', column: 3, header: '应复企业' },
  ])
})

test('the whole column is looked through for the order of its days', async () => {
  const rows = Array.from({ length: 1000 }, (_, i) => [
    '徐泾居委会',
    i === 999 ? '13/04/2022' : `0${1 + (i % 9)}/05/2022`,
    '1',
  ])
  const { mapping, questions } = await propose(sheetOf([['居委会', '日期', '应复企业'], ...rows]), knowledge)
  expect(mapping.dayOrder).toBe('day-first')
  expect(questions).toEqual([])
})

test('a form of the catalogue tells what a short word means', async () => {
  const named = (id: string, zh: string) => ({
    id,
    kind: 'stock' as const,
    name: { zh, en: id },
    short: { zh: '新增', en: 'New' },
    unit: { zh: '人', en: 'people' },
    definition: { zh, en: id },
    owner: { zh, en: id },
    source: { zh, en: id },
    decimals: 0,
    reporting: [],
    staleAfterDays: 3,
  })
  const catalog = {
    ...builtinCatalog,
    measures: [...builtinCatalog.measures, named('new-posts', '新增岗位'), named('new-beds', '新增床位数目')],
    forms: [
      {
        id: 'beds',
        name: { zh: '床位日报', en: 'Beds daily' },
        measures: ['new-beds'],
        by: 'committee' as const,
      },
    ],
  }
  const text = (title: string) => sheetOf(grid(`${title}\n居委会|日期|新增\n徐泾居委会|2022-03-05|1`))
  const known = knowledgeFor(catalog)
  expect((await propose(text('徐泾镇床位日报'), known)).mapping.columns[2]).toEqual({
    role: 'value',
    measure: 'new-beds',
  })
  expect((await propose(text('徐泾镇日报'), known)).questions).toEqual([
    { ask: 'measure', column: 2, header: '新增' },
  ])
})

describe('a mapping that was kept', () => {
  const first = `徐泾镇2022年3月7日
    单位|甲|3月5日|3月6日|3月7日
    徐泾居委会|x|1|2|3`
  const keep = async (): Promise<KeptMapping> => {
    const { mapping, headers, shape } = await proposed(first)
    const columns = mapping.columns.map((use, i) =>
      i === 1
        ? ({ role: 'qualifier' } as const)
        : i > 1
          ? { ...use, role: 'value' as const, measure: 'gate-entries' }
          : use,
    )
    return {
      shape,
      headers: [...headers],
      mapping: { ...mapping, columns, replaces: true, placeCodes: { k: a } },
      author: 'x',
      savedAt: '2022-03-07T08:00:00+08:00',
    }
  }

  test('is found by the shape of the header, with other days, more of them, and other titles', async () => {
    const sheet = sheetOf(
      grid(`一句话\n徐泾镇2022年4月3日\n单位|甲|3月31日|4月1日|4月2日|4月3日\nk|y|1|2|3|4`),
    )
    const proposal = await propose(sheet, knowledge, [await keep()])
    expect(proposal.questions).toEqual([])
    expect(proposal.reasons[0]).toMatchObject({ column: null, code: 'kept-mapping' })
    expect(proposal.mapping).toMatchObject({ replaces: false, year: 2022, header: { from: 3, to: 3 } })
    expect(linesOf(await understand(sheet, proposal.mapping, knowledge))).toEqual(
      ['03-31 1', '04-01 2', '04-02 3', '04-03 4'].map((day) => `gate-entries ${a} 2022-${day} y`),
    )
  })

  test('does not bring its days and place along', async () => {
    const sheet = sheetOf(grid(`单位|甲|3月8日\n林泉|y|1`))
    const proposal = await propose(sheet, knowledge, [await keep()])
    expect(proposal.mapping.fixed).toEqual({})
    expect(proposal.questions.map(({ ask }) => ask)).toEqual(['year'])
  })

  test('is not used for a header of another shape', async () => {
    const proposal = await propose(sheetOf(grid(`单位|乙|3月8日\n林泉|y|1`)), knowledge, [await keep()])
    expect(proposal.reasons.some(({ code }) => code === 'kept-mapping')).toBe(false)
  })
})

test('a sheet of nothing, of one cell, of figures alone', async () => {
  for (const rows of [
    [],
    [['']],
    [['x']],
    [
      ['1', '2'],
      ['3', '4'],
    ],
    [['', '', '']],
  ]) {
    const { proposal, understood } = await readAsProposed(sheetOf(rows), knowledge)
    expect(proposal.questions.length).toBeGreaterThan(0)
    expect(understood.candidates.length).toBe(0)
    expect(foundIn(understood)).toEqual([])
  }
})
