/** The two readings of a day such as `03/05/2022`: the number that each takes for month and day. Null: it has no two numbers. */
export function readingsOf(
  example: string,
): Record<'month-first' | 'day-first', { month: number; day: number }> | null {
  const [first, second] = (example.normalize('NFKC').match(/\d{1,4}/g) ?? [])
    .map(Number)
    .filter((number) => number >= 1 && number <= 31)
  if (first === undefined || second === undefined) return null
  return {
    'month-first': { month: first, day: second },
    'day-first': { month: second, day: first },
  }
}
