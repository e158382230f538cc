import type { ReactNode } from 'react'
import { Button, DialogTrigger } from 'react-aria-components'
import { type DialogContent, type DialogPlacement, DialogPopover } from './DialogPopover.tsx'
import css from './PopoverButton.module.css'

export interface PopoverButtonProps {
  /** Names what it opens, and the button too unless that has words of its own (all looks but `bare`). */
  label: string
  button: ReactNode
  look?: 'bare' | 'field' | 'plain' | 'strong'
  placement?: DialogPlacement
  isOpen?: boolean
  onOpenChange?: (open: boolean) => void
  children: DialogContent
}

export function PopoverButton(props: PopoverButtonProps) {
  const { label, button, look = 'bare', placement = 'bottom start', children } = props
  return (
    <DialogTrigger isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      <Button className={css[look] ?? ''} aria-label={look === 'bare' ? label : undefined}>
        {button}
      </Button>
      <DialogPopover label={label} placement={placement}>
        {children}
      </DialogPopover>
    </DialogTrigger>
  )
}
