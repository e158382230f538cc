import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { cellText } from '#server/ingest/understanding/text/cell-text.ts'
import { withoutNumbers } from '#server/ingest/understanding/text/person-words.ts'
import { chineseNumber } from './chinese-number.ts'
import type { Figure, FigureForm } from './figure.ts'
import { plainNumber } from './plain-number.ts'

const nothing =
  /^(?:[-—–―─/\\.·…]+|n\/?a|#n\/a|nil|null|none|无|空|缺|未报|未统计|暂无|无数据|没有|不详|不适用)$/i
const withdrawn = /^(?:撤回|撤销|作废|withdraw|withdrawn|retracted)$/i
const range =
  /^(?:[<>≤≥＜＞]|少于|小于|大于|多于|低于|高于|不足|不到|至少|最多|不超过|不少于)|(?:以内|以下|以上|\+)$|^\d[\d,.]*\s*(?:-|~|—|–|至|到|to)\s*\d|^(?:under|below|over|above|less than|more than|at least|at most)\s/i
const before =
  /^(?:近|约|大约|大概|约为|估计|估算|预计|超过|超|逾|将近|接近|约计|circa|ca\.?|c\.|about|approx\.?|approximately|around|nearly|almost|estimated|≈|~)\s*/i
const after = /\s*(?:余|多|左右|上下|出头|许|\(?估\)?|\(?estimated\)?|\(?est\.?\)?)$/i
/** No number with its words is longer. */
const longest = 60
const counted = /^(?:名|个|位|例|家|只)$/
const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }

/** Reads the cell of a value, in whatever way it was written. */
export function readFigure(cell: RawCell | undefined, form: FigureForm): Figure {
  if (typeof cell === 'number') return Number.isFinite(cell) ? number(cell) : { says: 'fault', why: 'text' }
  if (typeof cell === 'boolean') return { says: 'fault', why: 'flag' }
  if (cell !== null && typeof cell === 'object') return { says: 'fault', why: 'day' }
  const words = cellText(cell)
  const text = words.normalize('NFKC').replace(/[−﹣]/g, '-').replace(/^'/, '').trim()
  if (text === '' || nothing.test(text)) return { says: 'nothing' }
  if (text.length > longest) return { says: 'fault', why: 'text' }
  const plain = parseNumber(text) ?? chineseNumber(text)
  if (plain !== null) return number(plain)
  if (withdrawn.test(text)) return { says: 'withdrawn' }
  if (/^[=@]/.test(text)) return { says: 'fault', why: 'formula' }
  if (text.startsWith('#')) return { says: 'fault', why: 'spreadsheet-error' }
  if (/^\d{4}[-/.年]\d{1,2}[-/.月]/.test(text)) return { says: 'fault', why: 'day' }
  if (range.test(text)) return { says: 'range' }
  return readWords(words, text, form)
}

function readWords(words: string, text: string, form: FigureForm): Figure {
  let rest = text.replace(before, '')
  const percent = /^(.*?)\s*[%‰]$/.exec(rest)
  if (percent) {
    const value = parseNumber(percent[1]!)
    if (value === null) return { says: 'fault', why: 'text' }
    if (form.percent === null || rest.endsWith('‰')) return { says: 'fault', why: 'percent' }
    return number(Number((value * form.percent).toPrecision(15)), rest === text ? null : words)
  }
  const unit = unitAt(rest, form)
  if (unit.foreign) return { says: 'fault', why: 'unit' }
  const spoken = rest === text ? chineseNumber(unit.rest) : null
  if (spoken !== null) return number(spoken)
  rest = unit.rest.replace(after, '')
  const scaled = /^(.*?)\s*([百千万亿])$/.exec(rest)
  const value = parseNumber(scaled ? scaled[1]! : rest)
  if (value === null) return { says: 'fault', why: /^-?[\d,.' ]+$/.test(rest) ? 'separators' : 'text' }
  const scale = scaled ? scales[scaled[2]!]! : 1
  const estimated = unit.rest !== rest || !text.startsWith(rest)
  return number(Number((value * scale).toPrecision(15)), estimated ? words : null)
}

/** The number's words without those of its unit; `余` and the like may stand on either side of them. */
function unitAt(text: string, form: FigureForm): { rest: string; foreign: boolean } {
  const end = /[^\d\s,.%'+-]+$/.exec(text)
  if (!end) return { rest: text, foreign: false }
  const head = text.slice(0, end.index)
  const tail = end[0]
  for (let from = 0; from < tail.length; from++) {
    const word = tail.slice(from).trim().toLowerCase()
    if (!form.units.has(word) && !counted.test(word)) continue
    return { rest: (head + tail.slice(0, from)).trimEnd(), foreign: false }
  }
  const foreign = [...tail].some((_, from) => form.otherUnits.has(tail.slice(from).trim().toLowerCase()))
  return { rest: text, foreign }
}

/** `1,234` `1 234` `1'234` `-3.5` `3e4`; null for anything else. */
function parseNumber(text: string): number | null {
  const plain = plainNumber(text)
  if (!Number.isNaN(plain)) return plain
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(text)) return finite(Number(text))
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return finite(Number(text.replaceAll(',', '')))
  if (/^[+-]?\d{1,3}(?:[ '’]\d{3})+(?:\.\d+)?$/.test(text)) return finite(Number(text.replace(/[ '’]/g, '')))
  return null
}

const finite = (value: number) => (Number.isFinite(value) ? value : null)

function number(value: number, qualifier: string | null = null): Figure {
  const estimated = qualifier !== null
  return {
    says: 'number',
    value: value + 0,
    estimated,
    qualifier: estimated ? withoutNumbers(qualifier).slice(0, 200) : null,
  }
}
