import { useTranslations } from 'use-intl'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './chrome.module.css'

/** In the place of a list whose lines did not come. */
export function FailedLine() {
  const t = useTranslations('wall')
  return (
    <li className={css.quiet}>
      <Icon name="serious" size={1} /> {t('panelFailed')}
    </li>
  )
}
