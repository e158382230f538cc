import type { Locale } from '#src/contract/primitives.ts'

/** How a moving average comes out. */
export const averageDefinitions: Record<Locale, string> = {
  zh: '当日与之前 {before} 天的平均。没有数的一天不计入，也不当作零：此时状态为“估计”，有数的天数不到应有的一半时为“缺报”。最早的 {before} 天没有平均；逐日累计的指标，当天（尚未报完）也没有。',
  en: 'The mean of the day and the {before} before it. A day without a number is left out and never read as zero: the average is then an estimate, and missing where less than half of the days that were due have a number. The first {before} days on record have none, nor has the running day of a measure that adds up over days.',
}

/** What stands beside the days of a series. */
export const besideDefinitions: Record<Locale, Record<'earlier' | 'now', string>> = {
  zh: {
    earlier: '{days} 天以前那一天的数值，日期列在“前期日期”；最早的报送之前没有数。',
    now: '同一天的数值，按 {at} 所知；其余各列按截至时刻所知。',
  },
  en: {
    earlier:
      'The number of the day {days:day|days} before, which the column "Earlier day" names. There is none before the first report.',
    now: 'The number of the same day as known at {at}, where the other columns say what was known then.',
  },
}
