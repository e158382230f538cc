import type { Measure } from '#src/contract/catalog.ts'
import type { Names } from '#src/contract/primitives.ts'
import { type Total, total } from '#src/domain/cube.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'

export interface KeyTotal {
  id: string
  name: Names
  total: Total
}

/** A measure by the keys of its breakdown, in the catalogue's order, over the days of the scene; null while its cube is on its way. */
export function keyTotals(measure: Measure, { sets, area, span }: Situation): KeyTotal[] | null {
  const set = sets.get(measure.id)
  if (!set || !('breakdown' in measure)) return null
  return (measure.breakdown?.keys ?? []).flatMap(({ id, name }) => {
    const cube = set.keys.get(id)
    return cube ? [{ id, name, total: total(cube, runOfArea(cube.places, area), span) }] : []
  })
}
