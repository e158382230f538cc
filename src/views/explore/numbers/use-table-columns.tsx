import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Measure } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import { Figure } from '#src/ui/figures/Figure.tsx'
import { StateSwatch } from '#src/ui/figures/StateSwatch.tsx'
import type { Column } from '#src/ui/table/data-table-props.ts'
import type { CsvCell } from '#src/ui/table/rows-to-csv.ts'
import { differenceOf, type TableRow } from '#src/views/explore/model/table-rows.ts'

/** A column as it is shown, and as a file says it. */
export interface TableColumn extends Column<TableRow> {
  plain: (row: TableRow) => CsvCell
}

/** `beside`: what is known now has columns of its own. */
export function useTableColumns(measure: Measure, beside: boolean): TableColumn[] {
  const t = useTranslations('table')
  const locale = useLocale()
  const words = useStateWords()
  return useMemo(() => {
    const format = figureFormat(measure, locale)
    const unit = format.isShare ? '' : unitOf(measure, locale)
    const text = (id: 'name' | 'within', name: string): TableColumn => ({
      id,
      name,
      cell: (row) => row[id],
      sortKey: (row) => row[id],
      plain: (row) => row[id],
    })
    const number = (
      id: string,
      name: string,
      cell: TableColumn['cell'],
      plain: (row: TableRow) => number | null,
    ): TableColumn => ({ id, name, align: 'end', descendingFirst: true, cell, sortKey: plain, plain })
    const figure = ({ value, state }: Pick<TableRow, 'value' | 'state'>) => (
      <Figure text={format.cell(value, state)} state={state} stateText={words[state]} />
    )
    const change = (difference: number | null) => (difference === null ? '' : format.change(difference))
    return [
      text('name', t('place')),
      text('within', t('level')),
      number('value', `${(measure.short ?? measure.name)[locale]}${unit}`, figure, (row) => row.value),
      ...(beside
        ? [
            number(
              'now',
              t('now'),
              ({ now }) => now && figure(now),
              ({ now }) => now?.value ?? null,
            ),
            number('since', t('sinceThen'), (row) => change(differenceOf(row)), differenceOf),
          ]
        : []),
      number(
        'change',
        t('change'),
        (row) => change(row.change),
        (row) => row.change,
      ),
      {
        id: 'state',
        name: t('state'),
        cell: (row) => (
          <>
            <StateSwatch state={row.state} /> {words[row.state]}
          </>
        ),
        sortKey: (row) => words[row.state],
        plain: (row) => words[row.state],
      },
      {
        id: 'reported',
        name: t('reported'),
        align: 'end',
        cell: (row) => (row.expected === 0 ? '·' : `${row.reported}/${row.expected}`),
        sortKey: (row) => (row.expected === 0 ? null : row.reported / row.expected),
        plain: (row) => (row.expected === 0 ? null : `${row.reported} / ${row.expected}`),
      },
    ]
  }, [measure, beside, locale, words, t])
}

function unitOf({ unit }: Measure, locale: Locale): string {
  return locale === 'zh' ? `（${unit.zh}）` : ` (${unit.en})`
}
