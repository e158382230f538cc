import { useState } from 'react'
import { keepAuthor, readAuthor } from '#src/state/author.ts'

export function useAuthor(): [string, (author: string) => void] {
  const [author, setAuthor] = useState(readAuthor)
  const keep = (next: string) => {
    keepAuthor(next)
    setAuthor(next)
  }
  return [author, keep]
}
