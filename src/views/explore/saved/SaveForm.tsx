import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { hasPersonNumber } from '#src/domain/text/person-numbers.ts'
import { saveView } from '#src/queries/desk/saved-views.ts'
import { useSetPanes } from '#src/state/use-panes.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useAuthor } from '#src/views/use-author.ts'
import css from './saved.module.css'

interface SaveFormProps {
  /** What is on screen, as a saved view keeps it. */
  shown: string
  onDone: () => void
  onClose: () => void
}

/** Gives what is on screen a name; the saved view is then the open one. */
export function SaveForm({ shown, onDone, onClose }: SaveFormProps) {
  const t = useTranslations('views')
  const client = useQueryClient()
  const setPanes = useSetPanes()
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const [author, setAuthor] = useAuthor()
  const { mutate, error, isPending } = useMutation(saveView(client))
  const isPerson = (text: string) => (hasPersonNumber(text) ? t('person') : null)
  const isWrong = name.trim() === '' || author.trim() === '' || hasPersonNumber(name + note)
  const save = () =>
    mutate(
      { name, note, address: shown, author },
      {
        onSuccess: ({ id }) => {
          onDone()
          onClose()
          setPanes({ view: id })
        },
      },
    )
  return (
    <form
      className={css.pane}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>{t('save')}</h2>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        onChange={setName}
        maxLength={60}
        fault={isPerson(name)}
        required
        autoFocus
      />
      <TextField
        label={t('note')}
        value={note}
        onChange={setNote}
        maxLength={200}
        lines={2}
        fault={isPerson(note)}
      />
      <TextField label={t('author')} value={author} onChange={setAuthor} maxLength={60} required />
      {error && <Refusal fault={error} onEntered={save} />}
      <div className={css.actions}>
        <Button type="submit" strong disabled={isPending || isWrong}>
          {t('keep')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
