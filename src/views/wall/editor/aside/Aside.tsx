import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#src/ui/controls/Button.tsx'
import { panelAt } from '#src/views/wall/editor/model/draft.ts'
import type { Editing } from '#src/views/wall/editor/use-editing.ts'
import css from './aside.module.css'
import { MiddleForm } from './MiddleForm.tsx'
import { PanelForm } from './PanelForm.tsx'
import { SceneForm } from './SceneForm.tsx'

interface AsideProps {
  e: Editing
  /** Set where a scene has just been added: its name comes next. */
  fresh: RefObject<boolean>
}

/** The properties of what is chosen: of a panel, of the middle, or of the scene. */
export function Aside({ e, fresh }: AsideProps) {
  const t = useTranslations('scenes')
  const { spot, at } = e.draft
  const panel = panelAt(e.scene, spot)
  const place = spot === null ? 'scene' : spot === 'middle' ? 'middle' : `${spot.side} ${spot.at}`
  return (
    <>
      <header className={css.head}>
        <h2>{spot === null ? t('scene') : spot === 'middle' ? t('middle') : t('panel')}</h2>
        {spot !== null && (
          <Button quiet onPress={() => e.send({ type: 'pick', spot: null })}>
            {t('backToScene')}
          </Button>
        )}
      </header>
      <div className={css.form} key={`${at} ${place}`}>
        {spot === null && <SceneForm e={e} fresh={fresh} />}
        {spot === 'middle' && <MiddleForm e={e} />}
        {spot !== null && spot !== 'middle' && panel && (
          <>
            <PanelForm e={e} spot={spot} panel={panel} />
            <Button onPress={() => e.change({ type: 'remove-panel', spot })}>{t('removePanel')}</Button>
          </>
        )}
      </div>
    </>
  )
}
