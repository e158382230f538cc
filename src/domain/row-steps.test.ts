import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyReport, buildCube, series, seriesStates, total } from './cube.ts'
import { buildPlaceIndex } from './places.ts'
import { differenceOf, follow } from './row-steps.ts'
import { rowsOfMask, runsOf } from './rows.ts'
import { counts, StateCode } from './states.ts'

const { value, estimated, missing, notExpected } = StateCode
const days = 5
const runs = { seed: 20221130, numRuns: 120 }

const heldBy = (pairs: readonly number[]): number[] => {
  const rows: number[] = []
  for (let at = 0; at < pairs.length; at += 2)
    for (let row = pairs[at]!; row < pairs[at + 1]!; row++) rows.push(row)
  return rows
}

test('what two sets of rows have alone, or that it is too much', () => {
  const anyMasks = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 60 })
  fc.assert(
    fc.property(anyMasks, fc.nat({ max: 40 }), (masks, most) => {
      const [after, before] = [0, 1].map((side) =>
        runsOf(rowsOfMask(Uint8Array.from(masks, (held) => Number(held[side])))),
      )
      const alone = (side: 0 | 1) =>
        masks.flatMap((held, row) => (held[side] && !held[1 - side] ? [row] : []))
      const found = differenceOf(after!, before!, most)
      if (alone(0).length + alone(1).length > most) expect(found).toBeNull()
      else expect(found?.map(heldBy)).toEqual([alone(0), alone(1)])
    }),
    runs,
  )
})

const lists = {
  bytes: (numbers: number[]) => Uint8Array.from(numbers),
  words: (numbers: number[]) => Uint16Array.from(numbers),
  floats: (numbers: number[]) => Float64Array.from(numbers),
}

test('numbers and what stands behind them, a few rows at a time, with reports between', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(9, 64, 129, 300),
      fc.constantFrom('bytes' as const, 'words' as const, 'floats' as const),
      fc.infiniteStream(fc.nat()),
      fc.array(fc.record({ flips: fc.nat({ max: 12 }), report: fc.option(fc.nat({ max: 70_000 })) }), {
        minLength: 1,
        maxLength: 6,
      }),
      (rows, list, draw, steps) => {
        const next = (below: number): number => draw.next().value! % below
        const codes: number[] = Array.from(
          { length: rows * days },
          () => [value, value, estimated, missing, notExpected][next(5)]!,
        )
        const values = codes.map((code) => (counts(code) ? 1 + next(200) + (list === 'floats' ? 0.5 : 0) : 0))
        const cube = buildCube({
          measure: 'm',
          key: null,
          kind: 'flow',
          places: buildPlaceIndex(
            Array.from({ length: rows }, (_, row) => {
              const id = String(row).padStart(4, '0')
              return { id, path: `a/${id}` }
            }),
          ),
          from: 0,
          days,
          values: lists[list](values),
          states: Uint8Array.from(codes),
          revision: 1,
        })
        const mask = Uint8Array.from({ length: rows }, () => next(2))
        const check = (asked: ReturnType<typeof rowsOfMask>) => {
          const each = (wanted: (cell: number) => number) =>
            Array.from({ length: days }, (_, day) => {
              let sum = 0
              for (let row = 0; row < rows; row++) if (mask[row] === 1) sum += wanted(row * days + day)
              return sum
            })
          const numbers = each((cell) => (counts(codes[cell]!) ? values[cell]! : 0))
          const behind = seriesStates(cube, asked)
          expect([...series(cube, asked)]).toEqual(numbers)
          expect([...behind.counted]).toEqual(each((cell) => (counts(codes[cell]!) ? 1 : 0)))
          expect([...behind.expected]).toEqual(each((cell) => (codes[cell] === notExpected ? 0 : 1)))
          expect([...behind.estimated]).toEqual(each((cell) => (codes[cell] === estimated ? 1 : 0)))
          const { value: sum } = total(cube, asked, { from: 1, to: 3 })
          expect(sum ?? 0).toBe(numbers[1]! + numbers[2]! + numbers[3]!)
        }
        let before = rowsOfMask(mask)
        check(before)
        for (const { flips, report } of steps) {
          for (let flip = 0; flip < flips; flip++) {
            const row = next(rows)
            mask[row] = 1 - mask[row]!
          }
          const cell = next(rows * days)
          if (report !== null && codes[cell] !== notExpected) {
            applyReport(cube, Math.floor(cell / days), cell % days, report, false)
            values[cell] = report
            codes[cell] = report === 0 ? StateCode.zero : value
          }
          const after = rowsOfMask(mask)
          follow(after, before)
          check(after)
          before = after
        }
      },
    ),
    runs,
  )
})
