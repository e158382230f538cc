import type { Worded } from '#src/app/messages/zh.ts'

/** The words of what was known at a moment, and of what a number was before. They come after the screen. */
export const history = {
  title: '看哪一刻所知',
  hint: '地图、图表、数字、表格都只按那一刻已报上来的作答；其后的报送与更正一概不算。',
  moment: '截至',
  apply: '查看',
  tooLate: '这一刻还没有到',
  now: '现在',
  yesterday: '昨日此时',
  startOfDay: '今日零时',
  beforeCorrection: '最近一次更正之前',
  noCorrection: '这里没有更正',
  asKnown: '截至 {time} 所知 · 非现在',
  since: '此后有 {news, plural, other {# 条新报}}、{corrections, plural, other {# 条更正}}',
  nothingSince: '此后没有新报，也没有更正',
  sinceWaits: '正在数此后的变化',
  beside: '对照',
  thenOnly: '当时',
  thenAndNow: '当时 / 现在',
  history: '历史',
  corrections: '更正',
  corrected: '更正 {count, plural, other {# 条}}',
  none: '没有更正',
  noReport: '这一天没有自己的报送',
  failed: '没有取到历史',
  withdrawn: '撤回',
  hidden: '小数保护：不显示数值与原因',
  more: '查看全部 {count} 条',
  by: '{author} · {source}',
  reason: '原因：{reason}',
  moved: '{before} → {after}',
}

export type HistoryMessages = Worded<typeof history>
