import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { sitesQuery } from '#src/queries/sites.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'

/** A reporter's name and the area around it; of a row that stands for hidden counts, whose they are. */
export function usePlaceNames(
  index: AreaIndex,
  asOf: string | null,
): (id: string) => { name: string; within: string } {
  const t = useTranslations('why')
  const areaName = useAreaName()
  const { data } = useQuery(sitesQuery(asOf))
  const sites = useMemo(() => new Map((data?.sites ?? []).map((site) => [site.id, site])), [data])
  return useCallback(
    (id) => {
      const named = (code: string | null) => {
        const area = areaOf(index, code)
        return area ? areaName(area) : (code ?? '')
      }
      if (id.startsWith('~')) return { name: t('together', { area: named(id.slice(1)) }), within: '' }
      const site = sites.get(id)
      if (site) return { name: site.name, within: named(site.area) }
      return { name: named(id), within: named(areaOf(index, id)?.parent ?? null) }
    },
    [index, areaName, sites, t],
  )
}
