import type { Instance } from '#server/cubes/known/instance.ts'
import { quantityOf } from '#server/cubes/quantity.ts'
import { ApiError } from '#server/errors.ts'
import { faultsOf } from '#server/parse.ts'
import type { ExportQuery } from '#src/contract/desk/exports.ts'
import { Selection } from '#src/contract/desk/selection.ts'
import { outsideStates } from '#src/domain/selection/outside-states.ts'
import { isEverything, type Picked, pick } from '#src/domain/selection/pick.ts'
import { buildPlaceTable } from '#src/domain/selection/place-table.ts'
import { readSelection } from '#src/domain/selection/selection-text.ts'
import { type AskedExport, questionOf } from './asked.ts'

/** The selection of a request; refuses one that says nothing. */
export function selectionOf({ sel, sites, shape, kinds, where, states }: ExportQuery): Selection {
  const parsed = Selection.safeParse(readSelection({ sel, sites, shape, kinds, where, states }))
  if (parsed.success) return parsed.data
  const faults = faultsOf(parsed.error.issues, null)
  throw new ApiError('invalid-query', { fields: faults.map(({ field }) => field).join(', ') }, faults)
}

/** What a selection holds of the places as they are known; null: everything. States are those over the span. */
export async function pickedOf(
  { measures }: Instance,
  asked: Omit<AskedExport, 'picked' | 'versus'>,
  selection: Selection,
): Promise<Picked | null> {
  const { gazetteer } = asked.known
  const table = buildPlaceTable(gazetteer.areas, gazetteer.sites)
  const all = pick(table, selection)
  if (isEverything(all)) return null
  if (selection.states.length === 0) return all
  const quantity = await quantityOf(measures, questionOf(asked, asked.statesOf, asked.known, asked.span))
  return pick(table, selection, outsideStates(table, quantity, asked.span, selection.states))
}
