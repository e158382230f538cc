/** Hour of the day and the share of the day's count that has come in by then. */
const shares: [hour: number, share: number][] = [
  [0, 0],
  [5, 0.03],
  [7.75, 0.19],
  [8, 0.2],
  [10, 0.39],
  [12, 0.53],
  [14, 0.62],
  [18, 0.88],
  [22, 0.98],
  [24, 1],
]

export function dayShare(hour: number): number {
  const next = shares.findIndex(([h]) => h > hour)
  if (next <= 0) return next === 0 ? 0 : 1
  const [h0, s0] = shares[next - 1]!
  const [h1, s1] = shares[next]!
  return s0 + ((s1 - s0) * (hour - h0)) / (h1 - h0)
}
