import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyArea, anySpan, anyWorld, KEYS, type World } from '#tests/doubles/arbitraries.ts'
import { cubeOf } from '#tests/doubles/columns.ts'
import { isCounted, oracleCell, oracleCells, oracleTotal } from '#tests/doubles/oracle.ts'
import { type Cube, cellAt, change, series, seriesStates, spanStates, spanValues, total } from './cube.ts'
import { runOf } from './places.ts'
import { stateOf } from './states.ts'

const seed = 20220603
const runs = { seed, numRuns: 150 }
const close = (value: number): number => Math.round(value * 1000) / 1000
const anyKey = fc.constantFrom(null, null, ...KEYS)

/** Cuts a cube off anywhere, known at any moment: what came before must carry in. */
const anyQuestion = fc.record({
  world: anyWorld,
  key: anyKey,
  skip: fc.integer({ min: 0, max: 20 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
})

function ask({ world, key, skip, share }: { world: World; key: string | null; skip: number; share: number }) {
  const asOf = Math.round(world.reports.length * share)
  const cube = cubeOf(world, key, world.from + skip, asOf)
  return { cube, asOf, inside: { from: cube.from, to: cube.from + cube.days - 1 } }
}

/** The cube answers for its own days only. */
function cut(cube: Cube, span: { from: number; to: number }): { from: number; to: number } {
  return { from: Math.max(span.from, cube.from), to: span.to }
}

describe('a cube agrees with plain loops over the raw rows', () => {
  test('cell by cell', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { cube, asOf } = ask(question)
        for (const place of question.world.places) {
          for (let day = cube.from; day < cube.from + cube.days; day++) {
            const wanted = oracleCell(question.world, place, day, question.key, asOf)
            const cell = cellAt(cube, cube.places.rowOf.get(place.id)!, day)
            expect([place.id, day, cell.state, cell.carried]).toEqual([
              place.id,
              day,
              wanted.state,
              wanted.carried,
            ])
            if (isCounted(wanted)) expect(close(cell.value!)).toBe(close(wanted.value!))
          }
        }
      }),
      { ...runs, numRuns: 60 },
    )
  })

  test('total and completeness of any area and window, as of any moment', () => {
    fc.assert(
      fc.property(anyQuestion, anyArea, anySpan, (question, area, span) => {
        const { cube, asOf } = ask(question)
        if (span.to < cube.from) return
        const wanted = oracleTotal(oracleCells(question.world, area, cut(cube, span), question.key, asOf))
        const { value, suppressed, reportedAt, ...rest } = total(cube, runOf(cube.places, area), span)
        expect({ ...rest, value: value === null ? null : close(value) }).toEqual({
          ...wanted,
          value: wanted.value === null ? null : close(wanted.value),
        })
      }),
      runs,
    )
  })

  test('every row over any window', () => {
    fc.assert(
      fc.property(anyQuestion, anySpan, (question, span) => {
        const { cube, asOf } = ask(question)
        if (span.to < cube.from) return
        const values = spanValues(cube, span)
        const states = spanStates(cube, span)
        for (const place of question.world.places) {
          const own = { ...question.world, places: [place] }
          const wanted = oracleTotal(oracleCells(own, place.path, cut(cube, span), question.key, asOf))
          const row = cube.places.rowOf.get(place.id)!
          expect([place.id, stateOf(states[row]!)]).toEqual([place.id, wanted.state])
          expect(close(values[row]!)).toBe(close(wanted.value ?? 0))
        }
      }),
      runs,
    )
  })

  test('daily series of any area', () => {
    fc.assert(
      fc.property(anyQuestion, anyArea, (question, area) => {
        const { cube, asOf } = ask(question)
        const run = runOf(cube.places, area)
        const values = series(cube, run)
        const behind = seriesStates(cube, run)
        for (let at = 0; at < cube.days; at++) {
          const day = { from: cube.from + at, to: cube.from + at }
          const wanted = oracleTotal(oracleCells(question.world, area, day, question.key, asOf))
          expect([at, stateOf(behind.states[at]!), close(values[at]!)]).toEqual([
            at,
            wanted.state,
            close(wanted.value ?? 0),
          ])
          expect([
            behind.reported[at],
            behind.expected[at],
            behind.estimated[at],
            behind.carried[at],
          ]).toEqual([wanted.reported, wanted.expected, wanted.estimated, wanted.carried])
        }
      }),
      runs,
    )
  })

  test('change against the window before and the same window a week earlier', () => {
    fc.assert(
      fc.property(anyQuestion, anyArea, anySpan, fc.boolean(), (question, area, span, week) => {
        const { cube, asOf, inside } = ask(question)
        const shift = week ? 7 : span.to - span.from + 1
        const earlier = { from: span.from - shift, to: span.to - shift }
        const first = cube.kind === 'flow' ? earlier.from : earlier.to
        const held = first >= inside.from && earlier.to <= inside.to
        const cells = (of: typeof span) => oracleCells(question.world, area, of, question.key, asOf)
        const before = held ? oracleTotal(cells(earlier)).value : null
        const now = oracleTotal(cells(cut(cube, span))).value
        const answer = change(cube, runOf(cube.places, area), span, week ? 'week' : 'preceding')
        expect(answer.before.value === null ? null : close(answer.before.value)).toBe(
          before === null ? null : close(before),
        )
        const wanted = before === null || now === null ? null : close(now - before)
        expect(answer.difference === null ? null : close(answer.difference)).toBe(wanted)
        expect(answer.relative === null).toBe(wanted === null || before === 0)
      }),
      runs,
    )
  })
})
