import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { formatDay } from '#src/domain/format.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import { Figure } from '#src/ui/figures/Figure.tsx'
import type { Column } from '#src/ui/table/data-table-props.ts'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import type { EvidenceRow } from './evidence-rows.ts'

/** Day, value, source, author, batch and corrections of a report; `named`: of which measure it is. */
export function useEvidenceColumns(catalog: Catalog, named: boolean): Column<EvidenceRow>[] {
  const t = useTranslations('why')
  const h = useTranslations('history')
  const locale = useLocale()
  const words = useStateWords()
  const said = useMomentWords(catalog.timeZone)
  return useMemo(() => {
    const figure = ({ part, report }: EvidenceRow) => {
      const state = stateOfReport(report)
      if (report && report.value === null && !report.suppressed) return h('withdrawn')
      // What a key has is hidden whatever it is: only of a total one knows that it is small.
      const { cell, ownCell } = figureFormat(part.measure, locale)
      const text = (report?.breakdown ? cell : ownCell)(report?.value ?? null, state)
      return <Figure text={text} state={state} stateText={words[state]} />
    }
    const keyOf = ({ part, report }: EvidenceRow) =>
      part.measure.breakdown?.keys.find(({ id }) => id === report?.breakdown)?.name[locale]
    const text = (id: string, name: string, cell: (row: EvidenceRow) => string, width?: string) => ({
      id,
      name,
      cell,
      sortKey: cell,
      ...(width !== undefined && { width }),
    })
    const columns: Column<EvidenceRow>[] = [
      {
        id: 'day',
        name: t('day'),
        width: '5rem',
        cell: ({ day }) => formatDay(day, locale, 'short'),
        sortKey: ({ day }) => day,
      },
      ...(named
        ? [text('measure', t('measure'), ({ part }) => (part.measure.short ?? part.measure.name)[locale])]
        : []),
      text('key', t('key'), (row) => keyOf(row) ?? (row.report ? t('total') : ''), '5.5rem'),
      {
        id: 'value',
        name: t('value'),
        align: 'end',
        width: '5rem',
        cell: figure,
        sortKey: ({ report }) => report?.value ?? null,
      },
      text('state', t('state'), (row) =>
        row.inForce
          ? t('inForce', { day: formatDay(row.part.to, locale, 'short') })
          : row.report
            ? words[stateOfReport(row.report)]
            : t('missing'),
      ),
      text('source', t('source'), ({ report }) => report?.source ?? ''),
      text('author', t('author'), ({ report }) => report?.author ?? ''),
      {
        id: 'recorded',
        name: t('recorded'),
        width: '7.5rem',
        cell: ({ report }) => (report ? said(report.recordedAt) : ''),
        sortKey: ({ report }) => report?.recordedAt ?? null,
      },
      {
        id: 'batch',
        name: t('batch'),
        width: '5rem',
        cell: ({ report }) =>
          report && (
            <Link
              to="/data"
              search={{
                tab: 'batches',
                batch: report.batch,
                ...(locale === 'en' && { lang: locale }),
              }}
              aria-label={t('openBatch', { batch: report.batch })}
            >
              {report.batch}
            </Link>
          ),
        sortKey: ({ report }) => report?.batch ?? null,
      },
      text(
        'corrections',
        t('corrections'),
        ({ report }) =>
          report && report.corrections > 0 ? t('corrected', { count: report.corrections }) : '',
        '4rem',
      ),
    ]
    return columns
  }, [named, locale, words, said, t, h])
}

function stateOfReport(report: EvidenceRow['report']): CellState {
  if (report === null) return 'missing'
  if (report.suppressed) return 'suppressed'
  if (report.value === null) return 'missing'
  return report.estimated ? 'estimated' : report.value === 0 ? 'zero' : 'value'
}
