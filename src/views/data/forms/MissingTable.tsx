import { type ReactNode, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type MissingForm, trailDays } from '#src/contract/figures/completeness.ts'
import { formatDay } from '#src/domain/format.ts'
import { lineageOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { usePlaceName } from '#src/situation/words/use-place-name.ts'
import { Trail } from '#src/ui/figures/Trail.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import { countColumn, wordsColumn } from '#src/views/data/table/columns.tsx'
import type { DataColumn } from '#src/views/data/table/data-column.ts'
import { TablePart } from '#src/views/data/table/TablePart.tsx'
import { useMeasureName } from '#src/views/data/words/use-measure-name.ts'
import css from './forms.module.css'

interface MissingTableProps extends Ground {
  label: string
  missing: readonly MissingForm[]
  looks: ReactNode
}

/** Everybody whose form is not whole: how long, since when, and what of it is lacking. */
export function MissingTable({ label, missing, catalog, index, looks }: MissingTableProps) {
  const t = useTranslations('data.forms')
  const locale = useLocale()
  const areaName = useAreaName()
  const placeName = usePlaceName(index)
  const measureName = useMeasureName(catalog)
  const columns = useMemo((): DataColumn<MissingForm>[] => {
    const within = ({ place, area }: MissingForm) =>
      lineageOf(index, area)
        .filter(({ code }) => code !== place)
        .slice(-2)
        .map(areaName)
        .join(' · ')
    const trailWords = (trail: string) =>
      t('trailWords', { days: trailDays, count: [...trail].filter((sign) => sign === '-').length })
    const state = wordsColumn<MissingForm>(
      'state',
      t('state'),
      ({ overdue }) => t(overdue ? 'isOverdue' : 'isDue'),
      '6rem',
    )
    return [
      wordsColumn('place', t('place'), ({ place, name }) => placeName(place, name)),
      wordsColumn('within', t('within'), within),
      {
        ...state,
        cell: (row) => <span className={row.overdue ? css.overdue : undefined}>{state.plain!(row)}</span>,
      },
      countColumn('streak', t('streak'), locale, ({ streak }) => streak),
      {
        id: 'last',
        name: t('lastDay'),
        width: '8rem',
        cell: ({ lastDay }) => (lastDay === null ? t('never') : formatDay(lastDay, locale, 'tag')),
        plain: ({ lastDay }) => lastDay,
        sortKey: ({ lastDay }) => lastDay,
      },
      {
        id: 'trail',
        name: t('trail', { days: trailDays }),
        width: '9rem',
        cell: ({ trail }) => <Trail trail={trail} label={trailWords(trail)} />,
        plain: ({ trail }) => trail,
      },
      wordsColumn('lacking', t('lacking'), ({ lacking }) =>
        lacking.map((id) => measureName(id, null)).join(locale === 'zh' ? '、' : ', '),
      ),
    ]
  }, [t, locale, index, areaName, placeName, measureName])
  return (
    <TablePart<MissingForm>
      inner
      label={label}
      file={label}
      demonstration={catalog.demonstration}
      columns={columns}
      rows={missing}
      rowId={({ place }) => place}
      choices={looks}
      empty={t('nobodyMissing')}
    />
  )
}
