import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { formatBytes } from '#src/domain/format.ts'
import type { PictureFormat } from '#src/pictures/picture-format.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useKeptFocus } from '#src/ui/a11y/use-kept-focus.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { Progress } from '#src/ui/faces/Progress.tsx'
import css from '#src/views/explore/take/take.module.css'
import { pictureName } from './picture-name.ts'
import { type Ground, type Subject, useAbout } from './use-about.ts'
import { NoPanel, type Picture } from './use-picture.ts'

interface PictureFieldsProps {
  ground: Ground
  subject: Subject
  format: PictureFormat
  panel: () => HTMLElement | null
  picture: Picture
}

/** Millimetres: the column of an A4 page, and half of one. */
const widths = { full: 160, half: 80 } as const

/** How wide, and the button that makes the picture; then where it went, or why there is none. */
export function PictureFields({ ground, subject, format, panel, picture }: PictureFieldsProps) {
  const t = useTranslations('take')
  const locale = useLocale()
  const areaName = useAreaName()
  const kept = useKeptFocus()
  const about = useAbout(ground, subject)
  const [width, setWidth] = useState<keyof typeof widths>('full')
  const { isPending, data: saved, error } = picture
  const begin = () =>
    picture.mutate({
      panel: panel(),
      about,
      format,
      widthMm: widths[width],
      name: pictureName(subject.title, areaName(ground.choice.area), ground.choice, format),
    })
  return (
    <>
      <div className={css.field}>
        <span className={css.label}>{t('width')}</span>
        <Segments
          framed
          label={t('width')}
          options={(['full', 'half'] as const).map((id) => ({ id, label: t(id) }))}
          value={width}
          onChange={setWidth}
        />
      </div>
      {error && <p role="alert">{error instanceof NoPanel ? t('noPanel') : t('notDrawn')}</p>}
      <div className={css.steps} {...kept}>
        {isPending ? (
          <Progress label={t('drawing')} text="" share={null} />
        ) : (
          <>
            {saved && (
              <p role="status" className={css.saved}>
                {t('saved', { name: saved.name, size: formatBytes(saved.bytes, locale) })}
              </p>
            )}
            <Button strong className={css.begin} onPress={begin}>
              {t('draw')}
            </Button>
          </>
        )}
      </div>
    </>
  )
}
