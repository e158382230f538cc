import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SavedView } from '#src/contract/desk/saved-views.ts'
import { hasPersonNumber } from '#src/domain/text/person-numbers.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import { useAskedAuthor } from '#src/views/explore/author/use-asked-author.tsx'
import css from './saved.module.css'

interface RenameFormProps {
  view: SavedView
  isPending: boolean
  onRename: (name: string) => void
}

/** Another name for a saved view. */
export function RenameForm({ view, isPending, onRename }: RenameFormProps) {
  const t = useTranslations('views')
  const [name, setName] = useState(view.name)
  const { field, isNamed } = useAskedAuthor(t('author'))
  const isWrong = name.trim() === '' || hasPersonNumber(name) || !isNamed
  return (
    <form
      className={css.deed}
      onSubmit={(event) => {
        event.preventDefault()
        onRename(name)
      }}
    >
      {field}
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        maxLength={60}
        fault={hasPersonNumber(name) ? t('person') : null}
        autoFocus={field === null}
      />
      <Button type="submit" disabled={isWrong || isPending}>
        {t('keep')}
      </Button>
    </form>
  )
}
