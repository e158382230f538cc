const kept = 'lookout-commands'
const most = 8

/** Ids of what was chosen from this browser, the newest first: codes of places and names of actions, nothing typed. */
export function readRecent(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]')
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

/** Where the browser has no room or lets nobody keep anything, it is not kept. */
export function keepRecent(id: string): void {
  const ids = [id, ...readRecent().filter((one) => one !== id)].slice(0, most)
  try {
    localStorage.setItem(kept, JSON.stringify(ids))
  } catch (refusal) {
    console.warn('not kept', refusal)
  }
}
