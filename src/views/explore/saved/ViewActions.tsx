import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SavedView } from '#src/contract/desk/saved-views.ts'
import { changeView, removeView } from '#src/queries/desk/saved-views.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { copyText } from '#src/ui/copy-text.ts'
import { AskAuthored } from '#src/views/explore/author/AskAuthored.tsx'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useAuthor } from '#src/views/use-author.ts'
import { RenameForm } from './RenameForm.tsx'
import css from './saved.module.css'

/** The link of a saved view, another name for it, and its end. */
export function ViewActions({ view }: { view: SavedView }) {
  const t = useTranslations('views')
  const client = useQueryClient()
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  const [author] = useAuthor()
  const { id, version, note, address } = view
  const renaming = useMutation(changeView(client))
  const removal = useMutation(removeView(client))
  const rename = (name: string) =>
    renaming.mutate(
      { id, edit: { name, note, address, version, author } },
      { onSuccess: () => setOpen(null) },
    )
  const remove = () => removal.mutate({ id, version, author })
  const link = () => copyText(new URL(`./?view=${id}`, document.baseURI).href).then(setCopied)
  const refused = renaming.error ?? removal.error
  return (
    <div className={css.actions}>
      <Button quiet aria-label={`${t('copy')}: ${view.name}`} onPress={() => void link()}>
        {copied === null ? t('copy') : t(copied ? 'copied' : 'notCopied')}
      </Button>
      <Button quiet aria-label={`${t('rename')}: ${view.name}`} onPress={() => setOpen('rename')}>
        {t('rename')}
      </Button>
      <Button quiet aria-label={`${t('remove')}: ${view.name}`} onPress={() => setOpen('remove')}>
        {t('remove')}
      </Button>
      {open === 'rename' && <RenameForm view={view} isPending={renaming.isPending} onRename={rename} />}
      {refused && (
        <Refusal
          fault={refused}
          onEntered={() => (renaming.error ? rename(renaming.variables.edit.name) : remove())}
        />
      )}
      {open === 'remove' && (
        <AskAuthored
          author={t('author')}
          title={t('removeAsk', { name: view.name })}
          body={t('removeBody')}
          yes={{
            label: t('remove'),
            run: () => {
              setOpen(null)
              remove()
            },
          }}
          no={{ label: t('stay'), run: () => setOpen(null) }}
        />
      )}
    </div>
  )
}
