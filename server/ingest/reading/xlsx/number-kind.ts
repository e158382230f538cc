/** What a number format makes of a number. */
export type NumberKind = 'number' | 'day' | 'percent'

/** Built-in formats; 27–36 and 50–58 are those of Chinese, Japanese and Korean Excel. */
const builtinDays: readonly [from: number, to: number][] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
]

/** `code`: the workbook's own format of that number, where it declares one. */
export function numberKindOf(id: number, code: string | undefined): NumberKind {
  if (code !== undefined) return kindOfCode(code)
  if (id === 9 || id === 10) return 'percent'
  return builtinDays.some(([from, to]) => from <= id && id <= to) ? 'day' : 'number'
}

/** Only the letters of a format that stand for something, of its first section. */
function kindOfCode(code: string): NumberKind {
  const bare = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0]!
    .toLowerCase()
  if (bare.includes('%')) return 'percent'
  if (/general|[0#?]e[+-]/.test(bare)) return 'number'
  const letters = bare.replace(/am\/pm|a\/p|上午\/下午/g, 'h')
  if (/[yde]|aaa/.test(letters)) return 'day'
  // An m beside hours or seconds is minutes.
  return letters.includes('m') && !/[hs]/.test(letters) ? 'day' : 'number'
}
