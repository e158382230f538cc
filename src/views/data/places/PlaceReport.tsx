import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { PlaceFinding, PlaceImportReply } from '#src/contract/handing-in/place-imports.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { usePlaceName } from '#src/situation/words/use-place-name.ts'
import type { Ground } from '#src/views/data/ground.ts'
import { wordsColumn } from '#src/views/data/table/columns.tsx'
import type { DataColumn } from '#src/views/data/table/data-column.ts'
import { TablePart } from '#src/views/data/table/TablePart.tsx'
import css from './places.module.css'

type Row = PlaceImportReply['rows'][number]
const findingsShown = 50

interface PlaceReportProps extends Ground {
  file: string
  report: PlaceImportReply
}

/** What was read, what is wrong with it, and what it changes or has changed. */
export function PlaceReport({ file, report, catalog, index }: PlaceReportProps) {
  const t = useTranslations('places')
  const { counts, rows, stored } = report
  const isGrave = ({ severity }: PlaceFinding) => severity !== 'note'
  const columns = useChangeColumns(index)
  return (
    <section className={css.report} aria-label={t('files.changes')}>
      <p role="status">
        {stored
          ? t('files.stored', counts)
          : `${t('files.read', { file, read: report.read, accepted: report.accepted })} ${t('files.counts', counts)}`}
      </p>
      <Findings title={t('files.problems')} findings={report.findings.filter(isGrave)} />
      <Findings title={t('files.notes')} findings={report.findings.filter((one) => !isGrave(one))} />
      {rows.length > 0 ? (
        <div className={css.changes}>
          <TablePart<Row>
            inner
            label={t('files.changes')}
            file={t('files.changes')}
            demonstration={catalog.demonstration}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            empty={t('files.empty')}
          />
        </div>
      ) : (
        report.findings.every((one) => !isGrave(one)) && <p>{t('files.nothing')}</p>
      )}
    </section>
  )
}

function Findings({ title, findings }: { title: string; findings: readonly PlaceFinding[] }) {
  const t = useTranslations('places')
  if (findings.length === 0) return null
  const more = findings.length - findingsShown
  return (
    <section className={css.findings} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {findings.slice(0, findingsShown).map(({ code, where, reason }) => (
          <li key={`${code} ${where} ${reason}`} data-severity={code}>
            {where && <b>{where}</b>} {reason}
          </li>
        ))}
        {more > 0 && <li>{t('files.more', { count: more })}</li>}
      </ul>
    </section>
  )
}

function useChangeColumns(index: AreaIndex): DataColumn<Row>[] {
  const t = useTranslations('places')
  const locale = useLocale()
  const placeName = usePlaceName(index)
  return useMemo(() => {
    const fields = new Set([
      'name',
      'area',
      'lon',
      'lat',
      'attributes',
      'retiredOn',
      'nameEn',
      'aliases',
      'parent',
      'path',
      'points',
      'from',
    ])
    const nameOf = (field: string) => (fields.has(field) ? t(`fields.${field as 'name'}`) : field)
    const written = (field: string, value: string) =>
      field === 'area' || field === 'parent' ? placeName(value, value || '–') : value || '–'
    return [
      wordsColumn(
        'difference',
        t('files.difference'),
        ({ difference }) => t(`files.kinds.${difference}`),
        '6rem',
      ),
      wordsColumn('name', t('name'), ({ name }) => name, '10rem'),
      wordsColumn('id', t('files.id'), ({ id }) => id, '7rem'),
      wordsColumn('detail', t('files.detail'), ({ difference, changes }) =>
        changes
          .map(({ field, before, after }) => {
            const now = written(field, after)
            return `${nameOf(field)} ${difference === 'new' ? now : `${written(field, before)} → ${now}`}`
          })
          .join(locale === 'zh' ? '；' : '; '),
      ),
    ]
  }, [t, locale, placeName])
}
