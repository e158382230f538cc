import { useEffect } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay, formatTime } from '#src/domain/format.ts'
import { useServerReading } from '#src/queries/live/use-connection.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { VisuallyHidden } from '#src/ui/a11y/VisuallyHidden.tsx'
import { sceneText } from '#src/views/wall/model/scene-text.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'

/** The scene as plain text, for a screen reader; the key C copies it for the duty log. */
export function TextTwin({ s }: { s: Situation }) {
  const t = useTranslations('wall')
  const k = useTranslations('kpi')
  const locale = useLocale()
  const areaName = useAreaName()
  const minute = useServerReading((now) => formatTime(new Date(now), s.catalog.timeZone))
  const head = `${areaName(s.area)} ${s.scene.name[locale]} · ${formatDay(s.today, locale)} ${minute}`
  const marks = [s.catalog.demonstration ? t('demonstration') : null, s.catalog.classification?.[locale]]
  const lines = sceneText(s, { locale, areaName, reported: (counts) => k('reported', counts) })
  const text = [head, ...marks.filter((mark) => mark != null), ...lines].join('\n')
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return
      navigator.clipboard.writeText(text).catch((refusal) => console.warn('not copied', refusal))
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [text])
  return (
    <VisuallyHidden block>
      <section aria-label={t('inWords')}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    </VisuallyHidden>
  )
}
