import type { MeasureStore } from '#server/cubes/known/measure-store.ts'
import { pairSteps } from '#src/domain/cube/ratio.ts'
import { buildSteps, type Cube, type Quantity } from '#src/domain/cube.ts'
import { atOnce, inTurns, type Steps } from '#src/domain/turns/steps.ts'
import { takeTurns } from '#src/domain/turns/turns.ts'
import { breakdownKeys, type CubeQuestion, measureOf } from './question.ts'
import { resolveCube } from './resolve-cube.ts'

/** The cube that the domain's functions read: the same that a browser makes of the Arrow answer. */
async function cubeOf(store: MeasureStore, question: CubeQuestion): Promise<Cube> {
  const { measure, key, places, from, days, cells, revision } = await resolveCube(store, question)
  const steps = buildSteps({
    measure: measure.id,
    key,
    kind: measure.kind,
    ...(measure.kind === 'stock' && { staleAfterDays: measure.staleAfterDays }),
    places,
    from,
    days,
    values: cells.values,
    states: cells.states,
    revision,
  })
  return made(steps, question)
}

/** Both parts of a ratio are of one moment: what is known now must not change between them; what was known once never does. */
async function made<T>(steps: Steps<T>, { revision }: CubeQuestion): Promise<T> {
  return revision === null ? atOnce(steps) : inTurns(steps, takeTurns)
}

/** Whatever kind the measure is of. A key of a ratio narrows the parts that have it. */
export async function quantityOf(store: MeasureStore, question: CubeQuestion): Promise<Quantity> {
  const { catalog, measure, key } = question
  if (measure.kind !== 'ratio') return cubeOf(store, question)
  const part = async (id: string) => {
    const of = measureOf(catalog, id)
    const has = key !== null && breakdownKeys(catalog, of).includes(key)
    return cubeOf(store, { ...question, measure: of, key: has ? key : null })
  }
  const numerator = await part(measure.numerator)
  return made(pairSteps(measure.id, numerator, await part(measure.denominator)), question)
}
