import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import { ExportForm, ExportFormat } from '#src/contract/exports.ts'
import { formatBytes, formatNumber } from '#src/domain/format.ts'
import type { AddressParams } from '#src/state/address.ts'
import { Button, quietButton } from '#src/ui/controls/Button.tsx'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { Progress } from '#src/ui/faces/Progress.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { Refusal } from '#src/views/Refusal.tsx'
import { askedOf, type TableAsked } from './asked-of.ts'
import css from './take.module.css'
import type { Take } from './use-take.ts'

interface TakePaneProps {
  catalog: Catalog
  choice: Choice
  of: TableAsked
  take: Take
}

/** Names of formats are the same in every language. */
const formatNames: Record<ExportFormat, string> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  geojson: 'GeoJSON',
  parquet: 'Parquet',
}

/** What to take and in which format, then how far it has come, and where it went. */
export function TakePane({ catalog, choice, of, take }: TakePaneProps) {
  const t = useTranslations('take')
  const locale = useLocale()
  const [form, setForm] = useState<ExportForm>('table')
  const [format, setFormat] = useState<ExportFormat>('csv')
  const begin = () => take.begin(askedOf({ form, format, of }, choice, catalog, locale))
  const { received, saved, fault } = take
  const size = formatBytes(received.bytes, locale)
  const came =
    received.rows === null
      ? t('came', { size })
      : t('cameOf', { rows: formatNumber(received.rows, locale), size })
  return (
    <div className={css.pane}>
      <h2>{t('title')}</h2>
      <p className={css.note}>{t('hint')}</p>
      <div className={css.field}>
        <span className={css.label}>{t('what')}</span>
        <Segments
          framed
          label={t('what')}
          options={ExportForm.options.map((id) => ({ id, label: t(id) }))}
          value={form}
          onChange={setForm}
        />
        <span className={css.note}>{t(`${form}Note`)}</span>
      </div>
      <div className={css.field}>
        <span className={css.label}>{t('format')}</span>
        <Segments
          framed
          label={t('format')}
          options={ExportFormat.options.map((id) => ({ id, label: formatNames[id] }))}
          value={format}
          onChange={setFormat}
        />
        <span className={css.note}>{t(`${format}Note`)}</span>
      </div>
      {fault && <Refusal fault={fault} onEntered={begin} />}
      {take.isPending ? (
        <div className={css.making}>
          <Progress label={t('making')} text={came} share={null} />
          <Button onPress={take.stop}>{t('stop')}</Button>
        </div>
      ) : (
        <>
          {saved && (
            <p role="status" className={css.saved}>
              {t('saved', { name: saved.name, size: formatBytes(saved.bytes, locale) })}
            </p>
          )}
          <Button strong className={css.begin} onPress={begin}>
            {saved ? t('again') : t('save')}
          </Button>
        </>
      )}
      <p className={css.sheet}>
        <Link to="/briefing" search={(params) => params as AddressParams} className={quietButton}>
          {t('briefing')}
        </Link>
        <span className={css.note}>{t('briefingNote')}</span>
      </p>
    </div>
  )
}
