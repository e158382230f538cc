import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { ImportCounts, ImportReply } from '#src/contract/handing-in/imports.ts'
import { formatRange } from '#src/domain/format.ts'
import { useMeasureName } from '#src/views/data/words/use-measure-name.ts'
import css from './report.module.css'

interface SummaryProps {
  reply: ImportReply
  counts: ImportCounts
  catalog: Catalog
}

const skipped = [
  'titles',
  'totals',
  'footnotes',
  'blanks',
  'repeatedHeaders',
  'emptyCells',
  'repeated',
] as const

/** What was read and what it comes to, in sentences. */
export function Summary({ reply, counts, catalog }: SummaryProps) {
  const t = useTranslations('data.report')
  const locale = useLocale()
  const measureName = useMeasureName(catalog)
  const { touches } = reply
  const list = locale === 'zh' ? '、' : ', '
  const parts = skipped
    .filter((field) => counts[field] > 0)
    .map((field) => t(field, { count: counts[field] }))
  return (
    <div className={css.summary} role="status">
      <p>
        <b>{t('sentence', counts)}</b> {parts.length > 0 && t('skipped', { parts: parts.join(list) })}{' '}
        {counts.filledDown > 0 && t('filledDown', { count: counts.filledDown })}{' '}
        {touches &&
          t('touches', {
            measures: touches.measures.map((id) => measureName(id, null)).join(list),
            places: touches.places,
            days: formatRange(touches.from, touches.to, locale, { year: true }),
          })}
      </p>
      <Tally counts={counts} />
    </div>
  )
}

/** The same in a small table: what the commit would do with each number. */
function Tally({ counts }: { counts: ImportCounts }) {
  const t = useTranslations('data.difference')
  const locale = useLocale()
  const number = new Intl.NumberFormat(locale)
  const kinds = ['new', 'changed', 'same', 'withdrawn'] as const
  return (
    <table className={css.tally}>
      <thead>
        <tr>
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {t(kind)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {kinds.map((kind) => (
            <td key={kind}>{number.format(counts[kind])}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
