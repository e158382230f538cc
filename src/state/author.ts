const kept = 'lookout-author'

/** How whoever writes from this browser calls themselves, for convenience: a name or an office. */
export function readAuthor(): string {
  return localStorage.getItem(kept) ?? ''
}

export function keepAuthor(author: string): void {
  localStorage.setItem(kept, author)
}
