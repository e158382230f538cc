import type { ReactNode } from 'react'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './Drawer.module.css'

export interface DrawerProps {
  title: string
  /** What is in it and how it is filtered. */
  summary?: string
  /** The shortcut, in words. */
  hint?: string
  open: boolean
  onOpenChange: (open: boolean) => void
  openLabel: string
  closeLabel: string
  /** Rows of the table in it: it takes no more room than they need. */
  rows: number
  /** Stands at the end of the heading: choices of what the table shows. */
  tools?: ReactNode
  children: ReactNode
}

/** Fewer would be a slit when a filter leaves little. */
const least = 4

/** The table twin at the foot of the map: shut, it shows its first rows; open, it takes the map's place. */
export function Drawer(props: DrawerProps) {
  const { title, summary, hint, open, onOpenChange, rows, tools, children } = props
  return (
    <section
      className={open ? css.open : css.shut}
      aria-label={title}
      data-pictured="list"
      style={{ '--rows': Math.max(least, rows) }}
    >
      <div className={css.head} data-off-picture="">
        <button
          type="button"
          aria-expanded={open}
          title={open ? props.closeLabel : props.openLabel}
          onClick={() => onOpenChange(!open)}
        >
          <Icon name={open ? 'opened' : 'up'} size={0.875} />
          {title}
        </button>
        {summary && <span className={css.summary}>{summary}</span>}
        <span className={css.tools}>{tools}</span>
        {hint && !open && <span>{hint}</span>}
      </div>
      <div className={css.body}>{children}</div>
    </section>
  )
}
