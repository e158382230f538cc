import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import type { WhyQuestion } from '#src/state/pane-params.ts'
import { commandKey, useCommandKey } from '#src/ui/command/use-command-key.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './commands.module.css'

const CommandPane = lazy(() =>
  import('./CommandPane.tsx').then((module) => ({ default: module.CommandPane })),
)

export interface CommandButtonProps {
  catalog: CatalogReply
  /** The number that the desk is about; null: this is not the desk. */
  why: WhyQuestion | null
}

/** Opens the box that finds everything; so does its key, from anywhere. */
export function CommandButton(props: CommandButtonProps) {
  return useHasRoom('commands') ? <Worded {...props} /> : null
}

function Worded(props: CommandButtonProps) {
  const t = useTranslations('commands')
  const [open, setOpen] = useState(false)
  useCommandKey(() => setOpen(true))
  return (
    <>
      <button
        type="button"
        className={css.button}
        title={t('title')}
        aria-label={`${t('button')} ${commandKey}`}
        onClick={() => setOpen(true)}
      >
        <Icon name="search" size={0.8125} />
        <span>{t('button')}</span>
        <kbd>{commandKey}</kbd>
      </button>
      {open && (
        <Suspense fallback={null}>
          <CommandPane {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
