import type { ReactNode } from 'react'
import css from './SearchBox.module.css'

/** A text with some of its characters marked. */
export function Marked({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  const parts: ReactNode[] = []
  let from = 0
  for (const [start, end] of marks) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>)
    from = end
  }
  return (
    <span className={css.name}>
      {parts}
      {text.slice(from)}
    </span>
  )
}
