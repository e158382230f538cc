import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySpan, anyWorld, KEYS, type World } from '#tests/doubles/arbitraries.ts'
import { cubeOf } from '#tests/doubles/columns.ts'
import { oracleCells, oracleTotal } from '#tests/doubles/oracle.ts'
import { isResidual, suppressCells } from './cells/suppress.ts'
import { pairRatio } from './cube/ratio.ts'
import { applyReport, buildCube, cellAt, change, series, seriesStates, total } from './cube.ts'
import { buildPlaceIndex, type PlaceIndex, type Rows } from './places.ts'
import { rowsOfMask, runsOf } from './rows.ts'
import { counts, StateCode, stateOf } from './states.ts'

const runs = { seed: 20220603, numRuns: 150 }
const close = (value: number): number => Math.round(value * 1000) / 1000
const anyDraw = fc.infiniteStream(fc.boolean())

/** Any rows, apart or together: what no area is. */
function drawRows({ ids }: PlaceIndex, draw: Iterator<boolean>): { rows: Rows; held: Set<string> } {
  const mask = Uint8Array.from(ids, () => (draw.next().value ? 1 : 0))
  return { rows: rowsOfMask(mask), held: new Set(ids.filter((_, row) => mask[row] === 1)) }
}

const only = (world: World, held: ReadonlySet<string>): World => ({
  ...world,
  places: world.places.filter(({ id }) => held.has(id)),
})

describe('any rows of a cube agree with plain loops over the raw rows', () => {
  test('runs are in order and apart, and hold what the mask holds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 40 }), (bits) => {
        const list = runsOf(rowsOfMask(Uint8Array.from(bits)))
        const held = list.flatMap(({ lo, hi }) => Array.from({ length: hi - lo }, (_, i) => lo + i))
        expect(held).toEqual(bits.flatMap((bit, row) => (bit === 1 ? [row] : [])))
        for (let i = 1; i < list.length; i++) expect(list[i]!.lo).toBeGreaterThan(list[i - 1]!.hi)
      }),
      runs,
    )
  })

  test('totals, completeness and change of flows and stocks', () => {
    const anyKey = fc.constantFrom(null, null, ...KEYS)
    fc.assert(
      fc.property(anyWorld, anyDraw, anySpan, anyKey, fc.boolean(), (world, draw, span, key, week) => {
        const cube = cubeOf(world, key)
        const { rows, held } = drawRows(cube.places, draw)
        const own = only(world, held)
        const oracle = (of: typeof span) =>
          oracleTotal(
            own.places.flatMap((place) => oracleCells({ ...own, places: [place] }, place.path, of, key)),
          )
        const { suppressed, reportedAt, value, ...rest } = total(cube, rows, span)
        const wanted = oracle(span)
        expect({ ...rest, value: value === null ? null : close(value) }).toEqual({
          ...wanted,
          value: wanted.value === null ? null : close(wanted.value),
        })
        const shift = week ? 7 : span.to - span.from + 1
        const earlier = { from: span.from - shift, to: span.to - shift }
        const first = cube.kind === 'flow' ? earlier.from : earlier.to
        const whole = first >= cube.from && earlier.to < cube.from + cube.days
        const before = whole ? oracle(earlier).value : null
        const { difference } = change(cube, rows, span, week ? 'week' : 'preceding')
        const moved = before === null || wanted.value === null ? null : close(wanted.value - before)
        expect(difference === null ? null : close(difference)).toBe(moved)
      }),
      runs,
    )
  })

  test('series and their states, also after a report has come', () => {
    fc.assert(
      fc.property(anyWorld, anyDraw, fc.nat(), fc.nat(), (world, draw, at, later) => {
        const cube = cubeOf(world, null)
        const { rows, held } = drawRows(cube.places, draw)
        const expectRight = (): void => {
          const values = series(cube, rows)
          const behind = seriesStates(cube, rows)
          for (let day = 0; day < cube.days; day++) {
            const cells = [...held].map((id) => cellAt(cube, cube.places.rowOf.get(id)!, cube.from + day))
            const counted = cells.filter(({ state }) => ['value', 'zero', 'estimated'].includes(state))
            expect(close(values[day]!)).toBe(close(counted.reduce((sum, cell) => sum + cell.value!, 0)))
            expect(behind.counted[day]).toBe(counted.length)
            const span = { from: cube.from + day, to: cube.from + day }
            expect(stateOf(behind.states[day]!)).toBe(total(cube, rows, span).state)
          }
        }
        expectRight()
        if (cube.places.ids.length === 0) return
        applyReport(cube, at % cube.places.ids.length, cube.from + (later % cube.days), 300.5, false)
        expectRight()
      }),
      { ...runs, numRuns: 60 },
    )
  })
})

const days = 11

/** Numbers of every width, among rows on both sides of where blocks end. */
const anyCells = fc.record({
  rows: fc.constantFrom(1, 7, 8, 9, 23, 64, 129),
  most: fc.constantFrom(1, 255, 70_000),
  decimals: fc.boolean(),
  seed: fc.nat(),
})

function cellsOf({
  rows,
  most,
  decimals,
  seed,
}: {
  rows: number
  most: number
  decimals: boolean
  seed: number
}) {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state >>> 8) % below
  }
  const some = [
    StateCode.value,
    StateCode.value,
    StateCode.estimated,
    StateCode.missing,
    StateCode.notExpected,
  ]
  const states = Uint8Array.from({ length: rows * days }, () => some[next(some.length)]!)
  const values = Float64Array.from(states, (code) =>
    counts(code) ? 1 + next(most) + (decimals ? 0.5 : 0) : Number.NaN,
  )
  return { states, values }
}

const placesOf = (count: number): PlaceIndex =>
  buildPlaceIndex(
    Array.from({ length: count }, (_, row) => {
      const id = String(row).padStart(4, '0')
      return { id, path: `a/b/${row < count / 2 ? 'c' : 'd'}/${id}` }
    }),
  )

test('sums of bytes, wide numbers and decimals over any rows', () => {
  fc.assert(
    fc.property(anyCells, anyDraw, (given, draw) => {
      const places = placesOf(given.rows)
      const { states, values } = cellsOf(given)
      const narrow = given.most <= 255 && !given.decimals
      const cube = buildCube({
        measure: 'm',
        key: null,
        kind: 'flow',
        places,
        from: 0,
        days,
        states,
        values: narrow ? Uint8Array.from(values) : values,
        revision: 1,
      })
      const { rows } = drawRows(places, draw)
      const daily = Array.from({ length: days }, (_, day) =>
        runsOf(rows).reduce((sum, { lo, hi }) => {
          for (let row = lo; row < hi; row++)
            if (counts(states[row * days + day]!)) sum += values[row * days + day]!
          return sum
        }, 0),
      )
      expect([...series(cube, rows)]).toEqual(daily)
    }),
    runs,
  )
})

test('a ratio of any rows is the sum of numerators over the sum of denominators, of the cells that hold both', () => {
  fc.assert(
    fc.property(anyCells, anyDraw, fc.nat({ max: days - 1 }), (given, draw, day) => {
      const places = placesOf(given.rows)
      const parts = [given, { ...given, seed: given.seed + 1 }].map((one) => ({ ...cellsOf(one), places }))
      const [above, below] = parts.map(({ states, values }) =>
        buildCube({
          measure: 'm',
          key: null,
          kind: 'stock',
          places,
          from: 0,
          days,
          states,
          values,
          revision: 1,
        }),
      )
      const ratio = pairRatio('r', above!, below!)
      const { rows } = drawRows(places, draw)
      let [numerator, denominator] = [0, 0]
      for (const { lo, hi } of runsOf(rows))
        for (let row = lo; row < hi; row++) {
          const at = row * days + day
          if (!parts.every(({ states }) => counts(states[at]!))) continue
          numerator += parts[0]!.values[at]!
          denominator += parts[1]!.values[at]!
        }
      const answer = total(ratio, rows, { from: day, to: day })
      expect([answer.numerator, answer.denominator]).toEqual([numerator, denominator])
      expect(answer.value).toBe(denominator === 0 ? null : numerator / denominator)
      expect(series(ratio, rows)[day]).toBe(denominator === 0 ? Number.NaN : numerator / denominator)
    }),
    runs,
  )
})

test('hidden cells of any rows: whole areas have their residual row, of the rest nothing is known', () => {
  const below = 5
  fc.assert(
    fc.property(anyCells, anyDraw, fc.boolean(), (given, draw, wholeHalf) => {
      const small = { ...given, most: 9, decimals: false }
      const { states, values } = cellsOf(small)
      const told = suppressCells({ states, values }, placesOf(given.rows), days, below)
      const { places } = told
      const cube = buildCube({ measure: 'm', key: null, kind: 'flow', from: 0, days, revision: 1, ...told })
      const mask = Uint8Array.from(places.ids, (_, row) =>
        (wholeHalf && places.paths[row]!.startsWith('a/b/c/')) || draw.next().value ? 1 : 0,
      )
      const areas = ['a', 'a/b', 'a/b/c', 'a/b/d'].filter((area) =>
        places.paths.every((path, row) => !path.startsWith(`${area}/`) || mask[row] === 1),
      )
      const rows = rowsOfMask(mask)
      const outer = areas[0]
      const covers = outer === undefined ? [] : outer === 'a' || outer === 'a/b' ? [outer] : areas
      for (let day = 0; day < days; day++) {
        const isHidden = (row: number): boolean =>
          (told.states[row * days + day]! & 7) === StateCode.suppressed
        const lacks = places.ids.some((id, row) => {
          if (mask[row] === 0 || !isHidden(row)) return false
          const area = covers.find((one) => places.paths[row]!.startsWith(`${one}/`))
          const tells = area === undefined || !places.rowOf.has(`~${area.split('/').at(-1)}`)
          return tells || (isResidual(id) && places.paths[row] === `${area}/~`)
        })
        const { state, value } = total(cube, rows, { from: day, to: day })
        if (value !== null && value > 0 && lacks) expect(state).toBe('estimated')
        if (!lacks) expect(state).not.toBe('suppressed')
        expect(state).toBe(stateOf(seriesStates(cube, rows).states[day]!))
      }
    }),
    runs,
  )
})
