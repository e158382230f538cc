import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { ScenesReply } from '#src/contract/wall/scenes.ts'
import { saveScenes, scenesQuery } from '#src/queries/wall/scenes.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { Notice } from '#src/ui/faces/Notice.tsx'
import { AskDialog } from '#src/ui/overlay/dialog/AskDialog.tsx'
import { Aside } from './aside/Aside.tsx'
import { EditorBar } from './bar/EditorBar.tsx'
import { Newer } from './bar/Newer.tsx'
import { SaveButton } from './bar/SaveButton.tsx'
import { Versions } from './bar/Versions.tsx'
import css from './editor.module.css'
import { Looking } from './Looking.tsx'
import { Plan } from './plan/Plan.tsx'
import { Preview } from './preview/Preview.tsx'
import { SceneList } from './rail/SceneList.tsx'
import { useEditing } from './use-editing.ts'
import { useKeys } from './use-keys.ts'

interface EditorProps {
  catalog: CatalogReply
  index: AreaIndex
  newest: ScenesReply
}

export function Editor({ catalog, index, newest }: EditorProps) {
  const t = useTranslations('scenes')
  const errors = useTranslations('errors')
  const client = useQueryClient()
  const e = useEditing(catalog, index, newest)
  const [isSaving, setSaving] = useState(false)
  const [looking, setLooking] = useState<number | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const fresh = useRef(false)
  const saving = useMutation({
    ...saveScenes(client),
    // It may have been somebody else's version that stood in the way.
    onError: () => client.invalidateQueries({ queryKey: scenesQuery().queryKey }),
  })
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => e.dirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => e.dirty,
    withResolver: true,
  })
  useKeys({
    undo: () => e.send({ type: 'undo' }),
    redo: () => e.send({ type: 'redo' }),
    save: () => setSaving(true),
  })
  const question = leaving.status === 'blocked' && (
    <AskDialog
      title={t('leaveTitle')}
      body={t('leaveBody')}
      yes={{ label: t('leave'), run: leaving.proceed }}
      no={{ label: t('stay'), run: leaving.reset }}
    />
  )
  const versions = <Versions timeZone={catalog.timeZone} onLook={setLooking} />
  if (looking !== null) {
    return (
      <>
        <Looking
          version={looking}
          timeZone={catalog.timeZone}
          bar={<EditorBar e={e}>{versions}</EditorBar>}
          onBack={() => setLooking(null)}
          onRestore={({ version, scenes }) => {
            e.change({ type: 'replace', scenes })
            setNote(t('restoreNote', { version }))
            setTold(t('restored', { version }))
            setLooking(null)
          }}
        />
        {question}
      </>
    )
  }
  return (
    <div className={css.screen}>
      <EditorBar e={e}>
        {versions}
        <SaveButton
          e={e}
          saving={saving}
          note={note}
          isOpen={isSaving}
          onOpenChange={setSaving}
          onSaved={(saved) => {
            e.rebase(saved)
            setNote('')
            setTold(t('savedAs', { version: saved.version }))
          }}
        />
      </EditorBar>
      <div className={css.notices}>
        <Newer e={e} newest={newest} refused={saving.isError} onLook={setLooking} />
        {told && (
          <Notice level="ok" title={told} dismiss={{ label: errors('dismiss'), run: () => setTold(null) }} />
        )}
      </div>
      <nav className={css.rail} aria-label={t('list')}>
        <SceneList
          e={e}
          onAdded={() => {
            fresh.current = true
          }}
        />
      </nav>
      <main className={css.main}>
        <Preview scene={e.scene} />
        <Plan e={e} />
      </main>
      <aside className={css.aside} aria-label={t('scene')}>
        <Aside e={e} fresh={fresh} />
      </aside>
      {question}
    </div>
  )
}
