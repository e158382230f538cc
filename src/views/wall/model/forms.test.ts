import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Area } from '#src/contract/areas.ts'
import type { MeasureCompleteness } from '#src/contract/completeness.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { formIn } from './forms.ts'

const area = (path: string): Area => ({
  code: path.split('/').at(-1)!,
  name: path,
  nameEn: null,
  parent: path.split('/').at(-2) ?? null,
  level: (['city', 'district', 'town', 'committee'] as const)[path.split('/').length - 1]!,
  path,
  aliases: [],
  point: null,
  schematic: null,
})
// Codes of which one begins with another.
const towns = ['31/d/t1', '31/d/t10'].map(area)
const committees = ['31/d/t1/a', '31/d/t1/b', '31/d/t10/c'].map(area)
const index = buildAreaIndex([area('31'), area('31/d'), ...towns, ...committees])

interface Reporter {
  committee: number
  late: boolean
  wasLate: boolean
}
const anyReporters = fc.array(
  fc.record({ committee: fc.nat({ max: 2 }), late: fc.boolean(), wasLate: fc.boolean() }),
  { maxLength: 20 },
)

/** What the server answers of some reporters. */
function answer(reporters: readonly (Reporter & { at: number })[], isLate: (one: Reporter) => boolean) {
  const missing = reporters.filter(isLate)
  return {
    measure: 'gate-entries',
    day: '2022-06-03',
    expected: reporters.length,
    reported: reporters.length - missing.length,
    overdue: missing.length > 0,
    lastReportAt: null,
    missing: missing.map(({ at, committee }) => ({
      place: `s${at}`,
      name: `s${at}`,
      area: committees[committee]!.code,
    })),
  } satisfies MeasureCompleteness
}

test('an area’s count from the whole’s answer and its own older one is what its own new one would say', () => {
  fc.assert(
    fc.property(anyReporters, (list) => {
      const reporters = list.map((one, at) => ({ ...one, at, late: one.late && one.wasLate }))
      const whole = answer(reporters, ({ late }) => late)
      for (const town of [...towns, ...committees]) {
        const inside = reporters.filter(({ committee }) =>
          `${committees[committee]!.path}/`.startsWith(`${town.path}/`),
        )
        const fresh = answer(inside, ({ late }) => late)
        const older = answer(inside, ({ wasLate }) => wasLate)
        expect(formIn(town, whole, older, index)).toEqual({
          expected: fresh.expected,
          missing: fresh.missing.length,
          overdue: fresh.overdue,
        })
      }
    }),
    { seed: 8, numRuns: 200 },
  )
})
