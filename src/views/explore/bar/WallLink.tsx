import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { quietButton } from '#src/ui/controls/Button.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'

/** The same area as the room's screen shows it. */
export function WallLink({ choice }: { choice: Choice }) {
  const t = useTranslations('shell')
  const locale = useLocale()
  const search = { area: choice.area.code, ...(locale === 'en' && { lang: locale }) }
  return (
    <Link to="/wall" search={search} className={quietButton}>
      {t('toWall')}
    </Link>
  )
}
