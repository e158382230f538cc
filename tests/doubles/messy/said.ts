const words = [...'零一二三四五六七八九']
const scales = ['', '十', '百', '千']

/** A whole number as it is said in Chinese, digit by digit from the left; a run of zeros is one 零, and those at the end are none. */
export function said(value: number): string {
  if (value === 0) return '零'
  const text = String(value)
  let out = ''
  let isGap = false
  let isGroupSaid = false
  for (let i = 0; i < text.length; i++) {
    const left = text.length - 1 - i
    const digit = Number(text[i])
    if (digit === 0) isGap = true
    else {
      if (isGap && out !== '') out += '零'
      out += words[digit]! + scales[left % 4]!
      isGap = false
      isGroupSaid = true
    }
    if (left % 4 === 0) {
      if (isGroupSaid && left > 0) out += left === 4 ? '万' : '亿'
      isGroupSaid = false
    }
  }
  return out.replace(/^一十/, '十')
}
