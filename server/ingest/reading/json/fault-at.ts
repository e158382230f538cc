const blank = /[ \t\r\n]*/y
const token =
  /[{}[\],:]|"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy

/** What may come next, and in an object or a list whether it may end. */
type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'nothing'

/** Offset of the first character that cannot stand where it stands in JSON; engines tell it each in words of their own, or not. */
export function faultAt(text: string): number {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    blank.lastIndex = at
    at += blank.exec(text)?.[0].length ?? 0
    token.lastIndex = at
    const found = token.exec(text)?.[0]
    if (found === undefined) return at
    const next = after(found, expected, open)
    if (next === null) return at
    expected = next
    at += found.length
  }
}

/** What is expected behind a token; null where the token is wrong. */
function after(found: string, expected: Expected, open: string[]): Expected | null {
  const isValue = expected === 'value' || expected === 'first-value'
  const isKey = expected === 'key' || expected === 'first-key'
  const inside = () => (open.length > 0 ? 'next' : 'nothing')
  switch (found) {
    case '{':
    case '[':
      if (isValue) open.push(found)
      return !isValue ? null : found === '{' ? 'first-key' : 'first-value'
    case '}':
    case ']': {
      const mayEnd = expected === 'next' || expected === (found === '}' ? 'first-key' : 'first-value')
      return mayEnd && open.pop() === (found === '}' ? '{' : '[') ? inside() : null
    }
    case ',':
      return expected === 'next' ? (open.at(-1) === '{' ? 'key' : 'value') : null
    case ':':
      return expected === 'colon' ? 'value' : null
    default:
      if (isKey) return found.startsWith('"') ? 'colon' : null
      return isValue ? inside() : null
  }
}
