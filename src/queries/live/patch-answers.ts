import type { QueryClient } from '@tanstack/react-query'
import type { Catalog, CatalogReply } from '#src/contract/catalog.ts'
import type { LiveChange } from '#src/contract/figures/live.ts'
import type { Day } from '#src/contract/primitives.ts'
import type { CubeSet } from '#src/queries/cubes/cube-set.ts'
import { patchCubeSet } from '#src/queries/cubes/patch-cube-set.ts'
import { keys, questionOf } from '#src/queries/keys.ts'
import { bearsOn } from './bears-on.ts'
import { refetchSoon } from './refetch-soon.ts'
import { renewSoon } from './renew-soon.ts'

/** Brings every answer in memory up to date with changes that have just come over the feed. */
export function applyChanges(client: QueryClient, changes: readonly LiveChange[]): void {
  const catalog = client.getQueryData<Catalog>(keys.catalog)
  if (!catalog) return
  for (const change of changes) patchCubes(client, catalog, change)
  advanceLastDay(client, changes)
  refetchSoon(client, ['place'])
  refetchSoon(client, ['completeness'])
  refetchSoon(client, ['changes'])
  refetchSoon(client, ['history'])
  refetchSoon(client, ['corrections'])
  refetchSoon(client, ['evidence'])
}

/** The feed lost its place: nothing in memory can be trusted to be complete. */
export function refetchEverything(client: QueryClient): void {
  void client.invalidateQueries()
}

/** A report of a later day than any before: the screens' last day moves with it. */
function advanceLastDay(client: QueryClient, changes: readonly LiveChange[]): void {
  const query = client.getQueryCache().find<CatalogReply>({ queryKey: keys.catalog })
  const catalog = query?.state.data
  if (!query || !catalog) return
  const known = catalog.days?.to ?? null
  const newest = changes.reduce<Day | null>((day, { days: { to } }) => (day && day > to ? day : to), known)
  if (newest === known || newest === null) return
  const from = catalog.days?.from ?? newest
  // Its age stays: the server's clock is told from when it came.
  query.setState({ data: { ...catalog, days: { from, to: newest } } })
}

function patchCubes(client: QueryClient, catalog: Catalog, change: LiveChange): void {
  for (const measure of catalog.measures) {
    if (!bearsOn(measure, change.measure)) continue
    const breakdown = 'breakdown' in measure ? measure.breakdown : undefined
    for (const query of client.getQueryCache().findAll({ queryKey: ['cube', measure.id] })) {
      const set = query.state.data as CubeSet | undefined
      if (!set || change.seq <= set.revision) continue
      const patched = measure.id === change.measure ? patchCubeSet(set, change, breakdown) : null
      // What could not be renewed before is still as old, but for this.
      if (patched) query.setState({ data: patched })
      else renewSoon(client, measure, questionOf(query.queryKey), change)
    }
  }
}
