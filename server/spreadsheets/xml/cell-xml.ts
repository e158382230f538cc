import type { RawCell } from '#server/ingest/reading/sheet.ts'
import type { SheetCell } from '#server/spreadsheets/content.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { isFormulaLike } from '#src/domain/text/formulas.ts'
import { escapeText } from './escape.ts'
import { type StyleName, styleIndex } from './styles.ts'

/** What a spreadsheet counts as day 0, from the day on that it counts right. */
const zero = toDayNumber('1899-12-30')
const firstDay = toDayNumber('1900-03-01')
const lastDay = toDayNumber('9999-12-31')
const longestText = 32_767

/** One cell at `reference` (`B7`); nothing for an empty one of no style. */
export function cellXml(reference: string, cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'object' && 'style' in cell) return plainCell(reference, cell.value, cell.style)
  return plainCell(reference, cell, 'plain')
}

function plainCell(reference: string, value: RawCell, style: StyleName): string {
  if (value === null) return style === 'plain' ? '' : `<c r="${reference}"${styled(style, 'any')}/>`
  if (typeof value === 'boolean')
    return `<c r="${reference}" t="b"${styled(style, 'any')}><v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? `<c r="${reference}"${styled(style, 'any')}><v>${value}</v></c>`
      : textCell(reference, String(value), style)
  if (typeof value === 'string') return textCell(reference, value, style)
  if (value.day < firstDay || value.day > lastDay) return textCell(reference, toDay(value.day), style)
  return `<c r="${reference}"${styled(style, 'day')}><v>${value.day - zero}</v></c>`
}

function textCell(reference: string, text: string, style: StyleName): string {
  if (text === '' && style === 'plain') return ''
  const whole = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text
  const space = /^\s|\s$|\n/.test(whole) ? ' xml:space="preserve"' : ''
  const use = isFormulaLike(text) ? 'text' : 'any'
  return `<c r="${reference}" t="inlineStr"${styled(style, use)}><is><t${space}>${escapeText(whole)}</t></is></c>`
}

function styled(style: StyleName, use: 'any' | 'day' | 'text'): string {
  const index = styleIndex(style, use)
  return index === 0 ? '' : ` s="${index}"`
}
