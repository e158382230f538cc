import { useMemo } from 'react'
import type { Area } from '#src/contract/areas.ts'
import type { Selection } from '#src/contract/desk/selection.ts'
import type { Site } from '#src/contract/sites.ts'
import type { Quantity, Span } from '#src/domain/cube.ts'
import { outsideStates } from '#src/domain/selection/outside-states.ts'
import { isEverything, type Picked, pick } from '#src/domain/selection/pick.ts'
import { buildPlaceTable, type PlaceTable } from '#src/domain/selection/place-table.ts'

/** The measure whose states a selection may ask for. */
export interface Shown {
  quantity: Quantity | null
  /** Grows when numbers of the quantity move. */
  version: number
  span: Span
}

export interface Selected {
  table: PlaceTable
  /** Null: everything. */
  picked: Picked | null
  /** The same, whatever its state: what the choices of a state choose from. */
  anyState: Picked
}

/** What a selection holds of a town's areas and sites (those retired too: their history counts). */
export function usePicked(
  areas: readonly Area[],
  sites: readonly Site[],
  selection: Selection,
  { quantity, version, span }: Shown,
): Selected {
  const table = useMemo(() => buildPlaceTable(areas, sites), [areas, sites])
  const { states } = selection
  const anyState = useMemo(() => pick(table, { ...selection, states: [] }), [table, selection])
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const picked = useMemo(() => {
    if (states.length === 0) return isEverything(anyState) ? null : anyState
    return pick(table, selection, quantity && outsideStates(table, quantity, span, states))
  }, [anyState, table, selection, states, quantity, version, span])
  return useMemo(() => ({ table, picked, anyState }), [table, picked, anyState])
}
