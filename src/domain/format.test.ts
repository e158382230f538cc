import { describe, expect, it } from 'vitest'
import {
  formatAge,
  formatCell,
  formatChange,
  formatCompact,
  formatDay,
  formatDuration,
  formatEstimated,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPoints,
  formatRange,
  formatTime,
} from './format.ts'

describe('numbers', () => {
  it('groups thousands and keeps the decimals asked for', () => {
    expect(formatNumber(12852, 'zh')).toBe('12,852')
    expect(formatNumber(12852.5, 'en', 1)).toBe('12,852.5')
    expect(formatNumber(-3, 'en')).toBe('−3')
    expect(formatNumber(-0, 'zh')).toBe('0')
  })

  it.each([
    [9999, '9,999', '9,999'],
    [999, '999', '999'],
    [10_000, '1万', '10K'],
    [17_000, '1.7万', '17K'],
    [39_000, '3.9万', '39K'],
    [214_000, '21.4万', '214K'],
    [999_999, '100万', '1M'],
    [1_700_000, '170万', '1.7M'],
    [24_870_000, '2,487万', '24.9M'],
    [99_999_999, '1亿', '100M'],
    [-17_000, '−1.7万', '−17K'],
  ])('shortens %d from ten thousand on', (value, zh, en) => {
    expect(formatCompact(value, 'zh')).toBe(zh)
    expect(formatCompact(value, 'en')).toBe(en)
  })

  it('writes shares and points with one decimal', () => {
    expect(formatPercent(0.794, 'zh')).toBe('79.4%')
    expect(formatPercent(1, 'en')).toBe('100.0%')
    expect(formatPoints(0.004, 'zh')).toBe('0.4 点')
    expect(formatPoints(0.004, 'en')).toBe('0.4 pt')
  })

  it('marks the direction of a change and calls what rounds to nothing no change', () => {
    expect(formatChange(59, 'zh')).toBe('▲ 59')
    expect(formatChange(-19, 'en')).toBe('▼ 19')
    expect(formatChange(0, 'zh')).toBe('＝ 0')
    expect(formatChange(0.004, 'zh', { unit: 'points' })).toBe('▲ 0.4 点')
    expect(formatChange(-0.0004, 'en', { unit: 'points' })).toBe('＝ 0')
    expect(formatChange(-0.125, 'en', { unit: 'percent' })).toBe('▼ 12.5%')
    expect(formatChange(0.4, 'en')).toBe('＝ 0')
  })

  it('tells every state of a cell apart', () => {
    const cell = (value: number | null, state: Parameters<typeof formatCell>[0]['state']) =>
      formatCell({ value, state }, 'zh', (v) => formatNumber(v, 'zh'))
    expect(cell(12, 'value')).toBe('12')
    expect(cell(0, 'zero')).toBe('0')
    expect(cell(null, 'missing')).toBe('—')
    expect(cell(null, 'not-expected')).toBe('·')
    expect(cell(1900, 'estimated')).toBe('约 1,900')
    expect(cell(null, 'suppressed')).toBe('隐去')
    expect(formatCell({ value: null, state: 'suppressed' }, 'zh', String, 5)).toBe('<5')
    expect(cell(2114, 'stale')).toBe('2,114')
    expect(formatEstimated('1,900', 'en')).toBe('≈1,900')
  })
})

describe('days and moments', () => {
  it('writes a day in the language’s order', () => {
    expect(formatDay('2022-06-03', 'zh')).toBe('6月3日 星期五')
    expect(formatDay('2022-06-03', 'en')).toBe('Fri 3 Jun')
    expect(formatDay('2022-06-03', 'zh', 'short')).toBe('6月3日')
    expect(formatDay('2022-06-03', 'en', 'short')).toBe('3 Jun')
    expect(formatDay('2022-05-24', 'zh', 'tag')).toBe('5月24日 二')
    expect(formatDay('2022-06-03', 'zh', 'full', { year: true })).toBe('2022年6月3日 星期五')
    expect(formatDay(0, 'en', 'full', { year: true })).toBe('Thu 1 Jan 1970')
  })

  it('says years in a range where they are needed', () => {
    expect(formatRange('2022-04-05', '2022-06-03', 'zh')).toBe('4月5日 – 6月3日')
    expect(formatRange('2022-04-05', '2022-06-03', 'en', { year: true })).toBe('5 Apr – 3 Jun 2022')
    expect(formatRange('2022-04-05', '2022-06-03', 'zh', { year: true })).toBe('2022年4月5日 – 6月3日')
    expect(formatRange('2021-12-05', '2022-01-03', 'en')).toBe('5 Dec 2021 – 3 Jan 2022')
    expect(formatRange('2022-06-03', '2022-06-03', 'zh')).toBe('6月3日 星期五')
  })

  it('names months for an axis', () => {
    expect(formatMonth('2020-04-01', 'zh', { year: true })).toBe('2020年4月')
    expect(formatMonth('2020-04-01', 'en', { year: true })).toBe('Apr 2020')
    expect(formatMonth('2021-01-01', 'zh')).toBe('2021年')
    expect(formatMonth('2021-07-01', 'en')).toBe('Jul')
  })

  it('reads the clock of the deployment, not of the viewer', () => {
    expect(formatTime('2022-06-03T08:42:10Z', 'Asia/Shanghai')).toBe('16:42')
    expect(formatTime(new Date('2022-06-02T16:05:00Z'), 'Asia/Shanghai')).toBe('00:05')
  })

  it.each([
    [8.9, '8 秒前', '8 s ago'],
    [1, '1 秒前', '1 s ago'],
    [0.9, '刚刚', 'just now'],
    [-2, '刚刚', 'just now'],
    [179, '2 分前', '2 min ago'],
    [7200, '2 小时前', '2 h ago'],
    [3 * 86_400, '3 天前', '3 d ago'],
  ])('gives an age of %d s in its largest whole unit', (seconds, zh, en) => {
    expect(formatAge(seconds, 'zh')).toBe(zh)
    expect(formatAge(seconds, 'en')).toBe(en)
  })

  it('says how late without the word ago', () => {
    expect(formatDuration(42 * 60, 'zh')).toBe('42 分')
  })
})
