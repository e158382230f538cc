/** By what right this page asks: a read-only link in its address, or the deployment's token, kept while the tab is open. */
export interface Credential {
  kind: 'link' | 'token'
  secret: string
}

const kept = 'lookout-token'

let link: string | null = null

/** For as long as the page lives, it asks by this link and by nothing else. */
export function openByLink(secret: string): void {
  link = secret
}

/** Null: forget it. */
export function enterToken(secret: string | null): void {
  if (secret === null) sessionStorage.removeItem(kept)
  else sessionStorage.setItem(kept, secret)
}

export function credential(): Credential | null {
  if (link !== null) return { kind: 'link', secret: link }
  const secret = typeof sessionStorage === 'undefined' ? null : sessionStorage.getItem(kept)
  return secret === null ? null : { kind: 'token', secret }
}

export function authorization(): Record<string, string> {
  const own = credential()
  return own ? { Authorization: `Bearer ${own.secret}` } : {}
}
