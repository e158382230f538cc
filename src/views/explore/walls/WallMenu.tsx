import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useOnRequest } from '#src/state/requests.ts'
import { Button, quietButton } from '#src/ui/controls/Button.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import css from './walls.module.css'

const PushForm = lazy(() => import('./PushForm.tsx').then((module) => ({ default: module.PushForm })))
const LinksPane = lazy(() => import('./LinksPane.tsx').then((module) => ({ default: module.LinksPane })))

type Page = 'menu' | 'push' | 'links'

interface WallMenuProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
}

/** The way from the desk to the walls: open one, send it this view, give a screen the right to look, edit what they show. */
export function WallMenu({ catalog, index, choice }: WallMenuProps) {
  const t = useTranslations('shell')
  const l = useTranslations('loading')
  const locale = useLocale()
  const [page, setPage] = useState<Page>('menu')
  const [open, setOpen] = useState(false)
  useOnRequest('push', () => {
    setPage('push')
    setOpen(true)
  })
  const language = { ...(locale === 'en' && { lang: locale }) }
  return (
    <PopoverButton
      label={t('walls')}
      button={<span className={quietButton}>{t('walls')}</span>}
      look="field"
      placement="bottom end"
      isOpen={open}
      onOpenChange={(next) => {
        setOpen(next)
        if (!next) setPage('menu')
      }}
    >
      {(close) => (
        <div className={css.pane}>
          {page === 'menu' && (
            <div className={css.menu}>
              <Link to="/wall" search={{ area: choice.area.code, ...language }} className={css.item}>
                {t('toWall')}
              </Link>
              <Button className={css.item} quiet onPress={() => setPage('push')}>
                {t('pushView')}
              </Button>
              <Button className={css.item} quiet onPress={() => setPage('links')}>
                {t('wallLinks')}
              </Button>
              <Link to="/scenes" search={language} className={css.item}>
                {t('editScenes')}
              </Link>
            </div>
          )}
          <Suspense fallback={<LoadingFace label={l('app')} lines={2} />}>
            {page === 'push' && <PushForm catalog={catalog} index={index} choice={choice} onClose={close} />}
            {page === 'links' && <LinksPane timeZone={catalog.timeZone} />}
          </Suspense>
        </div>
      )}
    </PopoverButton>
  )
}
