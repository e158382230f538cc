const letters = new Intl.Collator('zh-CN', { sensitivity: 'accent' })
const [zero, nine] = [48, 57]

/**
 * Words as texts that the language itself compares in reading order: letter by letter as the collator has them, whatever their case, and
 * runs of digits by their number. The collator needs half a second for a hundred thousand names, these a quarter of it.
 */
export function wordRanks(words: readonly string[]): string[] {
  const ranks = letterRanks(words)
  return words.map((word) => {
    let text = ''
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      text += String.fromCharCode(ranks[code]!)
      if (!isDigit(code)) continue
      const from = at
      while (at + 1 < word.length && isDigit(word.charCodeAt(at + 1))) at++
      text += numberRank(word.slice(from, at + 1))
    }
    return text
  })
}

const isDigit = (code: number) => code >= zero && code <= nine

/** Longer numbers are larger ones; of one length, digit by digit. */
function numberRank(digits: string): string {
  const plain = digits.length > 1 ? digits.replace(/^0+(?=\d)/, '') : digits
  return String.fromCharCode(plain.length) + plain
}

/** By code: letters that differ in case only share a rank, and so do all digits. */
function letterRanks(words: readonly string[]): Uint16Array {
  const found = new Set<number>()
  for (const word of words) {
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      found.add(isDigit(code) ? zero : code)
    }
  }
  const sorted = [...found].map((code) => String.fromCharCode(code)).sort(letters.compare)
  const ranks = new Uint16Array(65_536)
  let rank = 0
  sorted.forEach((letter, at) => {
    if (at === 0 || letters.compare(sorted[at - 1]!, letter) !== 0) rank++
    ranks[letter.charCodeAt(0)] = rank
  })
  return ranks.fill(ranks[zero]!, zero, nine + 1)
}
