import { type ReactNode, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { SilentSite } from '#src/contract/figures/completeness.ts'
import { formatDay } from '#src/domain/format.ts'
import { lineageOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import type { Ground } from '#src/views/data/ground.ts'
import { momentColumn, wordsColumn } from '#src/views/data/table/columns.tsx'
import type { DataColumn } from '#src/views/data/table/data-column.ts'
import { TablePart } from '#src/views/data/table/TablePart.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'

interface SilentTableProps extends Ground {
  sites: readonly SilentSite[]
  looks: ReactNode
}

/** Checkpoints and sentinels that should have been heard of and were not. */
export function SilentTable({ sites, catalog, index, looks }: SilentTableProps) {
  const t = useTranslations('data.forms')
  const locale = useLocale()
  const areaName = useAreaName()
  const moment = useMomentWords(catalog.timeZone)
  const columns = useMemo((): DataColumn<SilentSite>[] => {
    const kind = (id: string) => catalog.kinds.find((one) => one.id === id)?.name[locale] ?? id
    return [
      wordsColumn('site', t('place'), ({ name }) => name),
      wordsColumn('kind', t('kind'), (site) => kind(site.kind), '8rem'),
      wordsColumn('within', t('within'), ({ area }) =>
        lineageOf(index, area).slice(-2).map(areaName).join(' · '),
      ),
      wordsColumn(
        'day',
        t('lastDay'),
        ({ lastDay }) => (lastDay === null ? t('never') : formatDay(lastDay, locale, 'tag')),
        '8rem',
      ),
      momentColumn('heard', t('lastHeard'), moment, ({ lastReportAt }) => lastReportAt),
    ]
  }, [t, locale, index, areaName, catalog, moment])
  return (
    <TablePart<SilentSite>
      inner
      label={t('silent')}
      file={t('silent')}
      demonstration={catalog.demonstration}
      columns={columns}
      rows={sites}
      rowId={({ site }) => site}
      choices={
        <>
          {looks}
          <small>{t('silentNote')}</small>
        </>
      }
      empty={t('noneSilent')}
    />
  )
}
