import type { MeasureStore } from '#server/cubes/known/measure-store.ts'
import { type ArrowCube, encodeArrow, type Frame } from '#server/cubes/wire/encode-arrow.ts'
import { unite } from '#server/cubes/wire/unite.ts'
import { ApiError } from '#server/errors.ts'
import type { NativeCube } from './native-cube.ts'
import { breakdownKeys, type CubeQuestion } from './question.ts'
import { resolveKeys } from './resolve-cube.ts'

const cellsLimit = 40_000_000

/** The reporting places' cells as Arrow; with `everyKey`, the total and then each key of the breakdown. */
export async function answerArrow(
  store: MeasureStore,
  question: CubeQuestion,
  { everyKey, asOf }: { everyKey: boolean; asOf: string | null },
): Promise<Uint8Array<ArrayBuffer>> {
  const { catalog, measure, key } = question
  const keys = everyKey ? [null, ...breakdownKeys(catalog, measure)] : [key]
  const cubes = await resolveKeys(store, question, keys)
  const { places, frames } = unite(cubes)
  const first = cubes[0] as NativeCube
  const cells = places.ids.length * first.days * frames.length
  if (cells > cellsLimit) throw new ApiError('answer-too-large', { cells, limit: cellsLimit })
  return encodeArrow({
    measure: measure.id,
    kind: measure.kind,
    staleAfterDays: measure.kind === 'stock' ? measure.staleAfterDays : null,
    places,
    from: first.from,
    days: first.days,
    revision: first.revision,
    asOf,
    demonstration: catalog.demonstration,
    frames: frames satisfies Frame[],
  } satisfies ArrowCube)
}
