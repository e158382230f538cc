import { useState } from 'react'

const kept = 'lookout-author'

/** How whoever writes from this browser calls themselves: a name or an office. */
export function useAuthor(): [string, (author: string) => void] {
  const [author, setAuthor] = useState(() => localStorage.getItem(kept) ?? '')
  const keep = (next: string) => {
    localStorage.setItem(kept, next)
    setAuthor(next)
  }
  return [author, keep]
}
