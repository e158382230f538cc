import { useSyncExternalStore } from 'react'
import { keepAuthor, onAuthor, readAuthor } from '#src/state/author.ts'

/** Who writes from this browser, the same wherever it is asked; empty: nobody has said. */
export function useAuthor(): [string, (author: string) => void] {
  return [useSyncExternalStore(onAuthor, readAuthor), keepAuthor]
}
