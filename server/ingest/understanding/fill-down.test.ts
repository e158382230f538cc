import { expect, test } from 'vitest'
import type { KeptMapping } from '#src/contract/handing-in/imports.ts'
import { grid, sheetOf } from '#tests/doubles/sheets.ts'
import { codeOf, foundIn, knowledgeFor, linesOf } from '#tests/doubles/understanding.ts'
import { propose } from './propose.ts'
import { understand } from './understand.ts'

const knowledge = knowledgeFor()
const a = codeOf('徐泾居委会')
const b = codeOf('徐安第一社区居委会')

/** Cells that were merged over the rows of a group, as a CSV has them. */
const merged = `年|月|日|居委会|返岗人员
     2021|12|30|徐泾居委会|10
     ||31|徐泾居委会|11
     |||徐安第一社区|12
     |小计|||33
     2022|1|1|徐泾居委会|13
     ||2|徐泾居委会|14
     |3|1|徐泾居委会|15
     ||2|徐泾居委会|16
     合计||||99`
const lines = [
  `staff-back ${a} 2021-12-30 10`,
  `staff-back ${a} 2021-12-31 11`,
  `staff-back ${b} 2021-12-31 12`,
  `staff-back ${a} 2022-01-01 13`,
  `staff-back ${a} 2022-01-02 14`,
  `staff-back ${a} 2022-03-01 15`,
  `staff-back ${a} 2022-03-02 16`,
]
const read = async (text: string, filledDown?: number[], kept: KeptMapping[] = []) => {
  const sheet = () => sheetOf(grid(text))
  const proposal = await propose(sheet(), knowledge, kept)
  const mapping = { ...proposal.mapping, ...(filledDown && { filledDown }) }
  return { proposal, understood: await understand(sheet(), mapping, knowledge) }
}
const reasons = ({ proposal }: Awaited<ReturnType<typeof read>>) =>
  proposal.reasons.flatMap(({ column, code, found }) =>
    code === 'cells-filled-down' ? [`${column} ${found}`] : [],
  )

test('a year and a month written once a group are proposed for the rows below, with the reason and the count', async () => {
  const found = await read(merged)
  expect(found.proposal.questions).toEqual([])
  expect(found.proposal.mapping.filledDown).toEqual([0, 1])
  expect(reasons(found)).toEqual(['0 年', '1 月'])
  // One blank among the dates says nothing of them, unless a person does.
  expect(linesOf(found.understood)).toEqual(lines.filter((_, i) => i !== 2))
  expect(found.understood.counts).toMatchObject({ read: 7, accepted: 6, totals: 2, filledDown: 9 })
  const chosen = await read(merged, [0, 1, 2])
  expect(linesOf(chosen.understood)).toEqual(lines)
  expect(chosen.understood.counts).toMatchObject({ read: 7, accepted: 7, totals: 2, filledDown: 10 })
})

test('what nobody asked for is not filled, and says so by its cell', async () => {
  const { understood } = await read(merged, [0, 1])
  expect(foundIn(understood)).toEqual(['required day C4'])
  const off = await read(merged, [])
  expect(off.understood.counts.filledDown).toBe(0)
  expect(linesOf(off.understood)).toEqual([lines[0], lines[3]])
})

test('a header that comes again is neither filled nor given on', async () => {
  const { proposal, understood } = await read(
    `徐泾镇返岗人员统计（2022年）|||
     街镇|居委会|3月5日|3月6日
     徐泾镇|徐泾居委会|1|2
     |徐安第一社区|3|4
     街镇|居委会|3月5日|3月6日
     |徐安第二社区|5|6`,
  )
  expect(proposal.mapping.filledDown).toEqual([0])
  expect(linesOf(understood)).toHaveLength(6)
  expect(understood.counts).toMatchObject({ repeatedHeaders: 1, filledDown: 2 })
})

test('a month is not carried into another year', async () => {
  const { understood } = await read(
    `年|月|日|居委会|返岗人员
     2021|12|30|徐泾居委会|10
     ||31|徐泾居委会|11
     2022||1|徐泾居委会|12
     ||2|徐泾居委会|13`,
  )
  expect(linesOf(understood)).toEqual(lines.slice(0, 2))
  expect(foundIn(understood)).toHaveLength(2)
})

test('a blank here and there stays a fault, and a blank key is the total', async () => {
  const single = await read(
    `居委会|日期|指标|细分|数值
     徐泾居委会|2022-03-05|境外来沪人员|居家|1
     |2022-03-06|境外来沪人员||2
     徐泾居委会|2022-03-07|境外来沪人员||3
     徐泾居委会|2022-03-08|境外来沪人员||4`,
  )
  expect(single.proposal.mapping.filledDown).toEqual([])
  expect(foundIn(single.understood)).toEqual(['required place A3'])
})

test('it is kept with the mapping, and so is that it was turned off', async () => {
  const { proposal } = await read(merged)
  const kept = (filledDown: number[]): KeptMapping[] => [
    {
      shape: proposal.shape,
      headers: [...proposal.headers],
      mapping: { ...proposal.mapping, filledDown },
      author: '王科',
      savedAt: '2022-03-01T00:00:00.000Z',
    },
  ]
  const again = await read(merged, undefined, kept([0]))
  expect(again.proposal.mapping.filledDown).toEqual([0])
  expect(reasons(again)).toEqual(['0 年'])
  const off = await read(merged, undefined, kept([]))
  expect(off.proposal.mapping.filledDown).toEqual([])
})
