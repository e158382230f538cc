import { useRouter } from '@tanstack/react-router'
import type { Catalog } from '#src/contract/catalog.ts'
import type { SavedView } from '#src/contract/desk/saved-views.ts'
import type { ExploreView } from '#src/contract/desk/view.ts'
import type { Site } from '#src/contract/sites.ts'
import { layerOfSite, layersOf } from '#src/situation/sites/site-layers.ts'
import { type AddressParams, stringifySearch } from '#src/state/address.ts'
import { writeView } from '#src/state/explore/explore-search.ts'
import { openedParams } from '#src/state/explore/saved-address.ts'
import { useExploreSearch } from '#src/state/use-explore-search.ts'
import { nowhereSelected } from '#src/state/use-selection.ts'
import type { Action } from './use-actions.ts'

interface Known {
  sites: readonly Site[]
  views: readonly SavedView[]
  actions: readonly Action[]
}

/** Does what was chosen: an area, a site, a measure or a view is shown on the desk, wherever the reader is. */
export function useRun(catalog: Catalog, { sites, views, actions }: Known): (id: string) => void {
  const { history, basepath } = useRouter()
  const view = useExploreSearch()
  const desk = (params: AddressParams) =>
    history.push(`${basepath.replace(/\/$/, '')}/${stringifySearch(params)}`)
  const show = (patch: Partial<ExploreView>) => desk(writeView({ ...view, ...patch }))
  return (chosen) => {
    const [group, id = ''] = chosen.split(/ (.*)/s)
    if (group === 'area') show({ area: id, place: null, camera: null, ...nowhereSelected })
    if (group === 'measure') show({ measure: id, key: null, per: null })
    if (group === 'view') {
      const saved = views.find((one) => one.id === id)
      if (saved) desk(openedParams(id, saved.address, view))
    }
    if (group === 'site') {
      const site = sites.find((one) => one.id === id)
      if (!site) return
      const layer = layerOfSite(catalog, site)?.id
      const shown = view.layers ?? layersOf(catalog).flatMap((one) => (one.shown ? one.id : []))
      const layers = layer === undefined || shown.includes(layer) ? view.layers : [...shown, layer]
      show({ area: site.area, place: id, camera: null, layers, ...nowhereSelected })
    }
    if (group === 'do') actions.find(({ command }) => command.id === chosen)?.run()
  }
}
