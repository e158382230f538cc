import { type ReactNode, useEffect, useRef } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './Sheet.module.css'

export interface SheetProps {
  title: string
  /** What it is about, under the title. */
  subtitle?: ReactNode
  closeLabel: string
  onClose: () => void
  /** Beside the title: a way back. */
  before?: ReactNode
  width?: 'narrow' | 'wide'
  children: ReactNode
}

/** A pane over the right of the screen; Escape, the cross or a press beside it shuts it, and the focus goes back. */
export function Sheet({
  title,
  subtitle,
  closeLabel,
  onClose,
  before,
  width = 'wide',
  children,
}: SheetProps) {
  const dialog = useRef<HTMLElement>(null)
  // What had the focus may have gone with what it stood in: then keys, Escape too, would reach nothing.
  useEffect(() => {
    if (document.activeElement === document.body) dialog.current?.focus()
  })
  return (
    <ModalOverlay className={css.veil ?? ''} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={css[width] ?? ''}>
        <Dialog ref={dialog} className={css.dialog ?? ''}>
          <header className={css.head}>
            {before}
            <div>
              <Heading slot="title" className={css.title ?? ''}>
                {title}
              </Heading>
              {subtitle && <p>{subtitle}</p>}
            </div>
            <IconButton label={closeLabel} onPress={onClose}>
              <Icon name="close" size={0.75} />
            </IconButton>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
