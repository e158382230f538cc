import type { Instance } from '#server/cubes/known/instance.ts'
import { type AskedExport, besideEachOther } from '#server/exports/asked.ts'
import { type DayWord, dayColumn, isQuotient } from '#server/exports/figure-columns.ts'
import type { Figure } from '#server/exports/figures.ts'
import { placeBook } from '#server/exports/places/describe-places.ts'
import type { DescribedPlace } from '#server/exports/table.ts'
import { stateWords } from '#server/exports/words.ts'
import { paceOf } from '#server/ingest/reading/pace.ts'
import { comparePaths } from '#src/domain/places.ts'
import { stateOf } from '#src/domain/states.ts'
import { besideGrids, secondsOf } from './beside.ts'
import { type Extent, extentOf } from './windows.ts'

/** A place with all its days: lists with one entry a day. */
export interface PlaceDays {
  place: DescribedPlace
  lists: Readonly<Record<string, readonly unknown[]>>
}

export interface AllDays {
  /** Of all places and figures. */
  cells: number
  places(): AsyncGenerator<PlaceDays>
}

/** A number and a state for each place and day, places one after another. */
interface Numbers {
  values: Float64Array
  states: Uint8Array
}

interface Matrix extends Numbers {
  figure: Figure
  rowOf: ReadonlyMap<string, number>
  reported: Int32Array
  expected: Int32Array
  /** Of a quotient in a series. */
  above: Float64Array | null
  below: Float64Array | null
  /** What stands beside each day. */
  seconds: Map<DayWord, Numbers>
}

/** Every figure's days by place, in tree order; they stand in memory until the last place is handed over. */
export async function placeDays(instance: Instance, asked: AskedExport): Promise<AllDays> {
  const extents: (Extent & { of: AskedExport })[] = []
  for (const of of besideEachOther(asked))
    for (const figure of of.figures) extents.push({ of, ...(await extentOf(instance, of, figure)) })
  const days = asked.span.to - asked.span.from + 1
  return {
    cells: extents.reduce((sum, { places }) => sum + places * days, 0),
    async *places() {
      const pace = paceOf({})
      const paths = new Map<string, string>()
      const matrices: Matrix[] = []
      for (const { of, ...extent } of extents) {
        matrices.push(await matrixOf(instance, of, extent, paths))
        await pace(0)
      }
      await pace(0)
      const describe = placeBook(asked, asked.known)
      const inOrder = [...paths].sort(([, a], [, b]) => comparePaths(a, b))
      for (const [id] of inOrder) {
        const lists = matrices.map((matrix) => listsOf(matrix, id, days, asked))
        yield { place: describe(id), lists: Object.assign({}, ...lists) }
      }
    },
  }
}

/** Notes in `paths` where its places lie. */
async function matrixOf(
  instance: Instance,
  asked: AskedExport,
  extent: Extent,
  paths: Map<string, string>,
): Promise<Matrix> {
  const { figure } = extent
  const days = asked.span.to - asked.span.from + 1
  const size = extent.places * days
  const numbers = (): Numbers => ({ values: new Float64Array(size), states: new Uint8Array(size) })
  const inParts = asked.query.form === 'series' && isQuotient(figure)
  const rowOf = new Map<string, number>()
  const matrix: Matrix = {
    ...numbers(),
    figure,
    rowOf,
    reported: new Int32Array(size),
    expected: new Int32Array(size),
    above: inParts ? new Float64Array(size) : null,
    below: inParts ? new Float64Array(size) : null,
    seconds: new Map(secondsOf(asked, figure).map((word) => [word, numbers()])),
  }
  for await (const { own, beside } of besideGrids(instance, asked, extent))
    own.places.forEach(({ id, path }, row) => {
      paths.set(id, path)
      rowOf.set(id, row)
      const at = row * days + own.from - asked.span.from
      const [lo, hi] = [row * own.days, (row + 1) * own.days]
      const take = (into: Numbers | undefined, { values, states }: Numbers) => {
        into?.values.set(values.subarray(lo, hi), at)
        into?.states.set(states.subarray(lo, hi), at)
      }
      take(matrix, own)
      matrix.reported.set(own.reported.subarray(lo, hi), at)
      matrix.expected.set(own.expected.subarray(lo, hi), at)
      if (own.above) matrix.above?.set(own.above.subarray(lo, hi), at)
      if (own.below) matrix.below?.set(own.below.subarray(lo, hi), at)
      if (own.average) take(matrix.seconds.get('average'), own.average)
      for (const { word, days } of beside) take(matrix.seconds.get(word), days)
    })
  return matrix
}

/** Nothing for a place that the figure does not know. */
function listsOf(matrix: Matrix, id: string, days: number, { locale }: AskedExport): PlaceDays['lists'] {
  const { figure, above, below } = matrix
  const row = matrix.rowOf.get(id)
  if (row === undefined) return {}
  const [lo, hi] = [row * days, (row + 1) * days]
  const listed = (numbers: Float64Array) =>
    Array.from(numbers.subarray(lo, hi), (value) => (Number.isNaN(value) ? null : value))
  const listsOfNumbers = (name: string, { values, states }: Numbers) => {
    const coded = Array.from(states.subarray(lo, hi), stateOf)
    return {
      [name]: listed(values),
      [`${name}.state_code`]: coded,
      [`${name}.state`]: coded.map((state) => stateWords[locale][state]),
    }
  }
  const name = figure.column
  const seconds = [...matrix.seconds].map(([word, one]) => listsOfNumbers(dayColumn(figure, word), one))
  return {
    ...listsOfNumbers(name, matrix),
    ...Object.assign({}, ...seconds),
    ...(above && { [`${name}.numerator`]: listed(above) }),
    ...(below && { [`${name}.denominator`]: listed(below) }),
    [`${name}.reported`]: Array.from(matrix.reported.subarray(lo, hi)),
    [`${name}.expected`]: Array.from(matrix.expected.subarray(lo, hi)),
  }
}
