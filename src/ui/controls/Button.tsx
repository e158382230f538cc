import type { ButtonHTMLAttributes, ReactNode } from 'react'
import css from './Button.module.css'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick'> {
  onPress?: () => void
  /** The one thing to do here. */
  strong?: boolean
  /** Without an edge, in the colour of a link. */
  quiet?: boolean
  children: ReactNode
}

/** The look of a quiet button, for links. */
export const quietButton = css.quiet

export function Button({ onPress, strong, quiet, className, children, ...rest }: ButtonProps) {
  const look = strong ? css.strong : quiet ? css.quiet : css.plain
  return (
    <button type="button" className={`${look} ${className ?? ''}`} onClick={onPress} {...rest}>
      {children}
    </button>
  )
}
