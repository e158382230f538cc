import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Popover, type PopoverProps } from 'react-aria-components'
import css from './PopoverButton.module.css'

export interface PopoverButtonProps {
  /** Names what it opens, and the button too unless that has words of its own (all looks but `bare`). */
  label: string
  button: ReactNode
  look?: 'bare' | 'field' | 'plain' | 'strong'
  placement?: PopoverProps['placement']
  isOpen?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode | ((close: () => void) => ReactNode)
}

export function PopoverButton(props: PopoverButtonProps) {
  const { label, button, look = 'bare', placement = 'bottom start', children } = props
  return (
    <DialogTrigger isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      <Button className={css[look] ?? ''} aria-label={look === 'bare' ? label : undefined}>
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
