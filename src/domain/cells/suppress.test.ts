import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsFromRows, FIRST_DAY } from '#tests/doubles/rows.ts'
import { buildCube, total } from '../cube.ts'
import { runOf } from '../places.ts'
import { isResidual, suppressCells } from './suppress.ts'

const BELOW = 5
const towns = ['31/310/3101', '31/310/3102', '31/311/3111']
const paths = towns.flatMap((town) => ['a', 'b', 'c'].map((name) => `${town}/${town.slice(-4)}${name}`))
const small = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(null), fc.integer({ min: 0, max: 40 }))
const anyRows = fc.array(fc.array(small, { minLength: 3, maxLength: 3 }), {
  minLength: paths.length,
  maxLength: paths.length,
})

function hide(rows: (number | null)[][]) {
  const truth = cellsFromRows({ kind: 'flow', rows, paths })
  const hidden = suppressCells(truth, truth.places, truth.days, BELOW)
  return { truth: buildCube(truth), cells: hidden, cube: buildCube({ ...truth, ...hidden }) }
}

describe('suppressCells', () => {
  test('shows no small cell', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { cells } = hide(rows)
        const shown = [...cells.values].filter((value) => value > 0)
        expect(shown.filter((value) => value < BELOW)).toEqual([])
      }),
      { seed: 1 },
    )
  })

  test('no hidden cell follows from the residual rows', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { truth, cells } = hide(rows)
        const isHidden = (row: number, day: number): boolean =>
          (rows[row]![day] ?? 0) > 0 && (rows[row]![day] ?? 0) < BELOW
        for (let day = 0; day < truth.days; day++) {
          let free = truth.places.paths
            .map((path, row) => ({ path, row }))
            .filter(({ row }) => isHidden(row, day))
          // A residual row stands for the hidden cells inside its area that no narrower one stands for.
          const residual = cells.places.paths
            .map((path, row) => ({
              path: path.slice(0, -2),
              id: cells.places.ids[row]!,
              sum: cells.values[row * truth.days + day]!,
            }))
            .filter(({ id, sum }) => isResidual(id) && !Number.isNaN(sum))
            .sort((a, b) => b.path.length - a.path.length)
          for (const { path, sum } of residual) {
            const behind = free.filter((cell) => cell.path.startsWith(`${path}/`))
            free = free.filter((cell) => !behind.includes(cell))
            for (const choice of possible(behind.length, sum)) expect(choice.size).toBeGreaterThan(1)
          }
        }
      }),
      { seed: 2, numRuns: 60 },
    )
  })

  test('totals stay right wherever the hidden cells may be shown as a sum', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { truth, cube } = hide(rows)
        for (const area of ['31', '31/310', '31/311', ...towns]) {
          for (let at = 0; at < truth.days; at++) {
            const span = { from: FIRST_DAY + at, to: FIRST_DAY + at }
            const right = total(truth, runOf(truth.places, area), span)
            const answer = total(cube, runOf(cube.places, area), span)
            expect([answer.reported, answer.expected]).toEqual([right.reported, right.expected])
            const inside = paths.map((path, row) => ({ path, value: rows[row]![at] ?? 0 }))
            const hidden = inside.filter(
              ({ path, value }) => path.startsWith(area) && value > 0 && value < BELOW,
            )
            expect(answer.suppressed >= hidden.length).toBe(true)
            if (answer.state === 'value' || answer.state === 'zero') expect(answer.value).toBe(right.value)
            const unseen = (right.value ?? 0) - (answer.value ?? 0)
            expect(unseen).toBeGreaterThanOrEqual(0)
            expect(unseen).toBeLessThanOrEqual(hidden.reduce((sum, { value }) => sum + value, 0))
          }
        }
      }),
      { seed: 3 },
    )
  })

  test('a lone hidden cell is shown only with its district, which takes back a narrower sum to make it safe', () => {
    const none = [0]
    const rows = [[3], [4], [1], [2], none, none, none, none, none]
    const { cells, cube } = hide(rows)
    const day = { from: FIRST_DAY, to: FIRST_DAY }
    const of = (area: string) => total(cube, runOf(cube.places, area), day)
    expect(residualSums(cells)).toEqual({ '~310': 10 })
    expect(of('31/310')).toMatchObject({ value: 10, reported: 6, expected: 6, state: 'value' })
    expect(of('31/310/3102')).toMatchObject({ value: null, state: 'suppressed' })
  })

  test('cells pushed up add to the widest area that hides them', () => {
    const rows = [[3], [0], [0], [4], [0], [0], [0], [0], [0]]
    const { cells, cube } = hide(rows)
    expect(residualSums(cells)).toEqual({ '~310': 7 })
    expect(total(cube, runOf(cube.places, '31/310'), { from: FIRST_DAY, to: FIRST_DAY }).value).toBe(7)
  })
})

function residualSums({ places, values }: ReturnType<typeof suppressCells>): Record<string, number> {
  const days = values.length / places.ids.length
  return Object.fromEntries(
    places.ids.flatMap((id, row) => {
      const sum = values[row * days]!
      return isResidual(id) && !Number.isNaN(sum) ? [[id, sum]] : []
    }),
  )
}

/** For each of `count` cells of 1 … BELOW − 1, the values it can have when all add up to `sum`. */
function possible(count: number, sum: number): Set<number>[] {
  const values = Array.from({ length: count }, () => new Set<number>())
  const chosen: number[] = []
  const go = (left: number): void => {
    if (chosen.length === count) {
      if (left === 0) for (const [i, value] of chosen.entries()) values[i]!.add(value)
      return
    }
    for (let value = 1; value < BELOW && value <= left; value++) {
      chosen.push(value)
      go(left - value)
      chosen.pop()
    }
  }
  go(sum)
  return values
}
