import type { Locale } from '#src/contract/primitives.ts'
import { authorization } from './credentials.ts'

/** An answer, or a piece of one, that takes longer than this has failed: no spinner without an end. */
export const patienceMs = 30_000
export const json = 'application/json'

/** Problems are told in the language of the screen. */
export function languageOfPage(): Locale {
  return typeof document !== 'undefined' && document.documentElement.lang.startsWith('en') ? 'en' : 'zh'
}

/** What every question says of itself: what it takes, whom it speaks to, and by what right it asks. */
export function ownHeaders(accept: string): Record<string, string> {
  return { Accept: accept, 'Accept-Language': languageOfPage(), ...authorization() }
}
