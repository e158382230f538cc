/** What something is called: its first name is shown and marked, the others are told where they match. */
export interface Named {
  /** Typed exactly, or from two digits on. */
  code: string
  name: string
  nameEn: string | null
  aliases: readonly string[]
}

/** The readings of each character of a name in plain letters: `长宁` → `[['chang', 'zhang'], ['ning']]`. */
export type Syllables = readonly (readonly string[])[]

export interface NameEntry {
  of: Named
  /** Lower case, without spaces. */
  name: string
  /** Lower case, a hyphen as a space. */
  english: string
  syllables: Syllables | null
}

export interface NameMatch {
  /** 0 is best. */
  score: number
  /** Where the name matches, as [start, end) of its characters; empty where something else matched. */
  marks: [number, number][]
  /** Where the English name does. */
  englishMarks: [number, number][]
  /** The alias, the English name or the code that matched instead of the name. */
  by: string | null
}

export const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
const spaced = (text: string) => text.toLowerCase().replaceAll('-', ' ')

/** Without syllables (their dictionary comes late), everything but pinyin can be found. */
export function nameEntry(of: Named, syllables: Syllables | null): NameEntry {
  return { of, name: plain(of.name), english: spaced(of.nameEn ?? ''), syllables }
}

/** What is looked for, made once for all entries. */
export function wantedOf(text: string): { wanted: string; words: string } {
  return { wanted: plain(text), words: spaced(text.normalize('NFKC')).trim() }
}

/** Exact is best, then how a name starts, then what is inside it; null: it is not meant. */
export function matchName(
  entry: NameEntry,
  { wanted, words }: ReturnType<typeof wantedOf>,
): NameMatch | null {
  const { of, name } = entry
  const other = (score: number, by: string): NameMatch => ({ score, marks: [], englishMarks: [], by })
  const own = (score: number, at: number, end: number): NameMatch => ({
    score,
    marks: [written(of.name, at, end)],
    englishMarks: [],
    by: null,
  })
  if (of.code === wanted) return other(0, of.code)
  if (name === wanted) return own(0, 0, name.length)
  const alias = of.aliases.find((one) => plain(one) === wanted)
  if (alias) return other(1, alias)
  const at = name.indexOf(wanted)
  if (at === 0) return own(2, 0, wanted.length)
  if (/^\d{2,}$/.test(wanted) && of.code.startsWith(wanted)) return other(3, of.code)
  if (at > 0) return own(5, at, at + wanted.length)
  const english = matchEnglish(entry, words)
  if (english) return english
  if (/^[a-z' ]+$/.test(words)) return matchPinyin(entry, words.replaceAll(/[' ]/g, ''))
  const partial = of.aliases.find((one) => plain(one).startsWith(wanted))
  if (partial) return other(6, partial)
  const marks = shortened(name, wanted)
  return marks && { score: 7, marks, englishMarks: [], by: null }
}

/** Where a run of the plain name stands in the name as it is written. */
function written(name: string, from: number, to: number): [number, number] {
  const places = [...name.matchAll(/./gsu)].flatMap(({ 0: character, index }) =>
    Array.from(plain(character), () => [index, index + character.length] as const),
  )
  return [places[from]![0], places[to - 1]![1]]
}

function matchEnglish({ of, english }: NameEntry, words: string): NameMatch | null {
  if (english === '' || words === '') return null
  const found = (score: number, englishMarks: [number, number][]) => ({
    score,
    marks: [],
    englishMarks,
    by: of.nameEn,
  })
  const end = words.length
  // “Xujing” is as much the name of “Xujing Town”.
  if (english === words || english.startsWith(`${words} `)) return found(1, [[0, end]])
  if (english.startsWith(words)) return found(2, [[0, end]])
  const marks = words.split(/ +/).map((word): [number, number] | null => {
    const at = ` ${english}`.indexOf(` ${word}`)
    return at < 0 ? null : [at, at + word.length]
  })
  if (!marks.every((mark) => mark !== null)) return null
  marks.sort((a, b) => a[0] - b[0])
  return found(
    4,
    marks.filter(([at], which) => at >= (marks[which - 1]?.[1] ?? 0)),
  )
}

function matchPinyin({ syllables }: NameEntry, letters: string): NameMatch | null {
  for (let start = 0; syllables && start < syllables.length; start++) {
    const found = spell(syllables, start, letters)
    if (!found) continue
    const score = (start === 0 ? 2 : 5) + (found.whole ? 0 : 1)
    return { score, marks: [[start, found.end]], englishMarks: [], by: null }
  }
  return null
}

/**
 * Letters spell syllables in turn, each in full or by its beginning (`xujing`, `xuj`, `xj`). Gives where they end, and whether all but
 * the last are spelled in full.
 */
function spell(syllables: Syllables, at: number, letters: string): { end: number; whole: boolean } | null {
  if (letters === '') return { end: at, whole: true }
  let best: { end: number; whole: boolean } | null = null
  for (const syllable of syllables[at] ?? []) {
    let most = 0
    while (most < syllable.length && syllable[most] === letters[most]) most++
    for (let taken = most; taken > 0; taken--) {
      const rest = spell(syllables, at + 1, letters.slice(taken))
      if (!rest) continue
      const whole = rest.whole && (taken === syllable.length || taken === letters.length)
      if (whole) return { ...rest, whole }
      best ??= { ...rest, whole }
    }
  }
  return best
}

const numerals = '一二三四五六七八九十'

/**
 * What people say for a long name: its first character and others in their order (`绿五` for `绿园新村第五`). A numeral counts only
 * whole: `绿五` is not `第十五`.
 */
function shortened(name: string, wanted: string): [number, number][] | null {
  if (wanted.length < 2 || name[0] !== wanted[0]) return null
  const marks: [number, number][] = []
  let from = 0
  for (const run of wanted.match(new RegExp(`[${numerals}]+|.`, 'gu')) ?? []) {
    let at = name.indexOf(run, from)
    if (numerals.includes(run[0] ?? '')) {
      while (at >= 0 && (isNumeral(name[at - 1]) || isNumeral(name[at + run.length])))
        at = name.indexOf(run, at + 1)
    }
    if (at < 0) return null
    marks.push([at, at + run.length])
    from = at + run.length
  }
  return marks
}

function isNumeral(character: string | undefined): boolean {
  return character !== undefined && numerals.includes(character)
}
