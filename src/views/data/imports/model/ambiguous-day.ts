/** The two readings of a day such as `03/05/2022`, as days of a leap year. Null: it has no two numbers, or one reading is no day. */
export function readingsOf(example: string): Record<'month-first' | 'day-first', string> | null {
  const [first, second] = (example.normalize('NFKC').match(/\d{1,4}/g) ?? [])
    .map(Number)
    .filter((number) => number >= 1 && number <= 12)
  if (first === undefined || second === undefined) return null
  const day = (month: number, date: number) =>
    `2020-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return { 'month-first': day(first, second), 'day-first': day(second, first) }
}
