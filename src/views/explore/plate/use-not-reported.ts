import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useHasWords, useMissingFigures } from '#src/situation/duties/use-missing-figures.ts'
import { useAlarms, useSilent } from '#src/situation/sites/use-alarms.ts'
import { useSilentCallouts } from '#src/situation/sites/use-silent-callouts.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

const calloutsShown = 3

interface Ground {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sites: readonly Site[]
  /** The layer of what has not reported is shown. */
  on: boolean
}

/** Who has not reported on the last day chosen: alarms of sites, and with the layer on the areas' figures and words on the map. */
export function useNotReported({ catalog, index, choice, sites, on }: Ground) {
  const told = { area: choice.area.code, day: choice.days.to }
  const silent = useSilent(told.area, told.day)
  const alarms = useAlarms(silent, on)
  const missing = useMissingFigures(index, { ...told, on })
  const hasWords = useHasWords()
  const callouts = useSilentCallouts({
    day: told.day,
    catalog,
    silent,
    alarms,
    sites,
    index,
    kinds: null,
    most: on && hasWords ? calloutsShown : 0,
  })
  return { alarms, missing, callouts }
}
