import { type ReactNode, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { FormCompleteness, FormCounts } from '#src/contract/figures/completeness.ts'
import { areaOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import type { Ground } from '#src/views/data/ground.ts'
import { wordsColumn } from '#src/views/data/table/columns.tsx'
import type { DataColumn } from '#src/views/data/table/data-column.ts'
import { TablePart } from '#src/views/data/table/TablePart.tsx'
import { useDutyColumns } from './use-duty-columns.tsx'

interface AreasTableProps extends Ground {
  form: FormCompleteness | null
  looks: ReactNode
}

type AreaCounts = FormCounts & { area: string }

/** One form, area by area; an area that is pressed is gone into. */
export function AreasTable({ form, catalog, index, looks }: AreasTableProps) {
  const t = useTranslations('data.forms')
  const locale = useLocale()
  const areaName = useAreaName()
  const set = useSetExploreSearch()
  const duties = useDutyColumns<AreaCounts>()
  const columns = useMemo((): DataColumn<AreaCounts>[] => {
    const name = ({ area }: AreaCounts) => {
      const known = areaOf(index, area)
      return known ? areaName(known) : area
    }
    return [
      wordsColumn('area', t('area'), name),
      wordsColumn('code', t('code'), ({ area }) => area, '9rem'),
      ...duties,
    ]
  }, [t, index, areaName, duties])
  const label = form ? t('byAreaOf', { form: form.name[locale] }) : t('byArea')
  return (
    <TablePart<AreaCounts>
      inner
      label={label}
      file={label}
      demonstration={catalog.demonstration}
      columns={columns}
      rows={form?.areas ?? []}
      rowId={({ area }) => area}
      onSelect={(area) => set({ area })}
      choices={looks}
      empty={t('noAreas')}
    />
  )
}
