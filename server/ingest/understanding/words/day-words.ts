import type { FindingText } from './finding-text.ts'

/** Of cells that should hold a day. */
export const dayWords = {
  'invalid-day': {
    reason: { zh: '应为日期，现为“{found}”。', en: 'A day is expected; this is "{found}".' },
    fix: { zh: '写成 2022-03-05 这样。', en: 'Write it like 2022-03-05.' },
  },
  'invalid-day/no-such-day': {
    reason: { zh: '日历上没有“{found}”这一天。', en: 'There is no such day as "{found}".' },
    fix: { zh: '核对年、月、日。', en: 'Check the year, the month and the date.' },
  },
  'invalid-day/month': {
    reason: {
      zh: '“{found}”只写了月份；每个数都属于某一天。',
      en: '"{found}" is a month; every figure belongs to one day.',
    },
    fix: {
      zh: '写明是哪一天的数；月末的存量写当月最后一天，例如 2022-03-31。',
      en: 'Write the day; for what stood at the end of the month its last day, such as 2022-03-31.',
    },
  },
  'invalid-day/order': {
    reason: {
      zh: '“{found}”与所选的日、月次序不符。',
      en: '"{found}" does not fit the chosen order of day and month.',
    },
    fix: {
      zh: '改选日、月次序，或把日期写成 2022-03-05 这样。',
      en: 'Choose the other order, or write the day like 2022-03-05.',
    },
  },
  'ambiguous-day': {
    reason: {
      zh: '“{found}”可以是两个不同的日子，而这一列里两种写法都有。',
      en: '"{found}" may be either of two days, and the column uses both orders.',
    },
    fix: { zh: '写成 2022-03-05 这样。', en: 'Write it like 2022-03-05.' },
  },
  'future-day': {
    reason: { zh: '{day} 还没有到，今天是 {today}。', en: '{day} has not come yet; today is {today}.' },
    fix: {
      zh: '核对日期，尤其是年份；预计的数不在这里填。',
      en: 'Check the day, its year above all; forecasts do not belong here.',
    },
  },
} satisfies Record<string, FindingText>
