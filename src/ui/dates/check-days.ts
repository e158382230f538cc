export type DayFault = 'invalid' | 'outside' | 'order'

const isDay = (text: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** `2022/6/3`, `2022.6.3`, `20220603` and full-width digits as `2022-06-03`; anything else as it is. */
export function tidyDay(text: string): string {
  const plain = text.normalize('NFKC').trim()
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (!parts) return plain
  const [, year = '', month = '', day = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** What is wrong with two days as typed; null: nothing. */
export function checkDays(from: string, to: string, bounds: { from: string; to: string }): DayFault | null {
  if (!isDay(from) || !isDay(to)) return 'invalid'
  if (from > to) return 'order'
  return from < bounds.from || to > bounds.to ? 'outside' : null
}
