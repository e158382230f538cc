import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Site } from '#src/contract/sites.ts'
import { sitesQuery } from '#src/queries/sites.ts'
import { areaOf } from '#src/situation/areas/area-index.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { withoutData } from '#src/state/params/data-params.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import { countColumn, wordsColumn } from '#src/views/data/table/columns.tsx'
import type { DataColumn } from '#src/views/data/table/data-column.ts'
import { TablePart } from '#src/views/data/table/TablePart.tsx'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'

/** Every site with its state; a row leads to its place on the desk. */
export function SitesTable({ catalog, index }: Ground) {
  const t = useTranslations('places.list')
  const p = useTranslations('places')
  const d = useTranslations('data')
  const locale = useLocale()
  const areaName = useAreaName()
  const navigate = useNavigate()
  const { data, error } = useQuery(sitesQuery(useAsOf()))
  const columns = useMemo((): DataColumn<Site>[] => {
    const kinds = new Map(catalog.kinds.map(({ id, name }) => [id, name[locale]]))
    const nameOf = (code: string) => {
      const area = areaOf(index, code)
      return area ? areaName(area) : code
    }
    return [
      wordsColumn('name', p('name'), ({ name }) => name),
      wordsColumn('kind', p('kind'), ({ kind }) => kinds.get(kind) ?? kind, '8rem'),
      wordsColumn('area', t('area'), ({ area }) => nameOf(area)),
      wordsColumn('state', t('state'), ({ retiredOn }) =>
        retiredOn === undefined ? t('inUse') : t('retired', { day: retiredOn }),
      ),
      countColumn('version', t('version'), locale, ({ version = 1 }) => version - 1),
    ]
  }, [t, p, catalog, index, areaName, locale])
  if (!data) return error ? <FaultFace fault={error} /> : <LoadingFace label={d('loading')} lines={6} />
  return (
    <TablePart<Site>
      label={t('title')}
      file={t('title')}
      demonstration={catalog.demonstration}
      columns={columns}
      rows={data.sites}
      rowId={({ id }) => id}
      onSelect={(place) => {
        const area = data.sites.find(({ id }) => id === place)?.area
        void navigate({
          to: '/',
          search: (params) => ({ ...withoutData(params), ...(area && { area }), place }),
        })
      }}
      empty={t('empty')}
    />
  )
}
