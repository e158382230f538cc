import type { Found } from '#server/ingest/understanding/found.ts'
import { cellAddress, columnLetters } from '#server/ingest/understanding/text/cell-address.ts'
import { fill } from '#server/messages/fill.ts'
import type { ImportFinding } from '#src/contract/handing-in/imports.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { findingWords } from './finding-words.ts'

/** What is wrong, beginning with where it stands, and what to do. */
export function wordsOf(finding: Found, locale: Locale): Pick<ImportFinding, 'reason' | 'fix'> {
  const { code, found, header, within, args } = finding
  const why = finding.why ?? (code === 'unknown-place' && within !== null ? 'within' : null)
  const words = findingWords[`${code}/${why}`] ?? findingWords[code]
  const blanks = { found, header, within: within ?? '', ...args }
  const reason = fill(words.reason[locale], blanks)
  return {
    reason:
      locale === 'zh' ? `${whereIs(finding, locale)}：${reason}` : `${whereIs(finding, locale)}: ${reason}`,
    fix: fill(words.fix[locale], blanks),
  }
}

/** `第 5 行 C 列“已复工企业”（C5）`, `row 5, column C "Reopened" (C5)`. */
function whereIs({ row, column, header }: Found, locale: Locale): string {
  if (column === null) return locale === 'zh' ? `第 ${row} 行` : `Row ${row}`
  const cell = cellAddress(row, column)
  const name = header === '' ? '' : locale === 'zh' ? `“${header}”` : ` "${header}"`
  return locale === 'zh'
    ? `第 ${row} 行 ${columnLetters(column)} 列${name}（${cell}）`
    : `Row ${row}, column ${columnLetters(column)}${name} (${cell})`
}
