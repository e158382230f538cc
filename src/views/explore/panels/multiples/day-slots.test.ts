import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { areaAt } from '#tests/doubles/areas.ts'
import { daySlots } from './day-slots.ts'
import { partsInside } from './parts-inside.ts'

const area = areaAt('31', 'town')
const index = buildAreaIndex([area])
const span = fc
  .record({ from: fc.integer({ min: 19_000, max: 19_020 }), days: fc.integer({ min: 1, max: 30 }) })
  .map(({ from, days }) => ({ from, to: from + days - 1 }))

test.each(['week', 'town'] as const)('by %s every day of the window has its place, once', (by) => {
  fc.assert(
    fc.property(span, (window) => {
      const parts = partsInside(by, area, window, index)
      const { used, dayIn } = daySlots(by, parts)
      const days = used.flatMap((slot) => parts.flatMap((part) => dayIn(part, slot) ?? []))
      expect(days.sort((a, b) => a - b)).toEqual(
        Array.from({ length: window.to - window.from + 1 }, (_, at) => window.from + at),
      )
    }),
  )
})

test('weeks are laid over each other by weekday, whichever day the first begins on', () => {
  // 2022-06-04 is a Saturday.
  const [saturday, friday] = [19_147, 19_153]
  const parts = partsInside('week', area, { from: saturday, to: friday }, index)
  const { used, dayIn } = daySlots('week', parts)
  expect(used).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(used.map((slot) => dayIn(parts[0]!, slot))).toEqual([...Array(5).fill(null), saturday, saturday + 1])
  expect(dayIn(parts[1]!, 0)).toBe(saturday + 2)
  const tuesday = partsInside('week', area, { from: saturday + 3, to: saturday + 3 }, index)
  expect(daySlots('week', tuesday).used).toEqual([1])
})
