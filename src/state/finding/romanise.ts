import type { Romanise } from './area-search.ts'
import type { Syllables } from './match-name.ts'

/** The dictionary is larger than the rest of the program: it comes when somebody begins to search. */
export async function loadRomaniser(): Promise<Romanise> {
  const { pinyin } = await import('pinyin-pro')
  return (name) =>
    pinyin(name, { type: 'array', toneType: 'none', v: true }).map((syllable) => syllable.toLowerCase())
}

/** Every reading of every character, looked up once for each: for many names, where one need not know which reading is meant. */
export async function loadReadings(): Promise<(name: string) => Syllables> {
  const { pinyin } = await import('pinyin-pro')
  const known = new Map<string, readonly string[]>()
  const readings = (character: string) => {
    let found = known.get(character)
    if (!found) {
      const all = pinyin(character, { type: 'array', toneType: 'none', v: true, multiple: true })
      found = [...new Set(all.map((one) => one.toLowerCase()))]
      known.set(character, found)
    }
    return found
  }
  return (name) => [...name].map(readings)
}
