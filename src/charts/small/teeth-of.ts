/**
 * How many teeth are full and hollow: one a place while there is room, else in proportion. A single missing place is always
 * seen, and so is a single reported one.
 */
export function teethOf(reported: number, expected: number, most: number): { full: number; hollow: number } {
  if (expected <= 0) return { full: 0, hollow: 0 }
  const got = Math.min(Math.max(reported, 0), expected)
  if (expected <= most) return { full: got, hollow: expected - got }
  const share = Math.round((got / expected) * most)
  const full = Math.min(got < expected ? most - 1 : most, Math.max(got > 0 ? 1 : 0, share))
  return { full, hollow: most - full }
}
