import type { ReactNode } from 'react'
import css from './Button.module.css'

export interface IconButtonProps {
  /** What it does, in words; also the tooltip. */
  label: string
  onPress: () => void
  children: ReactNode
  /** Drawn with an edge like a field. */
  framed?: boolean
  disabled?: boolean
  pressed?: boolean
}

export function IconButton({ label, onPress, children, framed, disabled, pressed }: IconButtonProps) {
  return (
    <button
      type="button"
      className={framed ? css.iconFramed : css.icon}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
