import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { ScenesReply } from '#src/contract/wall/scenes.ts'
import { scenesQuery } from '#src/queries/wall/scenes.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Notice } from '#src/ui/faces/Notice.tsx'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import css from './editor.module.css'
import { PickList } from './PickList.tsx'
import { Preview } from './preview/Preview.tsx'

interface LookingProps {
  version: number
  timeZone: string
  bar: ReactNode
  onBack: () => void
  onRestore: (version: ScenesReply) => void
}

/** An old version, to be seen and brought back. */
export function Looking({ version, timeZone, bar, onBack, onRestore }: LookingProps) {
  const t = useTranslations('scenes')
  const moment = useMomentWords(timeZone)
  const { data, error } = useQuery(scenesQuery(version))
  return (
    <div className={css.screen}>
      {bar}
      <div className={css.notices}>
        <Notice
          level="notice"
          title={t('lookingAt', { version })}
          action={
            <>
              {data && data.scenes.length > 0 && (
                <Button onPress={() => onRestore(data)}>{t('restore')}</Button>
              )}
              <Button strong onPress={onBack}>
                {t('backToDraft')}
              </Button>
            </>
          }
        >
          {data?.savedAt && (
            <>
              {data.author} · {moment(data.savedAt)} {data.note && `· ${data.note}`} ·{' '}
            </>
          )}
          {t('lookingBody')}
        </Notice>
      </div>
      {data && data.scenes.length > 0 ? (
        <Scenes scenes={data.scenes} />
      ) : (
        <main className={css.main}>
          {error ? <FaultFace fault={error} /> : <LoadingFace label={t('loading')} lines={6} />}
        </main>
      )}
    </div>
  )
}

function Scenes({ scenes }: Pick<ScenesReply, 'scenes'>) {
  const t = useTranslations('scenes')
  const locale = useLocale()
  const [at, setAt] = useState(0)
  const follow = useRef(false)
  return (
    <>
      <nav className={css.rail} aria-label={t('list')}>
        <div className={css.past}>
          <PickList
            label={t('list')}
            items={scenes.map(({ id, name }, index) => ({
              id: String(index),
              faulty: false,
              content: <span key={id}>{name[locale]}</span>,
            }))}
            chosen={String(at)}
            follow={follow}
            onChoose={(id) => setAt(Number(id))}
          />
        </div>
      </nav>
      <main className={css.main}>
        <Preview scene={scenes[at]!} />
      </main>
    </>
  )
}
