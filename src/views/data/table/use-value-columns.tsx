import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import { formatDay, formatEstimated, formatSuppressed, MISSING } from '#src/domain/format.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { usePlaceName } from '#src/situation/words/use-place-name.ts'
import { useMeasureName } from '#src/views/data/words/use-measure-name.ts'
import type { DataColumn } from './data-column.ts'

/** One number of one place and day that was, or would be, replaced by another. */
export interface ChangedValue {
  measure: string
  key: string | null
  place: string
  placeName: string
  day: string
  /** Null: nothing was known. */
  before: number | null
  /** Null: withdrawn. */
  after: number | null
  estimated?: boolean
  qualifier?: string | null
  /** Neither value is told: a small count, and the viewer has no right to those. */
  suppressed?: boolean
}

/** Place, measure, day, and the value before and after: what every table of changed numbers begins with. */
export function useValueColumns<Row extends ChangedValue>(
  catalog: Catalog,
  index: AreaIndex,
): DataColumn<Row>[] {
  const t = useTranslations('data.difference')
  const s = useTranslations('states')
  const locale = useLocale()
  const name = useMeasureName(catalog)
  const placeName = usePlaceName(index)
  return useMemo(() => {
    const formats = new Map<string, (value: number) => string>()
    const write = (measure: string, value: number | null, estimated = false) => {
      if (value === null) return MISSING
      let format = formats.get(measure)
      if (!format) {
        const declared = measureOf(catalog, measure)
        format = declared ? figureFormat(declared, locale).full : String
        formats.set(measure, format)
      }
      return estimated ? formatEstimated(format(value), locale) : format(value)
    }
    const told = (row: Row, value: number | null, estimated?: boolean) => {
      if (row.suppressed !== true) return write(row.measure, value, estimated)
      const below = measureOf(catalog, row.measure)?.suppressBelow
      return (
        <span title={s('suppressed')}>{below === undefined ? s('suppressed') : formatSuppressed(below)}</span>
      )
    }
    const named = (row: Row) => placeName(row.place, row.placeName)
    const measured = ({ measure, key }: Row) => name(measure, key)
    return [
      {
        id: 'place',
        name: t('place'),
        cell: (row) => <span title={row.place}>{named(row)}</span>,
        plain: named,
        sortKey: named,
      },
      {
        id: 'code',
        name: t('code'),
        width: '9rem',
        cell: ({ place }) => place,
        plain: ({ place }) => place,
        sortKey: ({ place }) => place,
      },
      { id: 'measure', name: t('measure'), cell: measured, plain: measured, sortKey: measured },
      {
        id: 'day',
        name: t('day'),
        width: '8rem',
        cell: ({ day }) => formatDay(day, locale, 'short', { year: true }),
        plain: ({ day }) => day,
        sortKey: ({ day }) => day,
      },
      {
        id: 'before',
        name: t('before'),
        align: 'end',
        width: '6rem',
        cell: (row) => told(row, row.before),
        plain: ({ before }) => before,
        sortKey: ({ before }) => before,
      },
      {
        id: 'after',
        name: t('after'),
        align: 'end',
        width: '6.5rem',
        cell: (row) => <b title={row.qualifier ?? undefined}>{told(row, row.after, row.estimated)}</b>,
        plain: ({ after }) => after,
        sortKey: ({ after }) => after,
      },
    ]
  }, [catalog, locale, name, placeName, t, s])
}
