import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useExploreSearch } from '#src/state/use-explore-search.ts'
import { quietButton } from '#src/ui/controls/Button.tsx'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Brand } from '#src/ui/frame/Brand.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { Looks } from '#src/views/Looks.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import type { Editing } from '#src/views/wall/editor/use-editing.ts'
import css from './bar.module.css'

/** `children`: saving and the versions. */
export function EditorBar({ e, children }: { e: Editing; children: ReactNode }) {
  const t = useTranslations('scenes')
  const s = useTranslations('shell')
  const locale = useLocale()
  const { theme } = useExploreSearch()
  const moment = useMomentWords(e.catalog.timeZone)
  const { version, author, savedAt } = e.base
  const looks = { ...(locale === 'en' && { lang: locale }) }
  return (
    <header className={css.bar}>
      <Brand name={s('product')} latin={s('productLatin')} />
      <h1>{t('title')}</h1>
      <p className={css.version}>
        {savedAt === null
          ? t('declared')
          : t('version', { version, author: author ?? '–', time: moment(savedAt) })}
        {e.dirty && <b> · {t('changed')}</b>}
      </p>
      <IconButton framed label={t('undo')} disabled={!e.canUndo} onPress={() => e.send({ type: 'undo' })}>
        <Icon name="undo" />
      </IconButton>
      <IconButton framed label={t('redo')} disabled={!e.canRedo} onPress={() => e.send({ type: 'redo' })}>
        <Icon name="redo" />
      </IconButton>
      {children}
      <Link
        to="/"
        search={{ ...looks, ...(theme === 'dark' && { theme }) }}
        className={`${quietButton} ${css.link}`}
      >
        {t('toDesk')}
      </Link>
      <Link to="/wall" search={looks} target="_blank" className={quietButton}>
        {t('toWall')}
      </Link>
      <Looks catalog={e.catalog} />
    </header>
  )
}
