/** By what right this page asks: a read-only link in its address, or the deployment's token, kept while the tab is open. */
export interface Credential {
  kind: 'link' | 'token'
  secret: string
}

const kept = 'lookout-token'

let link: string | null = null
let token = keptToken()
const listeners = new Set<() => void>()

/** For as long as the page lives, it asks by this link and by nothing else. */
export function openByLink(secret: string): void {
  link = secret
}

/** Null: forget it. */
export function enterToken(secret: string | null): void {
  token = secret
  try {
    if (secret === null) sessionStorage.removeItem(kept)
    else sessionStorage.setItem(kept, secret)
  } catch (fault) {
    console.warn('the token is kept for this page only', fault)
  }
  for (const listener of listeners) listener()
}

/** Tells when a token was entered. Answers how to stop. */
export function watchToken(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function credential(): Credential | null {
  if (link !== null) return { kind: 'link', secret: link }
  return token === null ? null : { kind: 'token', secret: token }
}

/** None where the browser keeps nothing. */
function keptToken(): string | null {
  try {
    return sessionStorage.getItem(kept)
  } catch {
    return null
  }
}

export function authorization(): Record<string, string> {
  const own = credential()
  return own ? { Authorization: `Bearer ${own.secret}` } : {}
}
