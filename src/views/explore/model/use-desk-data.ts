import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OutlinesReply } from '#src/contract/areas.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { sitesQuery } from '#src/queries/sites.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useFill } from '#src/situation/areas/use-fill.ts'
import { useOutlines } from '#src/situation/areas/use-outlines.ts'
import { quantityOf, versionOf } from '#src/situation/measures/quantity-of.ts'
import { useHeldCubes } from '#src/situation/measures/use-held-cubes.ts'
import { usePicked } from '#src/situation/selection/use-picked.ts'
import { inUseOn } from '#src/situation/sites/in-use.ts'
import { useSelection } from '#src/state/use-selection.ts'
import type { Choice } from './choice.ts'
import { neededCubes } from './needed-cubes.ts'
import { shownDays } from './shown-days.ts'

const noSites: readonly Site[] = []

/** What a face of the desk's view is made from: outlines, sites, cubes, and the part of the area that is selected. */
export function useDeskData(catalog: CatalogReply, index: AreaIndex, areas: OutlinesReply, whole: Choice) {
  const sites = useQuery(sitesQuery(whole.asOf))
  const outlines = useOutlines(areas, whole.days.to)
  const needed = useMemo(() => neededCubes(catalog, whole), [catalog, whole])
  const shown = useMemo(() => shownDays(catalog, whole), [catalog, whole])
  const { sets, faults, coming } = useHeldCubes(needed, shown, whole.asOf)
  const all = sites.data?.sites ?? noSites
  const siteList = useMemo(() => inUseOn(all, whole.days.to), [all, whole.days.to])
  const selected = usePicked(index.areas, all, useSelection(), {
    quantity: quantityOf(catalog, whole.measure, sets, whole.key),
    version: versionOf(whole.measure, sets),
    span: whole.span,
  })
  const { picked } = selected
  const choice = useMemo(() => ({ ...whole, part: { path: whole.area.path, picked } }), [whole, picked])
  const fill = useFill(catalog, index, { ...choice, picked }, sets)
  return { choice, needed, sets, faults, coming, outlines, sites: siteList, selected, fill }
}
