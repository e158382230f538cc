import type { ReactNode } from 'react'
import css from './a11y.module.css'

/** For those who listen. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={css.hidden}>{children}</span>
}
