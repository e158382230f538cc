/** Digits that follow each other within this make one number. */
const quickMs = 1_000

export interface Typed {
  number: number
  /** Monotonic, ms. */
  at: number
}

/** The number that digits make; one that would lead beyond the last scene begins anew. */
export function typedNumber(before: Typed | null, digit: number, now: number, last: number): Typed {
  const joined = before && now - before.at < quickMs ? before.number * 10 + digit : digit
  return { number: joined <= last ? joined : digit, at: now }
}
