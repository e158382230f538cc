import type { ReactNode, RefObject } from 'react'
import { Dialog, Popover, type PopoverProps } from 'react-aria-components'
import css from './DialogPopover.module.css'

export type DialogPlacement = PopoverProps['placement']
export type DialogContent = ReactNode | ((close: () => void) => ReactNode)

interface DialogPopoverProps {
  label: string
  placement: DialogPlacement
  /** Where it stands, of one that outlives its button; else the button of the trigger around it. */
  anchor?: RefObject<Element | null>
  isOpen?: boolean
  onOpenChange?: (open: boolean) => void
  children: DialogContent
}

export function DialogPopover({
  label,
  placement,
  anchor,
  isOpen,
  onOpenChange,
  children,
}: DialogPopoverProps) {
  return (
    <Popover
      className={css.popover ?? ''}
      placement={placement}
      offset={6}
      {...(anchor && { triggerRef: anchor, isOpen, onOpenChange })}
    >
      <Dialog className={css.dialog ?? ''} aria-label={label}>
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </Dialog>
    </Popover>
  )
}
