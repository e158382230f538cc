import type { ViewRange } from '#src/contract/desk/view.ts'

/** Lengths a reader chooses from with one press, days. */
export const presetLengths = [7, 14, 30, 60] as const

/** The preset that a range is; null: two days of the reader's own. */
export function presetOf(range: ViewRange | null, defaultDays: number): string | null {
  if (range === null) return String(defaultDays)
  if (range === 'all') return 'all'
  if ('last' in range) return range.last === 1 ? 'today' : String(range.last)
  return null
}

export function rangeOfPreset(id: string): ViewRange {
  if (id === 'all') return 'all'
  return { last: id === 'today' ? 1 : Number(id) }
}
