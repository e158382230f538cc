import { useCallback, useState } from 'react'
import { recall, remember } from '#src/state/tab-memory.ts'

/** A short list under a name of its own that outlives a reload of the page, where the browser keeps anything, and ends with the tab. */
export function useKept<T>(name: string): [readonly T[], (next: readonly T[]) => void] {
  const [list, setList] = useState<readonly T[]>(() => {
    const kept = recall(name)
    return Array.isArray(kept) ? kept : []
  })
  const keep = useCallback(
    (next: readonly T[]) => {
      remember(name, next)
      setList(next)
    },
    [name],
  )
  return [list, keep]
}
