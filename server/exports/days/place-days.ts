import type { Instance } from '#server/cubes/known/instance.ts'
import { type AskedExport, besideEachOther } from '#server/exports/asked.ts'
import type { Figure } from '#server/exports/figures.ts'
import { placeBook } from '#server/exports/places/describe-places.ts'
import type { DescribedPlace } from '#server/exports/table.ts'
import { stateWords } from '#server/exports/words.ts'
import { paceOf } from '#server/ingest/reading/pace.ts'
import { MeanWord } from '#src/contract/desk/panels.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { comparePaths } from '#src/domain/places.ts'
import { stateOf } from '#src/domain/states.ts'
import type { KnownDays } from './known-days.ts'
import { type Extent, extentOf, gridsOf } from './windows.ts'

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

interface Matrix {
  figure: Figure
  rowOf: ReadonlyMap<string, number>
  values: Float64Array
  states: Uint8Array
  reported: Int32Array
  expected: Int32Array
  /** Of a divided figure. */
  above: Float64Array | null
  below: Float64Array | null
  /** Of an averaged one. */
  average: KnownDays | null
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
      for (const extent of extents) {
        const size = extent.places * days
        const rowOf = new Map<string, number>()
        const matrix: Matrix = {
          figure: extent.figure,
          rowOf,
          values: new Float64Array(size),
          states: new Uint8Array(size),
          reported: new Int32Array(size),
          expected: new Int32Array(size),
          above: extent.figure.per === null ? null : new Float64Array(size),
          below: extent.figure.per === null ? null : new Float64Array(size),
          average: extent.figure.mean
            ? { values: new Float64Array(size), states: new Uint8Array(size) }
            : null,
        }
        for await (const grid of gridsOf(instance, extent.of, extent)) {
          grid.places.forEach(({ id, path }, row) => {
            paths.set(id, path)
            rowOf.set(id, row)
            const at = row * days + grid.from - asked.span.from
            const [lo, hi] = [row * grid.days, (row + 1) * grid.days]
            matrix.values.set(grid.values.subarray(lo, hi), at)
            matrix.states.set(grid.states.subarray(lo, hi), at)
            matrix.reported.set(grid.reported.subarray(lo, hi), at)
            matrix.expected.set(grid.expected.subarray(lo, hi), at)
            if (grid.above) matrix.above?.set(grid.above.subarray(lo, hi), at)
            if (grid.below) matrix.below?.set(grid.below.subarray(lo, hi), at)
            if (grid.average) {
              matrix.average?.values.set(grid.average.values.subarray(lo, hi), at)
              matrix.average?.states.set(grid.average.states.subarray(lo, hi), at)
            }
          })
        }
        matrices.push(matrix)
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

/** Nothing for a place that the figure does not know. */
function listsOf(matrix: Matrix, id: string, days: number, { locale }: AskedExport): PlaceDays['lists'] {
  const row = matrix.rowOf.get(id)
  if (row === undefined) return {}
  const [lo, hi] = [row * days, (row + 1) * days]
  const coded = (codes: Uint8Array) => Array.from(codes.subarray(lo, hi), stateOf)
  const worded = (list: readonly CellState[]) => list.map((state) => stateWords[locale][state])
  const states = coded(matrix.states)
  const averaged = matrix.average && coded(matrix.average.states)
  const name = matrix.figure.column
  const listed = (numbers: Float64Array) =>
    Array.from(numbers.subarray(lo, hi), (value) => (Number.isNaN(value) ? null : value))
  const mean = `${name}.${MeanWord.value}`
  return {
    [name]: listed(matrix.values),
    ...(matrix.average && { [mean]: listed(matrix.average.values) }),
    ...(averaged && { [`${mean}.state_code`]: averaged, [`${mean}.state`]: worded(averaged) }),
    ...(matrix.above && { [`${name}.numerator`]: listed(matrix.above) }),
    ...(matrix.below && { [`${name}.denominator`]: listed(matrix.below) }),
    [`${name}.state_code`]: states,
    [`${name}.state`]: worded(states),
    [`${name}.reported`]: Array.from(matrix.reported.subarray(lo, hi)),
    [`${name}.expected`]: Array.from(matrix.expected.subarray(lo, hi)),
  }
}
