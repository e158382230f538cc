import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SavedView } from '#src/contract/desk/saved-views.ts'
import { changeView, savedViewsQuery } from '#src/queries/desk/saved-views.ts'
import { openedParams, savedAgain } from '#src/state/explore/saved-address.ts'
import { useExploreSearch } from '#src/state/use-explore-search.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useAuthor } from '#src/views/use-author.ts'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import { ReplaceForm } from './ReplaceForm.tsx'
import { SaveForm } from './SaveForm.tsx'
import css from './saved.module.css'
import { ViewActions } from './ViewActions.tsx'

interface ViewsPaneProps {
  timeZone: string
  /** The one that the reader came by; null: none. */
  opened: SavedView | null
  /** What is on screen, as a saved view keeps it. */
  shown: string
  saving: boolean
  setSaving: (saving: boolean) => void
  onClose: () => void
}

/** Opens a saved view, saves the present one, and keeps them in order. */
export function ViewsPane({ timeZone, opened, shown, saving, setSaving, onClose }: ViewsPaneProps) {
  const t = useTranslations('views')
  const client = useQueryClient()
  const reader = useExploreSearch()
  const said = useMomentWords(timeZone)
  const [author] = useAuthor()
  const [asking, setAsking] = useState(false)
  const { data, error, refetch } = useQuery(savedViewsQuery())
  const replacement = useMutation(changeView(client))
  const isChanged = opened !== null && savedAgain(opened.address) !== shown
  const replace = () => {
    if (!opened) return
    const { id, name, note, version } = opened
    setAsking(false)
    replacement.mutate({ id, edit: { name, note, version, address: shown, author } })
  }
  if (saving) return <SaveForm shown={shown} onDone={() => setSaving(false)} onClose={onClose} />
  return (
    <div className={css.pane}>
      <h2>{t('list')}</h2>
      {opened && isChanged && (
        <div className={css.changed}>
          <Link to="/" search={openedParams(opened.id, opened.address, reader)} onClick={onClose}>
            {t('back', { name: opened.name })}
          </Link>
          {asking ? (
            <ReplaceForm onReplace={replace} />
          ) : (
            <Button
              quiet
              disabled={replacement.isPending}
              onPress={() => (author.trim() === '' ? setAsking(true) : replace())}
            >
              {t('replace')}
            </Button>
          )}
        </div>
      )}
      {replacement.error && <Refusal fault={replacement.error} onEntered={replace} />}
      {error && !data ? (
        <Refusal fault={error} onEntered={() => void refetch()} />
      ) : !data ? (
        <LoadingFace label={t('list')} lines={3} />
      ) : data.views.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className={css.list}>
          {data.views.map((view) => (
            <li key={view.id} aria-current={view.id === opened?.id ? 'true' : undefined}>
              <div>
                <Link to="/" search={openedParams(view.id, view.address, reader)} onClick={onClose}>
                  {view.name}
                </Link>
                <small>
                  {[t('by', { owner: view.owner, time: said(view.savedAt) }), view.note]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </div>
              <ViewActions view={view} />
            </li>
          ))}
        </ul>
      )}
      <Button strong className={css.save} onPress={() => setSaving(true)}>
        {t('save')}
      </Button>
    </div>
  )
}
