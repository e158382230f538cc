import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Popover, type PopoverProps } from 'react-aria-components'
import css from './PopoverButton.module.css'

export interface PopoverButtonProps {
  /** Names both the button and what it opens. */
  label: string
  /** What stands on the button; decoration where the label says it all. */
  button: ReactNode
  look?: 'bare' | 'field'
  placement?: PopoverProps['placement']
  isOpen?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode | ((close: () => void) => ReactNode)
}

export function PopoverButton(props: PopoverButtonProps) {
  const { label, button, look = 'bare', placement = 'bottom start', children } = props
  return (
    <DialogTrigger isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      <Button className={look === 'field' ? css.field : css.bare} aria-label={label}>
        {button}
      </Button>
      <Popover className={css.popover} placement={placement} offset={6}>
        <Dialog className={css.dialog} aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
