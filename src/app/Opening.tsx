import { useTranslations } from 'use-intl'
import { DeskSkeleton } from '#src/ui/frame/DeskSkeleton.tsx'

export function Opening() {
  const t = useTranslations('loading')
  return <DeskSkeleton label={t('app')} />
}
