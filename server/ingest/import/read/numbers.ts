import { toDay, toDayNumber } from '#src/domain/days.ts'

/** A plain number, or one with thousands separators (`1,234`, `１，２３４`); null for anything else. */
export function parseNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return Number(plain)
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''))
  return null
}

/** Two numbers in one cell: `121.41,31.20`. */
export function isPair(text: string): boolean {
  return /^\s*-?\d+\.\d+\s*[,，;；\s]\s*-?\d+\.\d+\s*$/.test(text)
}

const dayForms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]0{1,2}:00(?::00(?:\.0+)?)?)?$/,
  /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
]

/** Day number of `2022-03-26`, `2022/3/26`, `20220326` or `2022年3月26日`; null when there is no such day. */
export function parseDay(text: string): number | null {
  for (const form of dayForms) {
    const match = form.exec(text.normalize('NFKC').trim())
    if (!match) continue
    const [, year = '', month = '', date = ''] = match
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    const number = toDayNumber(day)
    return Number.isInteger(number) && toDay(number) === day ? number : null
  }
  return null
}
