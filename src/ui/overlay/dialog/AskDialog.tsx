import { type ReactNode, useEffect, useRef } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '#src/ui/controls/Button.tsx'
import css from './AskDialog.module.css'

export interface AskDialogProps {
  title: string
  body: string
  /** What must be filled in first; it takes the focus. */
  field?: ReactNode
  /** What happens if the answer is yes… */
  yes: { label: string; run: () => void; disabled?: boolean }
  /** …and if it is no: also by Escape. */
  no: { label: string; run: () => void }
}

/** A question that must be answered before anything else. */
export function AskDialog({ title, body, field = null, yes, no }: AskDialogProps) {
  const form = useRef<HTMLFormElement>(null)
  // Where a dialog opens over a popover, the focus that a field takes for itself is taken back from it.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  return (
    <ModalOverlay className={css.veil ?? ''} isOpen onOpenChange={(open) => !open && no.run()}>
      <Modal className={css.box ?? ''}>
        <Dialog role="alertdialog" className={css.dialog ?? ''}>
          <Heading slot="title" className={css.title ?? ''}>
            {title}
          </Heading>
          <p>{body}</p>
          <form
            ref={form}
            onSubmit={(event) => {
              event.preventDefault()
              yes.run()
            }}
          >
            {field}
            <div className={css.actions}>
              <Button type="submit" disabled={yes.disabled ?? false}>
                {yes.label}
              </Button>
              <Button strong onPress={no.run} autoFocus={field === null}>
                {no.label}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
