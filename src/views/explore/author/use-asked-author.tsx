import { type ReactNode, useState } from 'react'
import { TextField } from '#src/ui/controls/TextField.tsx'
import { useAuthor } from '#src/views/use-author.ts'

interface AskedAuthor {
  /** Asks for the name where the browser had given none when this came on screen; null: it was known. */
  field: ReactNode
  isNamed: boolean
}

/** What is done is recorded under the name of whoever does it. */
export function useAskedAuthor(label: string): AskedAuthor {
  const [author, setAuthor] = useAuthor()
  const isNamed = author.trim() !== ''
  const [asks] = useState(!isNamed)
  const field = asks ? (
    <TextField label={label} value={author} onChange={setAuthor} maxLength={60} required autoFocus />
  ) : null
  return { field, isNamed }
}
