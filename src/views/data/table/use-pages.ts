import { useState } from 'react'

export const pageSize = 1000

/** Which pages of a long list are on screen, and a way to ask for the next. Begins anew when what is asked for changes: give it a key. */
export function usePages(): { offsets: number[]; next: () => void } {
  const [pages, setPages] = useState(1)
  return {
    offsets: Array.from({ length: pages }, (_, page) => page * pageSize),
    next: () => setPages(pages + 1),
  }
}
