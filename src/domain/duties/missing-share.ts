/** Where the classes of a share of overdue forms end: a tenth, half, all. */
export const missingShares = ['few', 'some', 'most'] as const
export type MissingShare = (typeof missingShares)[number]

/** Null: nothing is overdue. */
export function missingShareOf(overdue: number, expected: number): MissingShare | null {
  if (overdue === 0) return null
  const share = overdue / expected
  return share <= 0.1 ? 'few' : share <= 0.5 ? 'some' : 'most'
}
