import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ImportFinding,
  type ImportQuestion,
  PreviewRow,
  SheetMapping,
} from '#src/contract/handing-in/imports.ts'
import type { MessySheet } from '#tests/doubles/messy/messy.ts'
import { messySheet, persons } from '#tests/doubles/messy/messy-sheet.ts'
import { sheetOf } from '#tests/doubles/sheets.ts'
import { foundIn, knowledgeFor, linesOf } from '#tests/doubles/understanding.ts'
import { describeFinding } from './describe-finding.ts'
import { propose } from './propose.ts'
import { understand } from './understand.ts'

const knowledge = knowledgeFor()

/** Known rows, dressed up as people's sheets are, come back exactly; what was broken is told by its cell and nothing of its row is taken. */
test('messy sheets give back the rows they were made from, or name the cell', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(messySheet, async (messy) => {
      const sheet = sheetOf(messy.rows, { merges: messy.merges })
      const { mapping, questions, preview, reasons } = await propose(sheet, knowledge)
      const understood = await understand(sheet, answered(mapping, questions, messy), knowledge)
      expect(understood.questions).toEqual([])
      expect(foundIn(understood).map(withoutWhy).sort()).toEqual([...messy.faults].sort())
      expect(linesOf(understood).sort()).toEqual([...messy.lines].sort())
      expect(understood.counts).toMatchObject(messy.counts)
      const told = JSON.stringify([
        preview,
        reasons,
        understood.findings.list.map((one) => describeFinding(one, knowledge, 'zh')),
      ])
      for (const person of persons) expect(told).not.toContain(person)
    }),
    { numRuns: 200 },
  )
})

/** A person answers for the year and the order of the days, and nothing else may be asked. */
function answered(
  mapping: SheetMapping,
  questions: readonly ImportQuestion[],
  { answers }: MessySheet,
): SheetMapping {
  for (const { ask } of questions) expect(['year', 'day-order']).toContain(ask)
  const isAsked = (ask: string) => questions.some((one) => one.ask === ask)
  return {
    ...mapping,
    ...(isAsked('day-order') && { dayOrder: answers.dayOrder }),
    year: mapping.year ?? answers.year,
  }
}

const withoutWhy = (found: string) => found.replace(/^(\S+) .*?(\S+)$/, '$1 $2')

const anyCell = fc.oneof(
  fc.constantFrom(
    '居委会',
    '日期',
    '应复企业',
    '合计',
    '3月5日',
    '徐泾居委会',
    '2022-03-05',
    '03/05/2022',
    '指标',
    '=1',
    '__proto__',
    '注：',
    '<10',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double(),
  fc.boolean(),
  fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.double()).map((day) => ({ day })),
  fc.constant(null),
)
const anyMerge = fc
  .tuple(...[1, 0].flatMap((least) => [fc.integer({ min: least, max: 12 }), fc.integer({ min: 0, max: 4 })]))
  .map(([top = 1, down = 0, left = 0, across = 0]) => ({
    top,
    bottom: top + down,
    left,
    right: left + across,
  }))

test('no sheet is too odd to be read', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyCell, { maxLength: 8 }), { maxLength: 14 }),
      fc.array(anyMerge, { maxLength: 4 }),
      async (rows, merges) => {
        const sheet = sheetOf(rows, { merges })
        const { mapping, preview } = await propose(sheet, knowledge)
        const { counts, candidates, findings } = await understand(
          sheet,
          {
            ...mapping,
            year: mapping.year ?? 2022,
            fixed: { place: '310000', day: '2022-03-05', measure: 'enterprises', ...mapping.fixed },
          },
          knowledge,
        )
        expect(SheetMapping.safeParse(mapping).success).toBe(true)
        expect(PreviewRow.array().safeParse(preview).success).toBe(true)
        expect(counts.accepted + counts.rejected).toBe(counts.read)
        expect(counts.observations).toBe(candidates.length)
        for (const one of findings.list)
          expect(ImportFinding.safeParse(describeFinding(one, knowledge, 'en')).success).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})
