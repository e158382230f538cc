import { describe, expect, test } from 'vitest'
import { describeFinding } from '#server/ingest/understanding/describe-finding.ts'
import type { Found } from '#server/ingest/understanding/found.ts'
import { FindingCode } from '#src/contract/handing-in/imports.ts'
import { grid, sheetOf } from '#tests/doubles/sheets.ts'
import { codeOf, knowledgeFor, readAsProposed } from '#tests/doubles/understanding.ts'
import { findingWords } from './finding-words.ts'
import { wordsOf } from './words.ts'

const knowledge = knowledgeFor()
const read = async (text: string) =>
  (await readAsProposed(sheetOf(grid(text)), knowledge)).understood.findings.list

test('a finding says where, what and what to do', async () => {
  const [found] = await read(`居委会|日期|已复工企业\n徐泾居委会|2022-03-05|<10`)
  expect(wordsOf(found!, 'zh')).toEqual({
    reason: '第 2 行 C 列“已复工企业”（C2）：“<10”是一个范围，不是一个数，不能相加。',
    fix: '填一个数；若是估计，把原话写在“原文”列，并在“估计”列写“是”。不清楚就留空。',
  })
  expect(wordsOf(found!, 'en').reason).toBe(
    'Row 2, column C "已复工企业" (C2): "<10" is a range and not one number; it cannot be added.',
  )
})

test('an unknown place comes with the nearest ones of its area, and what they lie in', async () => {
  const [found] = await read(`徐泾镇2022年3月5日|\n居委会|已复工企业\n徐安第九社区居委会|1\n徐泾居委会|1`)
  const told = describeFinding(found!, knowledge, 'zh')
  expect(told).toMatchObject({
    severity: 'fault',
    code: 'unknown-place',
    row: 3,
    column: 0,
    header: '居委会',
    cell: 'A3',
    found: '徐安第九社区居委会',
  })
  expect(told.reason).toContain('“徐泾镇”里没有叫“徐安第九社区居委会”的地方')
  expect(told.candidates[0]).toMatchObject({ within: '青浦区 徐泾镇' })
  expect(told.candidates[0]!.name).toMatch(/^徐安第.社区居委会$/)
})

test('an ambiguous place comes with all it may be', async () => {
  const [found] = await read(`单位|日期|已复工企业\n虹桥|2022-03-05|1\n徐泾居委会|2022-03-05|1`)
  const told = describeFinding(found!, knowledge, 'en')
  expect(told.code).toBe('ambiguous-place')
  expect(told.candidates.map(({ id }) => id)).toEqual(expect.arrayContaining(['310112107', '310105009']))
})

describe.each(Object.entries(findingWords))('the words of %s', (id, words) => {
  test('are there in both languages, and fill every blank', () => {
    expect(FindingCode.safeParse(id.split('/')[0]).success).toBe(true)
    for (const one of [words.reason, words.fix]) {
      expect(one.zh).toMatch(/[\u4e00-\u9fff]/)
      expect(one.en).toMatch(/[a-z]{2}/i)
      const blanks = (text: string) =>
        [...new Set(text.match(/\{\w+\}/g))].map((blank) => blank.replace(/Zh|En/, '')).sort()
      expect(blanks(one.en)).toEqual(blanks(one.zh))
    }
  })
})

test('no words of what is found here are left unfilled', async () => {
  const a = codeOf('徐泾居委会')
  const found: readonly Found[] = await read(
    `地点|日期|指标|细分|数值
     ${a}|2022-03-05|应复企业||1
     ${a}|2022-03-05|应复企业||2
     徐经|2022-02-30|应复企业||1
     |2022-06-04|应复企业||1
     ${a}||应复企业||1
     ${a}|2022-03|应复企业||1
     ${a}|2022-06-04|应复企业||1
     ${a}|2022-03-05|x||1
     ${a}|2022-03-05|复工率||1
     ${a}|2022-03-05||居家|1
     ${a}|2022-03-05|境外来沪人员|x|1
     ${a}|2022-03-05|境外来沪人员||-1
     ${a}|2022-03-05|境外来沪人员||1.5
     ${a}|2022-03-05|境外来沪人员||1%
     ${a}|2022-03-05|境外来沪人员||1户
     ${a}|2022-03-05|境外来沪人员||1,1
     ${a}|2022-03-05|境外来沪人员||=1
     ${a}|2022-03-05|境外来沪人员||#REF!
     ${a}|2022-03-05|境外来沪人员||2022-03-05
     ${a}|2022-03-05|境外来沪人员||1|1
     青浦区|2022-03-05|应复企业||1`,
  )
  expect(found.length).toBeGreaterThan(19)
  for (const one of found)
    for (const locale of ['zh', 'en'] as const) {
      const { reason, fix } = wordsOf(one, locale)
      expect(`${reason}${fix}`).not.toMatch(/\{\w+\}|undefined|null/)
      expect(reason).toContain(String(one.row))
    }
})
