import type { Romanise } from './area-search.ts'

/** The dictionary is larger than the rest of the program: it comes when somebody begins to search. */
export async function loadRomaniser(): Promise<Romanise> {
  const { pinyin } = await import('pinyin-pro')
  return (name) =>
    pinyin(name, { type: 'array', toneType: 'none', v: true }).map((syllable) => syllable.toLowerCase())
}
