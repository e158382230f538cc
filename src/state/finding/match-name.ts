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
  english: string
  syllables: Syllables | null
}

export interface NameMatch {
  /** 0 is best. */
  score: number
  /** Where the name matches, as [start, end) of its characters; empty where something else matched. */
  marks: [number, number][]
  /** The alias or the code that matched instead of the name. */
  by: string | null
}

export const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** Without syllables (their dictionary comes late), everything but pinyin can be found. */
export function nameEntry(of: Named, syllables: Syllables | null): NameEntry {
  return { of, name: plain(of.name), english: (of.nameEn ?? '').toLowerCase(), syllables }
}

/** What is looked for, made once for all entries. */
export function wantedOf(text: string): { wanted: string; words: string } {
  return { wanted: plain(text), words: text.normalize('NFKC').trim().toLowerCase() }
}

/** Exact is best, then how a name starts, then what is inside it; null: it is not meant. */
export function matchName(
  entry: NameEntry,
  { wanted, words }: ReturnType<typeof wantedOf>,
): NameMatch | null {
  const { of, name } = entry
  if (of.code === wanted) return { score: 0, marks: [], by: of.code }
  if (name === wanted) return { score: 0, marks: [[0, of.name.length]], by: null }
  const alias = of.aliases.find((other) => plain(other) === wanted)
  if (alias) return { score: 1, marks: [], by: alias }
  const at = name.indexOf(wanted)
  if (at === 0) return { score: 2, marks: [[0, wanted.length]], by: null }
  if (/^\d{2,}$/.test(wanted) && of.code.startsWith(wanted)) return { score: 3, marks: [], by: of.code }
  if (at > 0) return { score: 5, marks: [[at, at + wanted.length]], by: null }
  if (/^[a-z' ]+$/.test(words)) return matchLatin(entry, wanted.replaceAll("'", ''), words)
  const partial = of.aliases.find((other) => plain(other).startsWith(wanted))
  if (partial) return { score: 6, marks: [], by: partial }
  const marks = shortened(name, wanted)
  return marks && { score: 7, marks, by: null }
}

function matchLatin({ of, english, syllables }: NameEntry, letters: string, words: string): NameMatch | null {
  // “Xujing” is as much the name of “Xujing Town”.
  if (english === words || english.startsWith(`${words} `)) return { score: 1, marks: [], by: of.nameEn }
  if (english.startsWith(words)) return { score: 2, marks: [], by: of.nameEn }
  if (english.includes(` ${words}`)) return { score: 4, marks: [], by: of.nameEn }
  for (let start = 0; syllables && start < syllables.length; start++) {
    const found = spell(syllables, start, letters)
    if (!found) continue
    return { score: (start === 0 ? 2 : 5) + (found.whole ? 0 : 1), marks: [[start, found.end]], by: null }
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
