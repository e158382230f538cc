import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ScenesReply } from '#src/contract/wall/scenes.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { Notice } from '#src/ui/faces/Notice.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import type { Editing } from '#src/views/wall/editor/use-editing.ts'

interface NewerProps {
  e: Editing
  newest: ScenesReply
  /** The server has just refused the draft. */
  refused: boolean
  onLook: (version: number) => void
}

/** Somebody else has saved since this draft was begun: who, when, and what can be done without losing either. */
export function Newer({ e, newest, refused, onLook }: NewerProps) {
  const t = useTranslations('scenes')
  const errors = useTranslations('errors')
  const moment = useMomentWords(e.catalog.timeZone)
  const [kept, setKept] = useState<number | null>(null)
  const { version, author, note, savedAt } = newest
  if (kept !== null && e.dirty && e.base.version === kept) {
    return (
      <Notice
        level="notice"
        title={t('mineKept', { version: kept })}
        dismiss={{ label: errors('dismiss'), run: () => setKept(null) }}
      />
    )
  }
  // An older one than this draft began from comes from a server that was begun anew; or it is only a copy kept here.
  const isOther = version > e.base.version || (refused && version !== e.base.version)
  if (!e.dirty || !isOther) return null
  const time = savedAt === null ? '–' : moment(savedAt)
  return (
    <Notice
      level="serious"
      title={t('newerTitle', { author: author ?? '–', version })}
      action={
        <>
          <Button onPress={() => onLook(version)}>{t('lookAtIt')}</Button>
          <Button
            onPress={() => {
              e.rebase(newest)
              setKept(version)
            }}
          >
            {t('keepMine')}
          </Button>
          <Button
            onPress={() => {
              // A step like any other: undo gives the own draft back.
              e.change({ type: 'replace', scenes: newest.scenes })
              e.rebase(newest)
            }}
          >
            {t('takeIt')}
          </Button>
        </>
      }
    >
      {note ? t('newerBody', { time, note }) : t('newerPlain', { time })}
    </Notice>
  )
}
