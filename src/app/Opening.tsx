import { useTranslations } from 'use-intl'
import { DeskSkeleton } from '#src/ui/frame/DeskSkeleton.tsx'

/** A wall shows nothing rather than the skeleton of a desk. */
export function Dark() {
  return null
}

export function Opening() {
  const t = useTranslations('loading')
  return <DeskSkeleton label={t('app')} />
}
