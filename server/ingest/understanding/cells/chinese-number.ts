const digits: ReadonlyMap<string, number> = new Map(
  [
    ['〇零', 0],
    ['一壹', 1],
    ['二两贰', 2],
    ['三叁', 3],
    ['四肆', 4],
    ['五伍', 5],
    ['六陆', 6],
    ['七柒', 7],
    ['八捌', 8],
    ['九玖', 9],
  ].flatMap(([words, value]) => [...String(words)].map((word) => [word, Number(value)] as const)),
)
const tens: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
])
const groups: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
])
/** 九千九百九十九亿九千九百九十九万九千九百九十九 and some zeros. */
const longest = 30

/**
 * The whole number that a text is, written out as one says it: 一百二十, 三千零五, 两万, 壹佰. Null for everything else, and where it
 * may mean two numbers: 一百二 (102 or 120), 一二三.
 */
export function chineseNumber(text: string): number | null {
  if (text.length === 0 || text.length > longest) return null
  if (text === '零' || text === '〇') return 0
  if (text === '两') return null
  let sum = 0
  let rest = text
  let below = Number.POSITIVE_INFINITY
  for (;;) {
    const at = [...rest].findIndex((word) => groups.has(word))
    if (at < 0) break
    const scale = groups.get(rest[at]!)!
    const value = groupNumber(rest.slice(0, at), sum > 0, below / scale)
    if (value === null || scale >= below) return null
    sum += value * scale
    below = scale
    rest = rest.slice(at + 1)
  }
  if (rest === '') return sum
  const last = groupNumber(rest, sum > 0, below)
  return last === null ? null : sum + last
}

/** Up to 9,999. What leaves places out is joined by a 零, and must be: `below` is the place before it, `joined` that there is one. */
function groupNumber(text: string, joined: boolean, below: number): number | null {
  let sum = 0
  let place = joined ? Math.min(below, 1e4) : 1e4
  let isOpen = !joined
  if (digits.get(text.at(-1) ?? '') === 0) return null
  let i = 0
  while (i < text.length) {
    const isZero = digits.get(text[i]!) === 0
    if (isZero) {
      if (i === 0 && !joined) return null
      isOpen = true
      i++
      continue
    }
    const digit = digits.get(text[i]!)
    const scale = tens.get(text[digit === undefined ? i : i + 1] ?? '') ?? 1
    // 十二 is how one says 一十二, at the beginning alone.
    if (digit === undefined && !(scale === 10 && i === 0 && !joined)) return null
    if (scale >= place || (scale < place / 10 && !isOpen)) return null
    sum += (digit ?? 1) * scale
    place = scale
    isOpen = false
    i += (digit === undefined ? 0 : 1) + (scale > 1 ? 1 : 0)
  }
  return sum > 0 ? sum : null
}
