export interface Rank {
  /** 1 is the first; equals share a rank, and the one after them is counted on (1, 2, 2, 4). Null: no number. */
  readonly rank: number | null
  /** Places gained since (3: from fifth to second). Null where either is not known. */
  readonly gained: number | null
}

/** Ranks of numbers, and how they have changed from those of before, row by row. */
export function rankChanges(
  now: readonly (number | null)[],
  before: readonly (number | null)[],
  descending: boolean,
): Rank[] {
  const [here, there] = [ranksOf(now, descending), ranksOf(before, descending)]
  return here.map((rank, row) => {
    const old = there[row] ?? null
    return { rank, gained: rank === null || old === null ? null : old - rank }
  })
}

function ranksOf(values: readonly (number | null)[], descending: boolean): (number | null)[] {
  const there = values.filter((value) => value !== null).sort((a, b) => (descending ? b - a : a - b))
  const first = new Map<number, number>()
  there.forEach((value, at) => {
    if (!first.has(value)) first.set(value, at + 1)
  })
  return values.map((value) => (value === null ? null : first.get(value)!))
}
