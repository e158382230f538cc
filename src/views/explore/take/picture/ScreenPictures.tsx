import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type PictureFormat, pictureFormats } from '#src/pictures/picture-format.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { formatNames } from '#src/views/explore/take/format-names.ts'
import css from '#src/views/explore/take/take.module.css'
import { PictureFields } from './PictureFields.tsx'
import type { Ground, Subject } from './use-about.ts'
import type { Picture } from './use-picture.ts'

const parts = ['map', 'strip', 'list'] as const

interface ScreenPicturesProps {
  ground: Ground
  shown: Subject
  picture: Picture
}

/** Pictures of what stands on every desk: the map, the headline numbers, the table as far as it is seen. */
export function ScreenPictures({ ground, shown, picture }: ScreenPicturesProps) {
  const t = useTranslations('take')
  const [part, setPart] = useState<(typeof parts)[number]>('map')
  const [format, setFormat] = useState<PictureFormat>('png')
  const { catalog } = ground
  const subject =
    part === 'strip'
      ? {
          title: t('strip'),
          measures: catalog.headlines.flatMap((id) => measureOf(catalog, id) ?? []),
          total: () => null,
        }
      : { ...shown, isMap: part === 'map' }
  return (
    <>
      <div className={css.field}>
        <Segments
          framed
          label={t('pictures')}
          options={parts.map((id) => ({ id, label: t(id) }))}
          value={part}
          onChange={setPart}
        />
      </div>
      <div className={css.field}>
        <span className={css.label}>{t('format')}</span>
        <Segments
          framed
          label={t('format')}
          options={pictureFormats.map((id) => ({ id, label: formatNames[id] }))}
          value={format}
          onChange={setFormat}
        />
        <span className={css.note}>{t(`${format}Note`)}</span>
      </div>
      <PictureFields
        ground={ground}
        subject={subject}
        format={format}
        panel={() => document.querySelector<HTMLElement>(`[data-pictured="${part}"]`)}
        picture={picture}
      />
    </>
  )
}
