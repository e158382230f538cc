import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { said } from './said.ts'

/** The ways people write days and figures. Written down here by hand: the code under test has no part in it. */

const fullWidth = (text: string) =>
  text.replace(/[0-9,]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
const separated = (value: number, separator: string) => String(value).replace(/\B(?=(\d{3})+$)/g, separator)
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day number as a sheet may have it; `year`: it can only be read by one who knows the year; `order`: or the order. */
export interface DayStyle {
  name: string
  write(year: number, month: number, date: number, day: number): RawCell
  asks?: 'year' | 'order'
  /** Can head a column. */
  heads: boolean
}

const two = (part: number) => String(part).padStart(2, '0')

export const dayStyles: readonly DayStyle[] = [
  { name: 'iso', heads: true, write: (y, m, d) => `${y}-${two(m)}-${two(d)}` },
  { name: 'iso with time', heads: false, write: (y, m, d) => `${y}-${two(m)}-${two(d)} 14:30` },
  { name: 'slashes', heads: true, write: (y, m, d) => `${y}/${m}/${d}` },
  { name: 'dots', heads: true, write: (y, m, d) => `${y}.${m}.${d}` },
  { name: 'compact', heads: true, write: (y, m, d) => `${y}${two(m)}${two(d)}` },
  { name: 'compact number', heads: true, write: (y, m, d) => y * 10_000 + m * 100 + d },
  { name: 'Chinese', heads: true, write: (y, m, d) => `${y}年${m}月${d}日` },
  { name: 'Chinese, full-width', heads: true, write: (y, m, d) => fullWidth(`${y}年${m}月${d}日`) },
  { name: 'named month', heads: true, write: (y, m, d) => `${d}-${months[m - 1]}-${y}` },
  { name: 'serial', heads: true, write: (_y, _m, _d, day) => day + 25_569 },
  { name: 'serial as text', heads: false, write: (_y, _m, _d, day) => String(day + 25_569) },
  { name: 'marked', heads: true, write: (_y, _m, _d, day) => ({ day }) },
  { name: 'without year', heads: true, asks: 'year', write: (_, m, d) => `${m}月${d}日` },
  {
    name: 'without year, with weekday',
    heads: false,
    asks: 'year',
    write: (_, m, d) => `${m}月${d}日（周六）`,
  },
  { name: 'month first', heads: true, asks: 'order', write: (y, m, d) => `${two(m)}/${two(d)}/${y}` },
]

/** A day in columns of its own for year, month and date. */
export interface DayPartStyle {
  heads: string[]
  write(year: number, month: number, date: number): RawCell[]
}

export const dayPartStyles: readonly DayPartStyle[] = [
  { heads: ['年', '月', '日'], write: (y, m, d) => [y, m, d] },
  { heads: ['年份', '月份', '日'], write: (y, m, d) => [`${y}年`, `${m}月`, `${d}日`] },
  { heads: ['Year', 'Month', 'Day'], write: (y, m, d) => [String(y), months[m - 1]!, String(d)] },
  { heads: ['年度', '月', '日期'], write: (y, m, d) => [fullWidth(String(y)), two(m), `${two(d)}号`] },
  { heads: ['月', '日'], write: (_, m, d) => [String(m), d] },
]

/** A part of a day, counted from the date back, what is wrong with it, and the finding it must be told by. */
export const brokenDayParts: readonly (readonly [part: number, cell: RawCell, code: string])[] = [
  [0, '31x', 'invalid-day'],
  [0, 32, 'invalid-day'],
  [0, '', 'required'],
  [1, 13, 'invalid-day'],
  [1, null, 'required'],
]

export interface FigureStyle {
  name: string
  /** Null: not for this number. */
  write(value: number, unit: string): RawCell | null
  /** The words are kept beside the number, which counts as estimated. */
  estimated?: true
}

export const figureStyles: readonly FigureStyle[] = [
  { name: 'plain', write: String },
  { name: 'number', write: (value) => value },
  { name: 'spaces around', write: (value) => ` ${value}\u3000` },
  { name: 'full-width', write: (value) => fullWidth(String(value)) },
  { name: 'commas', write: (value) => separated(value, ',') },
  { name: 'full-width commas', write: (value) => fullWidth(separated(value, ',')) },
  { name: 'thin groups', write: (value) => separated(value, ' ') },
  { name: 'unit', write: (value, unit) => `${value}${unit}` },
  { name: 'decimals of nothing', write: (value) => `${value}.0` },
  { name: 'wan', write: (value) => (value > 0 && value % 1000 === 0 ? `${value / 10_000}万` : null) },
  { name: 'Chinese', write: said },
  { name: 'Chinese, with unit', write: (value, unit) => `${said(value)}${unit}` },
  { name: 'nearly', estimated: true, write: (value, unit) => `近${value}余${unit}` },
  { name: 'more than', estimated: true, write: (value) => `${value}多` },
  { name: 'about', estimated: true, write: (value) => `约 ${separated(value, ',')}` },
]

export const nothings: readonly RawCell[] = ['', null, '—', '-', '/', 'N/A', '无', '空', ' ']

/** What no reader may take for a figure, and the finding it must be told by. */
export const brokenFigures: readonly (readonly [RawCell, string])[] = [
  ['十几', 'invalid-number'],
  ['一百二', 'invalid-number'],
  ['约一百', 'invalid-number'],
  ['<10', 'read-as-range'],
  ['10以内', 'read-as-range'],
  ['10-20', 'read-as-range'],
  ['84.2%', 'invalid-number'],
  ['1,23', 'invalid-number'],
  ['12a', 'invalid-number'],
  ['=1+1', 'invalid-number'],
  ['2022-03-05', 'invalid-number'],
  ['-5', 'out-of-bounds'],
  ['1.5', 'invalid-number'],
  ['99999999', 'out-of-bounds'],
]
