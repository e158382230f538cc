const tokenBytes = 32

/** A token that nobody can guess, behind the prefix that tells its sort. */
export function newToken(prefix: string): string {
  return `${prefix}${base64Url(crypto.getRandomValues(new Uint8Array(tokenBytes)))}`
}

/** What is kept of a token. */
export async function digestOfToken(token: string): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))))
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
