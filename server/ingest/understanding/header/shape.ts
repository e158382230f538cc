import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import { levelSeparator } from './header-columns.ts'
import { headerDay } from './header-meaning.ts'

const day = '#'

/** A header's texts with a token for each day in them, in order; columns that then differ in nothing follow each other. */
export function shapeTokens(headers: readonly string[]): string[] {
  return headers.map((header) =>
    header
      .split(levelSeparator)
      .map((level) => (headerDay(level) ? day : normalise(level)))
      .join('/'),
  )
}

/** Whether a column's header says its day. */
export const hasDayToken = (token: string) => token.split('/').includes(day)

/**
 * Fingerprint of a header, whatever stands above it. A run of columns that differ by their day alone counts as one, so that last
 * week's sheet and this month's are of one shape.
 */
export async function shapeOf(headers: readonly string[]): Promise<string> {
  const tokens = shapeTokens(headers)
  while (tokens.at(-1) === '') tokens.pop()
  const text = tokens.filter((token, i) => !(hasDayToken(token) && token === tokens[i - 1])).join('|')
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest).slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
