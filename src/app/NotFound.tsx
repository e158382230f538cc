import { useTranslations } from 'use-intl'
import { ErrorFace } from '#src/ui/faces/ErrorFace.tsx'

export function NotFound() {
  const t = useTranslations('errors')
  return (
    <ErrorFace
      page
      title={t('notFoundTitle')}
      body={t('notFoundBody')}
      action={{ label: t('toExplore'), run: () => window.location.assign(import.meta.env.BASE_URL) }}
    />
  )
}
