import { normalise } from './normalise.ts'

const alone = new Set([
  '小计',
  '合计',
  '总计',
  '共计',
  '累计',
  '总数',
  '汇总',
  '全部',
  'total',
  'totals',
  'subtotal',
  'grandtotal',
  'sum',
])
const beside = /^(小计|合计|总计|共计)|(小计|合计|总计|共计|subtotal|total)[:：]?$/

/** `合 计`, `Total`. */
export const isTotalWord = (text: string) => alone.has(normalise(text).replace(/:$/, ''))

/** `徐泾镇小计`, `合计：`, `合计（徐泾镇）`. */
export function isTotalLabel(text: string): boolean {
  const plain = normalise(text)
  return alone.has(plain) || beside.test(plain)
}
