import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import { unitWord } from '#src/domain/catalog/unit-word.ts'
import { formatDay } from '#src/domain/format.ts'
import { evidenceQuery } from '#src/queries/figures/evidence.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import type { MadeRow } from '#src/situation/measures/made-of.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import type { WhyQuestion } from '#src/state/params/pane-params.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Figure } from '#src/ui/figures/Figure.tsx'
import { DataTable } from '#src/ui/table/DataTable.tsx'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { CellHistory } from '#src/views/moments/CellHistory.tsx'
import { evidenceParts, evidenceRows } from './evidence-rows.ts'
import { useEvidenceColumns } from './use-evidence-columns.tsx'
import css from './why.module.css'

interface PlaceDaysProps {
  catalog: Catalog
  measure: Measure
  of: WhyQuestion
  row: MadeRow
  name: string
  asOf: string | null
  /** Days on which a measure was expected of the place and not reported. */
  missing: (measure: string) => readonly string[]
}

/** What one place reported, of which its part of the number is made: day by day, with where each report came from. */
export function PlaceDays({ catalog, measure, of, row, name, asOf, missing }: PlaceDaysProps) {
  const t = useTranslations('why')
  const table = useTranslations('table')
  const locale = useLocale()
  const words = useStateWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const parts = useMemo(() => evidenceParts(catalog, measure, of), [catalog, measure, of])
  const results = useQueries({
    queries: parts.map((part) =>
      evidenceQuery({
        measure: part.measure.id,
        place: row.id,
        key: part.key,
        from: part.from,
        to: part.to,
        asOf,
      }),
    ),
  })
  const format = figureFormat(measure, locale)
  const text = format.ownCell(row.value, row.state)
  const columns = useEvidenceColumns(catalog, parts.length > 1)
  const fault = results.find(({ error, data }) => error && !data)?.error
  if (fault) return <FaultFace fault={fault} />
  if (results.some(({ data }) => data === undefined))
    return <LoadingFace label={t('observations')} lines={8} />
  const rows = parts.flatMap((part, at) =>
    evidenceRows(part, results[at]!.data ?? [], missing(part.measure.id)),
  )
  const cell = rows.find(({ id }) => id === chosen)
  return (
    <>
      <section className={css.making} aria-label={name}>
        <h3>{name}</h3>
        <p className={css.figure}>
          <Figure text={text} state={row.state} stateText={words[row.state]} />
          {row.value !== null && !format.isShare && <small>{unitWord(measure.unit, locale, text)}</small>}
        </p>
      </section>
      <section className={css.table} aria-label={t('observations')}>
        <h3>{t('observations')}</h3>
        <DataTable
          label={t('observations')}
          lines={2}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          selected={chosen}
          onSelect={setChosen}
          words={{
            sortAscending: (column) => table('sortAscending', { column }),
            sortDescending: (column) => table('sortDescending', { column }),
            empty: t('emptyDays'),
          }}
        />
      </section>
      <section className={css.history} aria-label={t('historyOf', { place: name, day: cell?.day ?? '' })}>
        {cell ? (
          <>
            <h3>{t('historyOf', { place: name, day: formatDay(cell.day, locale) })}</h3>
            <CellHistory catalog={catalog} measure={cell.part.measure} place={row.id} day={cell.day} />
          </>
        ) : (
          <p>{t('historyHint')}</p>
        )}
      </section>
    </>
  )
}
