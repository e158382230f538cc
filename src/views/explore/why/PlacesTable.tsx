import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Measure } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { formatNumber, formatPercent } from '#src/domain/format.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import type { MadeRow } from '#src/situation/measures/made-of.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import { Figure } from '#src/ui/figures/Figure.tsx'
import { StateSwatch } from '#src/ui/figures/StateSwatch.tsx'
import { DataTable } from '#src/ui/table/DataTable.tsx'
import type { Column } from '#src/ui/table/data-table-props.ts'
import css from './why.module.css'

interface PlacesTableProps {
  measure: Measure
  rows: readonly MadeRow[]
  names: (id: string) => { name: string; within: string }
  onChoose: (place: string) => void
}

/** The places that make a number, the largest share first; what is hidden says that it is. */
export function PlacesTable({ measure, rows, names, onChoose }: PlacesTableProps) {
  const t = useTranslations('why')
  const table = useTranslations('table')
  const locale = useLocale()
  const words = useStateWords()
  const columns = useMemo((): Column<MadeRow>[] => {
    const format = figureFormat(measure, locale)
    const part = (id: 'numerator' | 'denominator'): Column<MadeRow> => ({
      id,
      name: t(id),
      align: 'end',
      descendingFirst: true,
      cell: (row) => (row.value === null ? '' : formatNumber(row[id] ?? 0, locale)),
      sortKey: (row) => (row.value === null ? null : (row[id] ?? null)),
    })
    return [
      {
        id: 'place',
        name: t('place'),
        width: '30%',
        cell: ({ id }) => names(id).name,
        sortKey: ({ id }) => names(id).name,
      },
      {
        id: 'within',
        name: t('within'),
        cell: ({ id }) => names(id).within,
        sortKey: ({ id }) => names(id).within,
      },
      ...(format.isShare ? [part('numerator'), part('denominator')] : []),
      {
        id: 'value',
        name: t('value'),
        align: 'end',
        descendingFirst: true,
        cell: ({ value, state }) => (
          <Figure text={format.ownCell(value, state)} state={state} stateText={words[state]} />
        ),
        sortKey: ({ value }) => value,
      },
      {
        id: 'share',
        name: t('share'),
        align: 'end',
        descendingFirst: true,
        cell: ({ share }) => (share === null ? '' : formatPercent(share, locale)),
        sortKey: ({ share }) => share,
      },
      {
        id: 'state',
        name: t('state'),
        cell: ({ state }) => (
          <>
            <StateSwatch state={state} /> {words[state]}
          </>
        ),
        sortKey: ({ state }) => words[state],
      },
    ]
  }, [measure, locale, names, words, t])
  const openable = new Set(rows.filter(({ residual }) => !residual).map(({ id }) => id))
  return (
    <section className={css.table} aria-label={t('places')}>
      <h3>
        {t('places')} <small>{t('sum', { sum: sumOf(measure, rows, locale) })}</small>
      </h3>
      <DataTable
        label={t('places')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        initialSorting={{ column: 'share', descending: true }}
        onSelect={(id) => openable.has(id) && onChoose(id)}
        words={{
          sortAscending: (column) => table('sortAscending', { column }),
          sortDescending: (column) => table('sortDescending', { column }),
          empty: t('emptyPlaces'),
        }}
      />
    </section>
  )
}

/** What the rows add up to: the number itself, or the two that a ratio divides. */
function sumOf(measure: Measure, rows: readonly MadeRow[], locale: Locale): string {
  const told = rows.filter(({ value }) => value !== null)
  const add = (of: (row: MadeRow) => number) =>
    formatNumber(
      told.reduce((sum, row) => sum + of(row), 0),
      locale,
      measure.kind === 'ratio' ? 0 : measure.decimals,
    )
  if (measure.kind !== 'ratio') return add(({ value }) => value ?? 0)
  return `${add(({ numerator }) => numerator ?? 0)} ÷ ${add(({ denominator }) => denominator ?? 0)}`
}
