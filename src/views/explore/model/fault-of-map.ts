import type { Catalog } from '#src/contract/catalog.ts'
import { cubesOf } from '#src/situation/compare/asked.ts'
import type { Choice } from './choice.ts'

/** Why a cube that the map's numbers are made from is not there; null: none has failed. */
export function faultOfMap(
  catalog: Catalog,
  choice: Choice,
  faults: ReadonlyMap<string, Error>,
): Error | null {
  return cubesOf(catalog, choice).flatMap(({ id }) => faults.get(id) ?? [])[0] ?? null
}
