import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { ExportForm, ExportFormat } from '#src/contract/desk/exports.ts'
import type { AddressParams } from '#src/state/address.ts'
import { quietButton } from '#src/ui/controls/Button.tsx'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { askedOf, type TableAsked } from './asked-of.ts'
import { formatNames } from './format-names.ts'
import { ScreenPictures } from './picture/ScreenPictures.tsx'
import type { Ground, Subject } from './picture/use-about.ts'
import type { Picture } from './picture/use-picture.ts'
import { TakeSteps } from './TakeSteps.tsx'
import css from './take.module.css'
import type { Take } from './use-take.ts'

interface TakePaneProps {
  ground: Ground
  /** What map and table show. */
  shown: Subject
  of: TableAsked
  take: Take
  picture: Picture
}

/** What to take and in which format, then how far it has come, and where it went. */
export function TakePane({ ground, shown, of, take, picture }: TakePaneProps) {
  const t = useTranslations('take')
  const locale = useLocale()
  const { catalog, choice } = ground
  const [form, setForm] = useState<ExportForm | 'pictures'>('table')
  const [format, setFormat] = useState<ExportFormat>('csv')
  return (
    <div className={css.pane}>
      <h2>{t('title')}</h2>
      <p className={css.note}>{t('hint')}</p>
      <div className={css.field}>
        <span className={css.label}>{t('what')}</span>
        <Segments
          framed
          label={t('what')}
          options={[...ExportForm.options, 'pictures' as const].map((id) => ({ id, label: t(id) }))}
          value={form}
          onChange={setForm}
        />
        {form !== 'pictures' && <span className={css.note}>{t(`${form}Note`)}</span>}
      </div>
      {form === 'pictures' ? (
        <ScreenPictures ground={ground} shown={shown} picture={picture} />
      ) : (
        <>
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
          <TakeSteps
            take={take}
            begin={() => take.begin(askedOf({ form, format, of }, choice, catalog, locale))}
          />
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
