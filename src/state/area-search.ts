import type { Area } from '#src/contract/areas.ts'

/** Syllables of a name in plain letters, one for each of its characters: `徐泾镇` → `['xu', 'jing', 'zhen']`. */
export type Romanise = (name: string) => string[]

export interface SearchedArea extends Pick<Area, 'code' | 'name' | 'nameEn' | 'aliases' | 'path'> {
  /** Sites come behind all areas. */
  level: Area['level'] | 'site'
}

interface Entry {
  area: SearchedArea
  /** Lower case, without spaces. */
  name: string
  english: string
  syllables: string[] | null
}

export interface AreaHit {
  area: SearchedArea
  /** Where the name matches, as [start, end) of its characters; empty where something else matched. */
  marks: [number, number][]
  /** The alias or the code that matched instead of the name. */
  by: string | null
}

export type AreaIndex = readonly Entry[]

/** Without `romanise` (its dictionary comes late), and of sites, which are many, everything but pinyin can be found. */
export function buildAreaIndex(areas: readonly SearchedArea[], romanise?: Romanise): AreaIndex {
  return areas.map((area) => ({
    area,
    name: plain(area.name),
    english: (area.nameEn ?? '').toLowerCase(),
    syllables: romanise && area.level !== 'site' ? romanise(area.name) : null,
  }))
}

/** Best first: exact, then how a name starts, then what is inside it; larger areas before smaller ones. */
export function searchAreas(index: AreaIndex, text: string, limit = 20): AreaHit[] {
  const wanted = plain(text)
  if (wanted === '') return []
  const hits: { hit: AreaHit; score: number }[] = []
  for (const entry of index) {
    const match = matchEntry(entry, wanted, text.normalize('NFKC').trim().toLowerCase())
    if (match) hits.push({ score: match.score, hit: { area: entry.area, marks: match.marks, by: match.by } })
  }
  hits.sort(
    (a, b) =>
      a.score - b.score ||
      levels[a.hit.area.level] - levels[b.hit.area.level] ||
      a.hit.area.name.length - b.hit.area.name.length ||
      (a.hit.area.path < b.hit.area.path ? -1 : 1),
  )
  return hits.slice(0, limit).map(({ hit }) => hit)
}

const levels = { city: 0, district: 1, town: 2, committee: 3, site: 4 }
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

interface Match {
  /** 0 is best. */
  score: number
  marks: [number, number][]
  by: string | null
}

function matchEntry(entry: Entry, wanted: string, words: string): Match | null {
  const { area, name } = entry
  if (area.code === wanted) return { score: 0, marks: [], by: area.code }
  if (name === wanted) return { score: 0, marks: [[0, area.name.length]], by: null }
  const alias = area.aliases.find((other) => plain(other) === wanted)
  if (alias) return { score: 1, marks: [], by: alias }
  const at = name.indexOf(wanted)
  if (at === 0) return { score: 2, marks: [[0, wanted.length]], by: null }
  if (/^\d{2,}$/.test(wanted) && area.code.startsWith(wanted)) return { score: 3, marks: [], by: area.code }
  if (at > 0) return { score: 5, marks: [[at, at + wanted.length]], by: null }
  if (/^[a-z' ]+$/.test(words)) return matchLatin(entry, wanted.replaceAll("'", ''), words)
  const partial = area.aliases.find((other) => plain(other).startsWith(wanted))
  if (partial) return { score: 6, marks: [], by: partial }
  const marks = shortened(name, wanted)
  return marks && { score: 7, marks, by: null }
}

function matchLatin(entry: Entry, letters: string, words: string): Match | null {
  const { english, syllables } = entry
  // “Xujing” is as much the name of “Xujing Town”.
  if (english === words || english.startsWith(`${words} `))
    return { score: 1, marks: [], by: entry.area.nameEn }
  if (english.startsWith(words)) return { score: 2, marks: [], by: entry.area.nameEn }
  if (!syllables) return null
  for (let start = 0; start < syllables.length; start++) {
    const end = spell(syllables, start, letters)
    if (end === null) continue
    const whole = syllables.slice(start, end).join('').startsWith(letters)
    return { score: (start === 0 ? 2 : 5) + (whole ? 0 : 1), marks: [[start, end]], by: null }
  }
  return null
}

/** Letters spell syllables in turn, each in full or by its beginning (`xujing`, `xuj`, `xj`). Gives where they end. */
function spell(syllables: readonly string[], at: number, letters: string): number | null {
  if (letters === '') return at
  const syllable = syllables[at]
  if (!syllable) return null
  let most = 0
  while (most < syllable.length && syllable[most] === letters[most]) most++
  for (let taken = most; taken > 0; taken--) {
    const end = spell(syllables, at + 1, letters.slice(taken))
    if (end !== null) return end
  }
  return null
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
