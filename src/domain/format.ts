import type { CellState } from '#src/contract/figures/cubes.ts'
import type { Day, Locale } from '#src/contract/primitives.ts'

/** Glyphs of a cell without a number, the same in both languages. */
export const MISSING = '—'
export const NOT_EXPECTED = '·'

const DAY_MS = 86_400_000
const kept = new Map<string, Intl.NumberFormat>()

/** 12,852; `decimals` are always shown. */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  const id = `${locale}${decimals}`
  let format = kept.get(id)
  if (!format) {
    format = new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
    kept.set(id, format)
  }
  return format.format(value === 0 ? 0 : value).replace('-', '−')
}

const SCALES: Record<Locale, [size: number, decimals: number, suffix: string][]> = {
  zh: [
    [1e4, 1, '万'],
    [1e8, 1, '亿'],
  ],
  en: [
    [1e3, 0, 'K'],
    [1e6, 1, 'M'],
    [1e9, 1, 'B'],
  ],
}

/** Where space is short: full below 10,000, then 1.7万, 21.4万, 1.2亿 or 17K, 214K, 1.7M. */
export function formatCompact(value: number, locale: Locale, decimals = 0): string {
  if (Math.round(Math.abs(value)) < 10_000) return formatNumber(value, locale, decimals)
  const scales = SCALES[locale]
  let [size, places, suffix] = scales[0]!
  // 999,999 rounds to 1M and not to 1000K: the larger scale begins where the smaller one would round up to it.
  for (const [next, nextPlaces, nextSuffix] of scales.slice(1)) {
    const step = size / 10 ** places
    if (Math.round(Math.abs(value) / step) * step < next) break
    ;[size, places, suffix] = [next, nextPlaces, nextSuffix]
  }
  const rounded = Math.round((value / size) * 10 ** places) / 10 ** places
  const shown = Math.abs(rounded) >= 1000 ? 0 : places
  return formatNumber(rounded, locale, Number.isInteger(rounded) ? 0 : shown) + suffix
}

/** A share of 0…1 as 79.4%. */
export function formatPercent(share: number, locale: Locale, decimals = 1): string {
  return `${formatNumber(share * 100, locale, decimals)}%`
}

/** A difference of two shares, in percentage points: 0.4 点, 0.4 pt. */
export function formatPoints(difference: number, locale: Locale, decimals = 1): string {
  return `${formatNumber(difference * 100, locale, decimals)} ${locale === 'zh' ? '点' : 'pt'}`
}

export type ChangeUnit = 'number' | 'points' | 'percent'

/** ▲ 59, ▼ 0.4 点, ＝ 0. What rounds to nothing is no change. */
export function formatChange(
  difference: number,
  locale: Locale,
  { unit = 'number', decimals = unit === 'number' ? 0 : 1 }: { unit?: ChangeUnit; decimals?: number } = {},
): string {
  const scaled = unit === 'number' ? difference : difference * 100
  if (Math.round(Math.abs(scaled) * 10 ** decimals) === 0) return '＝ 0'
  const size = Math.abs(difference)
  const words =
    unit === 'points'
      ? formatPoints(size, locale, decimals)
      : unit === 'percent'
        ? formatPercent(size, locale, decimals)
        : formatCompact(size, locale, decimals)
  return `${difference > 0 ? '▲' : '▼'} ${words}`
}

/** 约 1,900, ≈1,900 */
export function formatEstimated(text: string, locale: Locale): string {
  return locale === 'zh' ? `约 ${text}` : `≈${text}`
}

/** `<5`: more than nothing and fewer than the measure's `suppressBelow`. */
export function formatSuppressed(below: number): string {
  return `<${below}`
}

/** A total that lacks hidden counts and cannot be shown: unlike a single count, nobody can say what it is less than. */
export const HIDDEN_TOTAL: Readonly<Record<Locale, string>> = { zh: '隐去', en: 'hidden' }

/**
 * A cell in its state: the number through `number`, or the state's glyph. `suppressBelow` is given for a single place's own count; without
 * it a suppressed figure is a total's.
 */
export function formatCell(
  cell: { value: number | null; state: CellState },
  locale: Locale,
  number: (value: number) => string,
  suppressBelow?: number,
): string {
  if (cell.state === 'suppressed')
    return suppressBelow === undefined ? HIDDEN_TOTAL[locale] : formatSuppressed(suppressBelow)
  if (cell.state === 'not-expected' && cell.value === null) return NOT_EXPECTED
  if (cell.value === null || Number.isNaN(cell.value)) return MISSING
  const text = number(cell.value)
  return cell.state === 'estimated' ? formatEstimated(text, locale) : text
}

const WEEKDAYS = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Days are calendar days: read in UTC, whatever the viewer's clock says. A number counts days since 1970-01-01. */
function partsOf(day: Day | number) {
  const date = new Date(typeof day === 'number' ? day * DAY_MS : `${day}T00:00:00Z`)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    date: date.getUTCDate(),
    weekday: date.getUTCDay(),
  }
}

/** `full` 6月3日 星期五, Fri 3 Jun · `short` 6月3日, 3 Jun · `tag` 6月3日 五, Fri 3 Jun */
export type DayStyle = 'full' | 'short' | 'tag'

export function formatDay(
  day: Day | number,
  locale: Locale,
  style: DayStyle = 'full',
  { year = false }: { year?: boolean } = {},
): string {
  const at = partsOf(day)
  const weekday = WEEKDAYS[locale][at.weekday]!
  if (locale === 'en') {
    const date = `${at.date} ${MONTHS[at.month]}${year ? ` ${at.year}` : ''}`
    return style === 'short' ? date : `${weekday} ${date}`
  }
  const date = `${year ? `${at.year}年` : ''}${at.month + 1}月${at.date}日`
  return style === 'short' ? date : `${date} ${style === 'full' ? '星期' : ''}${weekday}`
}

/** 星期五, Fri. */
export function formatWeekday(day: Day | number, locale: Locale): string {
  return (locale === 'zh' ? '星期' : '') + WEEKDAYS[locale][partsOf(day).weekday]!
}

/** 4月5日 – 6月3日, 5 Apr – 3 Jun; years where they differ or are asked for; one day in full. */
export function formatRange(
  from: Day | number,
  to: Day | number,
  locale: Locale,
  { year = false }: { year?: boolean } = {},
): string {
  if (from === to) return formatDay(from, locale, 'full', { year })
  const differ = partsOf(from).year !== partsOf(to).year
  // The shared year is said once: before the first day in Chinese, behind the last in English.
  const first = formatDay(from, locale, 'short', { year: differ || (year && locale === 'zh') })
  const last = formatDay(to, locale, 'short', { year: differ || (year && locale === 'en') })
  return `${first} – ${last}`
}

/** An axis of months: 2022年, 2022 in January, else 4月, Apr; `year` puts it in front (2020年4月, Apr 2020). */
export function formatMonth(
  day: Day | number,
  locale: Locale,
  { year = false }: { year?: boolean } = {},
): string {
  const at = partsOf(day)
  if (at.month === 0) return locale === 'zh' ? `${at.year}年` : `${at.year}`
  if (locale === 'zh') return `${year ? `${at.year}年` : ''}${at.month + 1}月`
  return `${MONTHS[at.month]}${year ? ` ${at.year}` : ''}`
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** 16:42 on the wall clock of `timeZone`. */
export function formatTime(moment: Date | string, timeZone: string): string {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    clocks.set(timeZone, clock)
  }
  return clock.format(typeof moment === 'string' ? new Date(moment) : moment)
}

const UNITS: [seconds: number, zh: string, en: string][] = [
  [86_400, '天', 'd'],
  [3600, '小时', 'h'],
  [60, '分', 'min'],
  [1, '秒', 's'],
]

/** The largest whole unit: 8 秒, 42 分, 2 小时, 3 天; 8 s, 42 min, 2 h, 3 d. */
export function formatDuration(seconds: number, locale: Locale): string {
  const whole = Math.max(0, Math.floor(seconds))
  const [size, zh, en] = UNITS.find(([unit]) => whole >= unit) ?? UNITS[3]!
  return `${formatNumber(Math.floor(whole / size), locale)} ${locale === 'zh' ? zh : en}`
}

/** 刚刚, 8 秒前; just now, 8 s ago */
export function formatAge(seconds: number, locale: Locale): string {
  if (seconds < 1) return locale === 'zh' ? '刚刚' : 'just now'
  return formatDuration(seconds, locale) + (locale === 'zh' ? '前' : ' ago')
}

/** 512 B, 18.4 KB, 3.2 MB: thousands, as file managers count. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1e6) return `${formatNumber(bytes / 1000, locale, 1)} KB`
  return `${formatNumber(bytes / 1e6, locale, 1)} MB`
}
