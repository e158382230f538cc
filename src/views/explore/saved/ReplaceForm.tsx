import { useTranslations } from 'use-intl'
import { Button } from '#src/ui/controls/Button.tsx'
import { useAskedAuthor } from '#src/views/explore/author/use-asked-author.tsx'
import css from './saved.module.css'

/** Who replaces a saved view, where the browser has given no name yet. */
export function ReplaceForm({ onReplace }: { onReplace: () => void }) {
  const t = useTranslations('views')
  const { field, isNamed } = useAskedAuthor(t('author'))
  return (
    <form
      className={css.deed}
      onSubmit={(event) => {
        event.preventDefault()
        onReplace()
      }}
    >
      {field}
      <Button type="submit" disabled={!isNamed}>
        {t('replace')}
      </Button>
    </form>
  )
}
