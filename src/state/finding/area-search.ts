import type { Area } from '#src/contract/areas.ts'
import { matchName, type NameEntry, nameEntry, type Syllables, wantedOf } from './match-name.ts'

/** Syllables of a name in plain letters, one for each of its characters: `徐泾镇` → `['xu', 'jing', 'zhen']`. */
export type Romanise = (name: string) => string[]

export interface SearchedArea extends Pick<Area, 'code' | 'name' | 'nameEn' | 'aliases' | 'path'> {
  /** Sites come behind all areas. */
  level: Area['level'] | 'site'
}

export interface AreaHit {
  area: SearchedArea
  /** Where the name matches, as [start, end) of its characters; empty where something else matched. */
  marks: [number, number][]
  /** The alias or the code that matched instead of the name. */
  by: string | null
}

export type AreaIndex = readonly { area: SearchedArea; entry: NameEntry }[]

/** How names are read in plain letters. */
export interface Romanisers {
  area: Romanise
  /** Of sites, which are many: every reading of every character. */
  site: (name: string) => Syllables
}

/** Without `romanise` (its dictionary comes late), everything but pinyin can be found. */
export function buildAreaIndex(areas: readonly SearchedArea[], romanise?: Romanisers): AreaIndex {
  const syllablesOf = ({ name, level }: SearchedArea) => {
    if (!romanise) return null
    return level === 'site' ? romanise.site(name) : romanise.area(name).map((syllable) => [syllable])
  }
  return areas.map((area) => ({ area, entry: nameEntry(area, syllablesOf(area)) }))
}

/** Best first: exact, then how a name starts, then what is inside it; larger areas before smaller ones. */
export function searchAreas(index: AreaIndex, text: string, limit = 20): AreaHit[] {
  const wanted = wantedOf(text)
  if (wanted.wanted === '') return []
  const hits: { hit: AreaHit; score: number }[] = []
  for (const { area, entry } of index) {
    const match = matchName(entry, wanted)
    if (match) hits.push({ score: match.score, hit: { area, marks: match.marks, by: match.by } })
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
