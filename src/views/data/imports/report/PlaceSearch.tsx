import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { SheetMapping } from '#src/contract/handing-in/imports.ts'
import { sitesQuery } from '#src/queries/sites.ts'
import { lineageOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useAreaSearch } from '#src/state/finding/use-area-search.ts'
import { SearchBox } from '#src/ui/search/SearchBox.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import { reportingKinds } from '#src/views/data/imports/model/reporting-kinds.ts'

interface PlaceSearchProps extends Ground {
  mapping: SheetMapping
  onChoose: (place: string) => void
}

/** Finds an area or, where sites report what the sheet holds, one of those. */
export function PlaceSearch({ catalog, index, mapping, onChoose }: PlaceSearchProps) {
  const t = useTranslations('data.report')
  const f = useTranslations('filters')
  const locale = useLocale()
  const areaName = useAreaName()
  const kinds = reportingKinds(catalog, mapping)
  const hasSites = kinds.size > 0
  const { data } = useQuery({ ...sitesQuery(), enabled: hasSites })
  const wanted = [...kinds].sort().join()
  const places = useMemo(() => {
    const sites = (data?.sites ?? []).filter(({ kind }) => wanted.split(',').includes(kind))
    const searched = sites.map(({ id, name, path, kind, area }) => ({
      ...{ code: id, name, path, kind, area },
      ...{ nameEn: null, aliases: [], level: 'site' as const },
    }))
    return { all: [...index.areas, ...searched], sites: new Map(searched.map((site) => [site.code, site])) }
  }, [data, wanted, index])
  const { search, prepare } = useAreaSearch(places.all)
  const kindNames = new Map(catalog.kinds.map(({ id, name }) => [id, name[locale]]))
  const around = (area: string) => lineageOf(index, area).slice(-3).map(areaName)
  return (
    <SearchBox
      label={hasSites ? t('searchPlaces') : f('searchLabel')}
      placeholder={hasSites ? t('searchHint') : f('searchAreas')}
      onFocus={prepare}
      onChoose={onChoose}
      search={(text) =>
        search(text).map(({ area: { code, name }, marks, by }) => {
          const site = places.sites.get(code)
          const where = site ? [kindNames.get(site.kind), ...around(site.area)] : around(code).slice(0, -1)
          return { id: code, name, marks, note: [by, ...where].filter(Boolean).join(' · ') }
        })
      }
      words={{
        results: (count) => (hasSites ? t('searchResults', { count }) : f('searchResults', { count })),
        none: (text) => (hasSites ? t('searchNone', { text }) : f('searchNone', { text })),
        clear: f('clearSearch'),
      }}
    />
  )
}
