import type { ReactNode } from 'react'
import css from './VersionList.module.css'

export interface Version {
  id: string
  /** When it was recorded, in words. */
  time: string
  /** Of which part or place; null: of the whole. */
  name: string | null
  /** From what to what; null: it may not be told. */
  figure: string | null
  /** Who brought it: author and source. */
  by: string
  /** Why, and what the source says; empty: nothing is stated. */
  words: string
}

interface VersionListProps {
  title: string
  /** Newest first. */
  versions: readonly Version[]
  /** Said where there are none. */
  empty: string
  /** Said of all of them; null: nothing. */
  note: string | null
  /** A way to more. */
  more?: ReactNode
}

/** What a number was before, a line a version. */
export function VersionList({ title, versions, empty, note, more }: VersionListProps) {
  return (
    <section className={css.list} aria-label={title}>
      <h4>{title}</h4>
      {versions.length === 0 && <p>{empty}</p>}
      <ol>
        {versions.map(({ id, time, name, figure, by, words }) => (
          <li key={id}>
            <time>{time}</time>
            <b>
              {name && <span>{name} </span>}
              {figure ?? '··'}
            </b>
            <small>{[by, words].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ol>
      {note && <p>{note}</p>}
      {more}
    </section>
  )
}
