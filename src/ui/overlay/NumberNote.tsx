import type { ReactNode } from 'react'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './NumberNote.module.css'
import { PopoverButton } from './PopoverButton.tsx'

export interface NumberNoteProps {
  /** “What is this number: arrivals”. */
  label: string
  title: string
  /** What it counts. */
  body: string
  /** Completeness, last report, source, owner, estimate… */
  rows: readonly { term: string; text: ReactNode }[]
  /** What it was before. */
  children?: (close: () => void) => ReactNode
}

export function NumberNote({ label, title, body, rows, children }: NumberNoteProps) {
  return (
    <PopoverButton label={label} button={<Icon name="info" size={0.875} />}>
      {(close) => (
        <div className={css.note}>
          <h3>{title}</h3>
          <p>{body}</p>
          <dl>
            {rows.map(({ term, text }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {children?.(close)}
        </div>
      )}
    </PopoverButton>
  )
}
