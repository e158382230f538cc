import type { DayParts } from './day-parts.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthOf = (word: string) => months.indexOf(word.slice(0, 3).toLowerCase()) + 1
const named =
  '(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)'

const whole = (year: string, month: string, date: string): DayParts => ({
  year: Number(year),
  month: Number(month),
  date: Number(date),
})

interface Form {
  pattern: RegExp
  parts: (...found: string[]) => DayParts
}
const form = (pattern: string, parts: Form['parts']): Form => ({
  pattern: new RegExp(`^${pattern}$`, 'i'),
  parts,
})

/** The ways in which a day is written; the text comes half-width, without a weekday and a time. */
const forms: readonly Form[] = [
  form('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})', (y, _, m, d) => whole(y!, m!, d!)),
  form('(\\d{4})(\\d{2})(\\d{2})', (y, m, d) => whole(y!, m!, d!)),
  form('(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]?', (y, m, d) => whole(y!, m!, d!)),
  form('(\\d{2})年(\\d{1,2})月(\\d{1,2})[日号]?', (y, m, d) => whole(`20${y}`, m!, d!)),
  form('(\\d{1,2})月(\\d{1,2})[日号]?', (m, d) => ({ month: Number(m), date: Number(d) })),
  form('(\\d{1,2})[日号]', (d) => ({ date: Number(d) })),
  form('(\\d{4})年(\\d{1,2})月份?', (y, m) => ({ year: Number(y), month: Number(m) })),
  form('(\\d{1,2})月份?', (m) => ({ month: Number(m) })),
  form('(\\d{4})([-/.])(\\d{1,2})', (y, _, m) => ({ year: Number(y), month: Number(m) })),
  form('((?:19|20)\\d{2})(0[1-9]|1[0-2])', (y, m) => ({ year: Number(y), month: Number(m) })),
  form('(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})', (a, _, b, y) => ({
    year: Number(y),
    pair: [Number(a), Number(b)],
  })),
  form('(\\d{1,2})([-/.])(\\d{1,2})', (a, _, b) => ({ pair: [Number(a), Number(b)] })),
  form(`(\\d{1,2})[-/ ]${named}[-/ ,]+(\\d{4})`, (d, m, y) => whole(y!, String(monthOf(m!)), d!)),
  form(`${named}[-/. ]+(\\d{1,2})(?:st|nd|rd|th)?[-/ ,]+(\\d{4})`, (m, d, y) =>
    whole(y!, String(monthOf(m!)), d!),
  ),
  form(`(\\d{1,2})[-/ ]${named}`, (d, m) => ({ month: monthOf(m!), date: Number(d) })),
  form(`${named}[-/. ]+(\\d{1,2})(?:st|nd|rd|th)?`, (m, d) => ({ month: monthOf(m!), date: Number(d) })),
  form(`${named}[-/. ,]*(\\d{4})`, (m, y) => ({ year: Number(y), month: monthOf(m!) })),
]

const weekday =
  /[(（]?\s*(?:星期|周|礼拜)[一二三四五六日天]\s*[)）]?|[(（,]?\s*\b(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b\.?\s*[)）,]?/gi
const time =
  /[T\s]*(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm)?|\d{1,2}[时点](?:\d{1,2}分?)?|(?:上午|下午|晚上?|早上?))+\s*$/i

/** What a text says of a day; null where it is no day at all. */
export function dayParts(text: string): DayParts | null {
  if (text.length > 60) return null
  const plain = text
    .normalize('NFKC')
    .replace(weekday, ' ')
    .trim()
    .replace(time, '')
    .replace(/\s*([年月日号])\s*/g, '$1')
  for (const { pattern, parts } of forms) {
    const found = pattern.exec(plain)
    if (found) return parts(...found.slice(1))
  }
  return null
}
