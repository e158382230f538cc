import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '#src/ui/controls/Button.tsx'
import css from './AskDialog.module.css'

export interface AskDialogProps {
  title: string
  body: string
  /** What happens if the answer is yes… */
  yes: { label: string; run: () => void }
  /** …and if it is no: also by Escape. */
  no: { label: string; run: () => void }
}

/** A question that must be answered before anything else. */
export function AskDialog({ title, body, yes, no }: AskDialogProps) {
  return (
    <ModalOverlay className={css.veil ?? ''} isOpen onOpenChange={(open) => !open && no.run()}>
      <Modal className={css.box ?? ''}>
        <Dialog role="alertdialog" className={css.dialog ?? ''}>
          <Heading slot="title" className={css.title ?? ''}>
            {title}
          </Heading>
          <p>{body}</p>
          <div className={css.actions}>
            <Button onPress={yes.run}>{yes.label}</Button>
            <Button strong onPress={no.run} autoFocus>
              {no.label}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
