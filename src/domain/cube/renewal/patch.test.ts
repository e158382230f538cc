import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyReport,
  type Cube,
  cellAt,
  series,
  seriesStates,
  spanStates,
  spanValues,
  total,
} from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { runOf } from '#src/domain/places.ts'
import { anyArea, anySpan, anyWorld, KEYS } from '#tests/doubles/arbitraries.ts'
import { cubeOf } from '#tests/doubles/columns.ts'
import { buildCubeFromRows } from '#tests/doubles/rows.ts'

const whole = (cube: Cube) => ({ lo: 0, hi: cube.places.ids.length })

function answers(cube: Cube, area: string, span: { from: number; to: number }) {
  const { reportedAt, ...sum } = total(cube, runOf(cube.places, area), span)
  return {
    sum,
    series: [...series(cube, whole(cube))],
    behind: seriesStates(cube, whole(cube)),
    values: [...spanValues(cube, span)],
    states: [...spanStates(cube, span)],
    cells: cube.states,
  }
}

describe('applyReport', () => {
  test('leaves the cube as building it with the report would', () => {
    fc.assert(
      fc.property(
        anyWorld,
        fc.constantFrom(...KEYS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        anyArea,
        anySpan,
        (world, key, share, area, span) => {
          const only = world.measure.breakdown ? key : null
          const known = Math.floor(world.reports.length * share)
          const cube = cubeOf({ ...world }, only, world.from, known)
          const patched = { ...cube, today: world.today }
          spanStates(patched, span)
          for (const report of world.reports.slice(known)) {
            if (report.key !== only) continue
            const row = patched.places.rowOf.get(report.place)!
            applyReport(patched, row, report.day, report.value, report.estimated)
          }
          expect(answers(patched, area, span)).toEqual(answers(cubeOf(world, only), area, span))
        },
      ),
      { seed: 7, numRuns: 300 },
    )
  })

  test('carries a corrected stock to its next report and no further', () => {
    const cube = buildCubeFromRows({
      kind: 'stock',
      staleAfterDays: 3,
      rows: [[5, null, null, 9, null, null, null, null]],
    })
    const changed = applyReport(cube, 0, cube.from, 7, false)
    expect(changed).toEqual({ from: cube.from, to: cube.from + 2 })
    const cells = Array.from({ length: 8 }, (_, day) => cellAt(cube, 0, cube.from + day))
    expect(cells.map(({ value }) => value)).toEqual([7, 7, 7, 9, 9, 9, 9, 9])
    expect(cells.map(({ state }) => state)).toEqual([...Array(7).fill('value'), 'stale'])
  })

  test('a withdrawn stock falls back to the report before it', () => {
    const cube = buildCubeFromRows({ kind: 'stock', staleAfterDays: 5, rows: [[5, null, 9, null]] })
    applyReport(cube, 0, cube.from + 2, null, false)
    expect(total(cube, whole(cube), { from: cube.from, to: cube.from + 3 })).toMatchObject({
      value: 5,
      carried: 1,
      reported: 0,
      expected: 1,
    })
  })

  test('a value too large or too fine for the tables widens them', () => {
    const cube = buildCubeFromRows({
      kind: 'flow',
      rows: [
        [1, 2],
        [3, 4],
      ],
    })
    applyReport(cube, 0, cube.from, 3_000_000_000.25, false)
    applyReport(cube, 1, cube.from, 0.1, true)
    const span = { from: cube.from, to: cube.from + 1 }
    expect([...spanValues(cube, span)]).toEqual([3_000_000_002.25, 4.1])
    expect(total(cube, whole(cube), span)).toMatchObject({ value: 3_000_000_006.35, state: 'estimated' })
  })

  test('says so when the cube cannot tell', () => {
    const cube = buildCubeFromRows({ kind: 'flow', rows: [[1, 2]] })
    expect(applyReport(cube, 0, toDayNumber('2019-01-01'), 4, false)).toBeNull()
    expect(applyReport({ ...cube, kind: 'cohort' }, 0, cube.from, 4, false)).toBeNull()
  })

  test('remembers when the newest report came', () => {
    const cube = buildCubeFromRows({
      kind: 'flow',
      rows: [
        [1, 2],
        [3, 4],
      ],
    })
    applyReport(cube, 1, cube.from, 5, false, 1000)
    applyReport(cube, 1, cube.from, 6, false, 900)
    expect(total(cube, whole(cube), { from: cube.from, to: cube.from }).reportedAt).toBe(1000)
  })
})
