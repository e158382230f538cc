import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import type { WhyQuestion } from '#src/state/params/pane-params.ts'
import { commandKey, useCommandKey } from '#src/ui/command/use-command-key.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './commands.module.css'
import { useCopyLink } from './use-copy-link.ts'

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
  const { copy, said } = useCopyLink()
  const [open, setOpen] = useState(false)
  const before = useRef<Element | null>(null)
  const next = useRef<(() => void) | null>(null)
  const show = () => {
    before.current = document.activeElement
    setOpen(true)
  }
  useCommandKey(() => !open && show())
  // What was chosen may open a pane of its own, which must find the focus where it was before the box.
  useEffect(() => {
    if (open) return
    if (before.current instanceof HTMLElement) before.current.focus()
    next.current?.()
    before.current = next.current = null
  }, [open])
  return (
    <div className={css.find}>
      <button
        type="button"
        className={css.button}
        title={t('title')}
        aria-label={`${t('button')} ${commandKey}`}
        onClick={show}
      >
        <Icon name="search" size={0.8125} />
        <span>{t('button')}</span>
        <kbd>{commandKey}</kbd>
      </button>
      <span role="status" className={css.said}>
        {said}
      </span>
      {open && (
        <Suspense fallback={null}>
          <CommandPane
            {...props}
            copyLink={copy}
            onClose={(then) => {
              next.current = then ?? null
              setOpen(false)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
