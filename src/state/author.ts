const kept = 'lookout-author'
const listeners = new Set<() => void>()

/** Of this page; a storage may refuse to keep it. */
let typed: string | null = null

/** How whoever writes from this browser calls themselves, for convenience: a name or an office. */
export function readAuthor(): string {
  typed ??= localStorage.getItem(kept) ?? ''
  return typed
}

export function keepAuthor(author: string): void {
  typed = author
  try {
    localStorage.setItem(kept, author)
  } catch (refusal) {
    console.warn('not kept', refusal)
  }
  for (const listener of listeners) listener()
}

export function onAuthor(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
