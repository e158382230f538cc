import type { ReactNode } from 'react'
import css from './TopBar.module.css'

/** The screens of the product; children are links, the present one with `aria-current="page"`. */
export function NavTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={css.tabs} aria-label={label}>
      {children}
    </nav>
  )
}
