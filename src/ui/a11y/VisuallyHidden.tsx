import type { ReactNode } from 'react'
import css from './a11y.module.css'

/** For those who listen. `block`: more than a few words. */
export function VisuallyHidden({ children, block = false }: { children: ReactNode; block?: boolean }) {
  return block ? <div className={css.hidden}>{children}</div> : <span className={css.hidden}>{children}</span>
}
