import type { Per, PerWord } from '#src/contract/desk/panels.ts'

/** What a number is divided by, by the word of an address. */
export const perOf: Record<PerWord, Per> = { 'per-10k': 'residents', 'per-site': 'site', share: 'share' }

const words: Record<Per, PerWord> = { residents: 'per-10k', site: 'per-site', share: 'share' }

export const perWord = (per: Per): PerWord => words[per]
