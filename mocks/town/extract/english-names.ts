import { pinyin } from 'pinyin-pro'

/** Where the common reading of a character is wrong for the place. */
const readings: Record<string, string> = {
  重固: 'Chonggu',
  长宁: 'Changning',
  长征: 'Changzheng',
  长兴: 'Changxing',
  长桥: 'Changqiao',
  长虹: 'Changhong',
  长顺: 'Changshun',
  大场: 'Dachang',
  七宝: 'Qibao',
  新场: 'Xinchang',
  迮庵: "Ze'an",
  莘庄: 'Xinzhuang',
  莘庄工业区: 'Xinzhuang Industrial Zone',
  浦东: 'Pudong',
  闵行: 'Minhang',
  杨行: 'Yanghang',
  庙行: 'Miaohang',
  徐行: 'Xuhang',
  高行: 'Gaohang',
  庄行: 'Zhuanghang',
  殷行: 'Yinhang',
  漕河泾新兴技术开发区: 'Caohejing Hi-Tech Park',
  上海湾区高新技术产业开发区: 'Shanghai Bay Area Hi-Tech Zone',
  海湾旅游区: 'Haiwan Tourism Zone',
  新都: 'Xindu',
  夏都: 'Xiadu',
  '中国（上海）自由贸易试验区（保税片区）': 'China (Shanghai) Pilot Free Trade Zone (Bonded Area)',
}

/** Common words at the end of a name, translated instead of spelt. */
const endings: [string, string][] = [
  ['经济技术开发区', 'Economic and Technological Development Zone'],
  ['高科技园区', 'Hi-Tech Park'],
  ['工业区', 'Industrial Zone'],
  ['新城', 'New City'],
  ['新村', 'Xincun'],
  ['小区', 'Xiaoqu'],
  ['花园', 'Garden'],
  ['公寓', 'Apartments'],
  ['农场', 'Farm'],
  ['路', 'Road'],
]

const ordinals = '一二三四五六七八九十'
const suffixes: [RegExp, string][] = [
  [/新区$/, ' New Area'],
  [/区$/, ' District'],
  [/街道(办事处)?$/, ' Subdistrict'],
  [/镇$/, ' Town'],
  [/乡$/, ' Township'],
  [/村村委会$/, ' Village'],
  [/村委会$/, ' Village'],
  [/社区居委会$/, ''],
  [/居委会$/, ''],
]

function ordinal(chinese: string): number {
  if (chinese.length === 1) return ordinals.indexOf(chinese) + 1
  return chinese.startsWith('十') ? 10 + ordinal(chinese.slice(1)) : 10 * ordinal(chinese[0]!)
}

function romanize(chinese: string): string {
  const known = readings[chinese]
  if (known) return known
  const ending = endings.find(([word]) => chinese.endsWith(word) && chinese.length > word.length + 1)
  if (ending) return `${romanize(chinese.slice(0, -ending[0].length))} ${ending[1]}`
  const syllables = pinyin(chinese, { toneType: 'none', type: 'array' })
  const word = syllables.map((s, i) => (i > 0 && /^[aoe]/.test(s) ? `'${s}` : s)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** 徐泾镇 → Xujing Town, 蟠龙居委会 → Panlong, 徐安第一社区居委会 → Xu'an No. 1, 迮庵村村委会 → Ze'an Village. */
export function englishName(name: string): string {
  const zone = readings[name] !== undefined || /(开发|工业|园|试验)区$/.test(name)
  const suffix = zone
    ? undefined
    : suffixes.find(([pattern]) => pattern.test(name) && name.replace(pattern, '') !== '')
  const base = suffix ? name.replace(suffix[0], '') : name
  const numbered = /^(.+?)(?:社区)?第([一二三四五六七八九十]+)(?:社区)?$/.exec(base)
  const words = numbered ? `${romanize(numbered[1]!)} No. ${ordinal(numbered[2]!)}` : romanize(base)
  return words + (suffix?.[1] ?? '')
}

/** Names people say instead of the official one: 林泉路居委会 is 林泉, 绿园新村第五居委会 is 绿五. */
export function spokenNames(name: string): string[] {
  const base = name.replace(/(社区)?居委会$|村委会$/, '')
  if (base === name) return []
  const numbered = /^(.).*第([一二三四五六七八九十]+)$/.exec(base)
  const road = /^(.{2,3})路$/.exec(base)
  return [base, ...(numbered ? [numbered[1]! + numbered[2]!] : []), ...(road ? [road[1]!] : [])]
}
