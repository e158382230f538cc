import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ExportAsked, ExportFormat } from '#src/contract/desk/exports.ts'
import { pictureFormats } from '#src/pictures/picture-format.ts'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { formatNames } from '#src/views/explore/take/format-names.ts'
import { TakeSteps } from '#src/views/explore/take/TakeSteps.tsx'
import css from '#src/views/explore/take/take.module.css'
import type { Take } from '#src/views/explore/take/use-take.ts'
import { PictureFields } from './PictureFields.tsx'
import type { Ground, Subject } from './use-about.ts'
import type { Picture } from './use-picture.ts'

interface PanelPaneProps {
  ground: Ground
  subject: Subject
  panel: () => HTMLElement | null
  /** Its numbers; null: they are taken elsewhere. */
  numbers: ((format: ExportFormat) => ExportAsked) | null
  take: Take
  picture: Picture
}

const tables = ['csv', 'xlsx'] as const
type Format = (typeof pictureFormats)[number] | (typeof tables)[number]

/** One panel to be taken away: as a picture for paper, or its numbers. */
export function PanelPane({ ground, subject, panel, numbers, take, picture }: PanelPaneProps) {
  const t = useTranslations('take')
  const [format, setFormat] = useState<Format>('png')
  const formats: readonly Format[] = numbers ? [...pictureFormats, ...tables] : pictureFormats
  const notes = { png: t('pngNote'), svg: t('svgNote'), csv: t('panelCsvNote'), xlsx: t('panelXlsxNote') }
  return (
    <div className={css.pane}>
      <h2>{t('panel', { title: subject.title })}</h2>
      <div className={css.field}>
        <span className={css.label}>{t('format')}</span>
        <Segments
          framed
          label={t('format')}
          options={formats.map((id) => ({ id, label: formatNames[id] }))}
          value={format}
          onChange={setFormat}
        />
        <span className={css.note}>{notes[format]}</span>
      </div>
      {format === 'png' || format === 'svg' ? (
        <PictureFields ground={ground} subject={subject} format={format} panel={panel} picture={picture} />
      ) : (
        numbers && <TakeSteps take={take} begin={() => take.begin(numbers(format))} />
      )}
    </div>
  )
}
