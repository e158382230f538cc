import { Selection } from '#src/contract/desk/selection.ts'
import { selectionTexts } from '#src/domain/selection/selection-text.ts'
import { type Param, type Params, type Parser, valid } from '#src/state/address.ts'

function param<K extends keyof Selection>(field: K, schema: Parser<Selection[K]>): Param<Selection[K]> {
  const { name, read, write } = selectionTexts[field]
  return { name, read: (text) => valid(schema, read(text)), write }
}

const { areas, sites, shapes, kinds, filters, states } = Selection.shape

/** The parts of a view that say what is looked at inside its area. */
export const selectionAddress: Params<Selection> = {
  areas: param('areas', areas),
  sites: param('sites', sites),
  shapes: param('shapes', shapes),
  kinds: param('kinds', kinds),
  filters: param('filters', filters),
  states: param('states', states),
}
