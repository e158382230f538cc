import { useCallback, useState } from 'react'

/** A small record under a name of its own that outlives a reload of the page and ends with the tab. */
export function useKept<T>(name: string, empty: T): [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const text = sessionStorage.getItem(name)
    return text === null ? empty : (JSON.parse(text) as T)
  })
  const keep = useCallback(
    (next: T) => {
      sessionStorage.setItem(name, JSON.stringify(next))
      setValue(next)
    },
    [name],
  )
  return [value, keep]
}
