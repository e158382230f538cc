import type { ReactNode, Ref } from 'react'
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
  /** What it opens is there. */
  expanded?: boolean
  ref?: Ref<HTMLButtonElement>
}

export function IconButton(props: IconButtonProps) {
  const { label, onPress, children, framed, disabled, pressed, expanded, ref } = props
  return (
    <button
      ref={ref}
      type="button"
      className={framed ? css.iconFramed : css.icon}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
