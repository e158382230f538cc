import { useLocale, useTranslations } from 'use-intl'
import { formatDuration } from '#src/domain/format.ts'
import { useAge } from '#src/queries/live/use-connection.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from '../panels.module.css'

/** That numbers could not be renewed, and how long ago they came (`at`, ms by this machine's clock). */
export function NotRenewed({ at }: { at: number }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  return (
    <span className={css.age} data-old>
      <Icon name="warning" size={0.875} />{' '}
      {t('notRenewed', { age: formatDuration(useAge(at) / 1000, locale) })}
    </span>
  )
}
