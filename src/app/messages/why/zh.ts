import type { Worded } from '#src/app/messages/zh.ts'

/** The words of how a number is made. They come after the screen. */
export const why = {
  why: '这个数怎么来的',
  whyOf: '怎么来的：{name}',
  close: '关闭',
  back: '返回各上报单位',
  flow: '{range} 共 {days, plural, other {# 天}}，{places, plural, other {# 个上报单位}}逐日上报之和。',
  stock:
    '{day} 当日 {places, plural, other {# 个上报单位}}的存量之和；当日未报的沿用最近一次，最长 {stale} 天。',
  ratio:
    '分子 {numerator} ÷ 分母 {denominator}。分子：{above}；分母：{below}。只计两者都有的上报单位，共 {places} 个。',
  cohort:
    '{range} 这 {days} 天内进入的“{flow}”合计，{released, select, yes {减去提前解除的，}other {}}共 {places, plural, other {# 个上报单位}}。',
  key: '只计：{key}',
  own: '由 {place} 自己上报。',
  reported: '已报 {reported}，应报 {expected}',
  nobody: '无人应报',
  carried: '{count, plural, other {# 处}}沿用较早的上报',
  estimated: '{count, plural, other {# 处}}为估计',
  suppressed: '{count, plural, other {# 处}}小数受保护，不显示；能合并的已合并成行并计入合计',
  stale: '{count, plural, other {# 处}}已过期，不计',
  asOf: '截至 {time} 所知',
  places: '由哪些上报单位组成',
  place: '上报单位',
  within: '所属',
  value: '数值',
  numerator: '分子',
  denominator: '分母',
  share: '占比',
  state: '状态',
  sum: '各行合计 {sum}',
  together: '{area}：受保护小数合并',
  emptyPlaces: '没有上报单位',
  observations: '逐日上报',
  day: '日期',
  measure: '指标',
  total: '合计',
  source: '来源',
  author: '上报人',
  recorded: '记录于',
  batch: '批次',
  corrections: '更正',
  corrected: '{count} 次',
  openBatch: '批次 {batch}',
  missing: '应报未报',
  inForce: '沿用至 {day}',
  emptyDays: '这些天没有上报',
  historyHint: '选一行，看这一格的全部历史。',
  historyOf: '{place} · {day}',
}

export type WhyMessages = Worded<typeof why>
