import { Day } from '#src/contract/primitives.ts'

/** What a person typed as a day (`2022-6-3`, `2022/06/03`, `2022年6月3日`, `20220603`); null: it is none. */
export function asDay(text: string): Day | null {
  const plain = text.normalize('NFKC').trim()
  const [, year, month, date] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ?? []
  if (!year || !month || !date) return null
  const day = Day.safeParse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  return day.success ? day.data : null
}

/** A whole number within the bounds, both inclusive; null: it is none. */
export function asWhole(text: string, least: number, most: number): number | null {
  const plain = text.normalize('NFKC').trim()
  if (!/^\d{1,7}$/.test(plain)) return null
  const number = Number(plain)
  return number >= least && number <= most ? number : null
}
