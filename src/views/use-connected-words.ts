import { useLocale, useTranslations } from 'use-intl'
import { formatDuration } from '#src/domain/format.ts'
import { useConnection, useServerNow } from '#src/queries/live/use-connection.ts'

/** That the server is there, and how long ago its numbers last changed. */
export function useConnectedWords(): string {
  const t = useTranslations('live')
  const locale = useLocale()
  const { changedAt } = useConnection()
  const now = useServerNow()
  if (changedAt === null) return t('connectedOnly')
  const age = Math.max(0, (now - changedAt) / 1000)
  return age < 1 ? t('connectedNow') : t('connected', { age: formatDuration(age, locale) })
}
