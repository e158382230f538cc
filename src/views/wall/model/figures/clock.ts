import type { DaySeries } from '#src/charts/series.ts'
import type { Area } from '#src/contract/areas.ts'
import type { CohortMeasure } from '#src/contract/catalog.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { type Cube, type Span, total } from '#src/domain/cube.ts'
import { bare, codeOf, codeOfValue, counts, StateCode, stateOf } from '#src/domain/states.ts'
import type { CubeSet } from '#src/queries/cubes/cube-set.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { areaSeries } from '#src/situation/measures/day-series.ts'

/** Who is inside a cohort, by the day on which they entered. */
export interface Clock {
  span: Span
  keys: { key: string; series: DaySeries }[]
  /** All keys that count together; a day that lacks one of them shows the others, as an estimate. */
  inside: DaySeries
  /** Who entered on the first day of the clock and leaves tomorrow; no number where one of the keys has none. */
  leaving: { value: number | null; state: CellState }
}

type Place = Pick<Area, 'path'>

/** Of the flow that enters only the cohort's keys count: those sent onward were never inside. */
export function clockOf(measure: CohortMeasure, flow: CubeSet, area: Place, today: number): Clock {
  const span = { from: today - measure.days + 1, to: today }
  const keys = (measure.keys ?? [...flow.keys.keys()]).flatMap((key) => {
    const cube = flow.keys.get(key)
    return cube ? [{ key, cube }] : []
  })
  // Without keys of its own everybody who enters counts, whatever key they came by.
  const parts = measure.keys ? keys.map(({ cube }) => cube) : [flow.total]
  return {
    span,
    keys: keys.map(({ key, cube }) => ({ key, series: areaSeries(cube, area).series })),
    inside: sumOfSeries(parts.map((cube) => areaSeries(cube, area).series)),
    leaving: sumOfTotals(parts, area, span.from),
  }
}

function sumOfTotals(parts: readonly Cube[], area: Place, day: number): Clock['leaving'] {
  const answers = parts.map((cube) => total(cube, runOfArea(cube.places, area), { from: day, to: day }))
  const gap = gaps.find((one) => answers.some(({ state }) => state === stateOf(one)))
  if (gap !== undefined) return { value: null, state: stateOf(gap) }
  const { value, code } = summed(
    answers.map((answer) => ({ value: answer.value ?? 0, code: codeOf(answer.state) })),
  )
  return { value: counts(code) ? value : null, state: stateOf(code) }
}

function sumOfSeries(parts: readonly DaySeries[]): DaySeries {
  const [first] = parts
  const days = Array.from({ length: first?.states.length ?? 0 }, (_, at) =>
    summed(parts.map(({ values, states }) => ({ value: values[at]!, code: states[at]! }))),
  )
  return {
    from: first?.from ?? 0,
    values: days.map(({ value }) => value),
    states: days.map(({ code }) => code),
  }
}

/** What counts, added up: an estimate as soon as a part is one, or is not there though it was due. */
function summed(parts: readonly { value: number; code: number }[]): { value: number; code: number } {
  const known = parts.filter(({ code }) => counts(code))
  const value = known.reduce((sum, part) => sum + part.value, 0)
  const gap = gaps.find((one) => parts.some(({ code }) => bare(code) === one))
  if (known.length === 0) return { value, code: gap ?? StateCode.notExpected }
  const estimated = known.some(({ code }) => bare(code) === StateCode.estimated)
  return { value, code: codeOfValue(value, estimated || gap !== undefined) }
}

/** Why a part that was due has no number, the most telling first. */
const gaps = [StateCode.suppressed, StateCode.missing] as const
