import { expect, test } from 'vitest'
import { grid, sheetOf } from '#tests/doubles/sheets.ts'
import { codeOf, foundIn, knowledgeFor, linesOf, readAsProposed } from '#tests/doubles/understanding.ts'
import { describeFinding } from './describe-finding.ts'

const knowledge = knowledgeFor()
const panlong = codeOf('蟠龙居委会')
const gaojing = codeOf('高泾社区居委会')

test('a column a place, a day a row; a total beside them is no place', async () => {
  const sheet = sheetOf(
    grid(`
      徐泾镇返岗人员统计
      日期|蟠龙居委会|高泾社区居委会|合计
      2022-06-01|12|三十|42
      2022-06-02|—|31|31
    `),
  )
  const { proposal, understood } = await readAsProposed(sheet, knowledge)
  expect(proposal.questions).toEqual([])
  expect(proposal.mapping.columns).toEqual([
    { role: 'day' },
    { role: 'value', place: '蟠龙居委会' },
    { role: 'value', place: '高泾社区居委会' },
    { role: 'ignore' },
  ])
  expect(proposal.reasons).toContainEqual({ column: 1, code: 'header-is-place', found: '蟠龙居委会' })
  expect(linesOf(understood)).toEqual([
    `staff-back ${panlong} 2022-06-01 12`,
    `staff-back ${gaojing} 2022-06-01 30`,
    `staff-back ${gaojing} 2022-06-02 31`,
  ])
})

test('measures below the places', async () => {
  const sheet = sheetOf(
    grid(`
      日期|蟠龙居委会||高泾社区居委会|
      |应复企业|已复工企业|应复企业|已复工企业
      2022-06-01|12|10|30|20
    `),
  )
  const { understood } = await readAsProposed(sheet, knowledge)
  expect(linesOf(understood)).toEqual([
    `enterprises ${panlong} 2022-06-01 12`,
    `enterprises-reopened ${panlong} 2022-06-01 10`,
    `enterprises ${gaojing} 2022-06-01 30`,
    `enterprises-reopened ${gaojing} 2022-06-01 20`,
  ])
})

test('a name that is no place is told in each cell below it, with the nearest; what a person says it is holds', async () => {
  const sheet = sheetOf(
    grid(`
      返岗人员统计
      日期|蟠龙居委会|高泾社区居委会|徐乐陆社区居委会
      2022-06-01|12|30|7
      2022-06-02|13|31|
    `),
  )
  const { understood } = await readAsProposed(sheet, knowledge)
  expect(foundIn(understood)).toEqual(['unknown-place D3'])
  const [finding] = understood.findings.list.map((one) => describeFinding(one, knowledge, 'zh'))
  expect(finding).toMatchObject({ found: '徐乐陆社区居委会', cell: 'D3' })
  expect(finding?.candidates[0]).toMatchObject({ name: '徐乐路社区居委会' })
  expect(linesOf(understood)).toHaveLength(2)
  const placeCodes = { 徐乐陆社区居委会: codeOf('徐乐路社区居委会') }
  const again = await readAsProposed(sheet, knowledge, (mapping) => ({ ...mapping, placeCodes }))
  expect(foundIn(again.understood)).toEqual([])
  expect(linesOf(again.understood)).toContain(`staff-back ${codeOf('徐乐路社区居委会')} 2022-06-01 7`)
})

test('without a measure, it is asked once for all columns', async () => {
  const sheet = sheetOf(grid('日期|蟠龙居委会|高泾社区居委会\n2022-06-01|12|30'))
  const { proposal } = await readAsProposed(sheet, knowledge)
  expect(proposal.questions).toEqual([{ ask: 'measure', column: null, header: '' }])
})
