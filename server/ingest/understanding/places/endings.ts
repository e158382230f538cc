const classes: Readonly<Record<string, readonly string[]>> = {
  committee: ['社区居民委员会', '社区居委会', '居民委员会', '居委会', '居民区', '居委', '社区'],
  village: ['村民委员会', '村村委会', '村委会', '村委', '村'],
  subdistrict: ['街道办事处', '街道办', '街道'],
  town: ['镇人民政府', '镇政府', '镇'],
  township: ['乡人民政府', '乡政府', '乡'],
  district: ['新区', '区'],
  city: ['市'],
}
const endings = Object.entries(classes)
  .flatMap(([kind, words]) => words.map((word) => ({ word, kind })))
  .sort((a, b) => b.word.length - a.word.length)

/** The name without what kind of area it says it is; `kind` null: it says none. 虹桥镇 and 虹桥街道 differ in kind. */
export function stemOf(name: string): { stem: string; kind: string | null } {
  const ending = endings.find(({ word }) => name.endsWith(word) && name.length > word.length + 1)
  return ending ? { stem: name.slice(0, -ending.word.length), kind: ending.kind } : { stem: name, kind: null }
}

/** 林泉 is what people call 林泉路居委会. */
export const withoutRoad = (stem: string) =>
  stem.endsWith('路') && stem.length > 2 ? stem.slice(0, -1) : null
