import { openFile } from '#server/ingest/reading/open-file.ts'
import type { OpenedSheet, RawRow } from '#server/ingest/reading/sheet.ts'
import { sheetOf } from '#server/ingest/staging/choose-sheet.ts'
import { placeNamed } from '#server/ingest/staging/place-named.ts'
import type { ImportFile } from '#server/ingest/staging/session.ts'
import type { StagedRows, Staging } from '#server/ingest/staging/staging.ts'
import type { Found } from '#server/ingest/understanding/found.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { nearestPlaces } from '#server/ingest/understanding/places/nearest-places.ts'
import { withoutNumbers, withoutPersons } from '#server/ingest/understanding/text/person-words.ts'
import { wordsOf } from '#server/ingest/understanding/words/words.ts'
import type { SheetCell, StyledCell } from '#server/spreadsheets/content.ts'
import { writeXlsx } from '#server/spreadsheets/write-xlsx.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { summaryRows } from './summary-rows.ts'
import { reportWords } from './words.ts'

interface Marking {
  staging: Staging
  rows: StagedRows
  /** Names that an unknown one may stand for. */
  near: (found: Found) => string
  locale: Locale
}

/**
 * A workbook with the counts on its first sheet and the file's sheet behind it, as it was: cells with a fault or a flag are filled, and
 * a column at the end says what is wrong and what to do. What may be a person is left out.
 */
export async function markedSheet(
  { name, bytes }: ImportFile,
  { staging, rows }: { staging: Staging; rows: StagedRows },
  knowledge: Knowledge,
  locale: Locale,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const sheet = sheetOf(await openFile(name, bytes), staging.mapping.sheet)
  const marking = { staging, rows, near: nearNames(knowledge, locale), locale }
  return writeXlsx([
    { name: reportWords.summary[locale], widths: [28, 60], rows: summaryRows(name, staging, locale) },
    {
      name: sheet.name ?? reportWords.sheet[locale],
      frozen: staging.mapping.header.to,
      merges: sheet.merges,
      widths: [...staging.headers.map(() => 14), 60],
      rows: markedRows(sheet, marking),
    },
  ])
}

async function* markedRows(sheet: OpenedSheet, marking: Marking): AsyncGenerator<SheetCell[]> {
  const findings = byRow(marking.rows.findings)
  let next = 1
  for await (const chunk of sheet.rows())
    for (const row of chunk) {
      // A workbook leaves empty rows out; here each keeps its number.
      for (; next < row.number; next++) yield []
      yield markedRow(row, findings.get(row.number) ?? [], marking)
      next = row.number + 1
    }
}

function byRow(findings: readonly Found[]): Map<number, Found[]> {
  const rows = new Map<number, Found[]>()
  for (const found of findings) {
    const own = rows.get(found.row)
    if (own) own.push(found)
    else rows.set(found.row, [found])
  }
  return rows
}

function markedRow({ number, cells }: RawRow, found: readonly Found[], marking: Marking): SheetCell[] {
  const { staging, near, locale } = marking
  const { header } = staging.mapping
  const width = staging.headers.length
  const isHeader = number >= header.from && number <= header.to
  const row = Array.from({ length: Math.max(width, cells.length) }, (_, column): SheetCell => {
    const cell = cells[column] ?? null
    if (typeof cell === 'string' && number < header.from) return withoutPersons(cell)
    if (staging.persons.includes(column) && !isHeader) return null
    return typeof cell === 'string' ? withoutNumbers(cell) : cell
  })
  if (isHeader)
    return [...row.slice(0, width), headed(number === header.to ? reportWords.problem[locale] : null)]
  if (found.length === 0) return row
  for (const { column, severity } of found) {
    const marked = column === null ? row.map((_, i) => i) : [column]
    for (const i of marked) row[i] = styled(row[i] ?? null, severity)
  }
  const words = found.map((one) => {
    const { reason, fix } = wordsOf(one, locale)
    return [reason, fix, near(one)].filter((words) => words !== '').join(' ')
  })
  const worst = found.some(({ severity }) => severity === 'fault') ? 'fault' : 'flag'
  return [...row.slice(0, width), { value: words.join('\n'), style: worst }, ...row.slice(width)]
}

const textsLookedUp = 2000

/** A name that is wrong in many rows is looked for once; of very many, the first ones. */
function nearNames(knowledge: Knowledge, locale: Locale): Marking['near'] {
  const known = new Map<string, string>()
  return ({ code, found, within }) => {
    if (code !== 'unknown-place') return ''
    const asked = `${within ?? ''}\n${found}`
    const before = known.get(asked)
    if (before !== undefined || known.size === textsLookedUp) return before ?? ''
    const ids = nearestPlaces(found, knowledge, within ?? undefined)
    const names = ids.map((id) => `${placeNamed(knowledge, id)?.name ?? ''} ${id}`)
    const words =
      names.length === 0 ? '' : `${reportWords.near[locale]}${names.join(locale === 'zh' ? '、' : ', ')}`
    known.set(asked, words)
    return words
  }
}

const headed = (value: string | null): StyledCell => ({ value, style: 'header' })

function styled(cell: SheetCell, style: Found['severity']): StyledCell {
  const value = typeof cell === 'object' && cell !== null && 'style' in cell ? cell.value : cell
  const isFault = typeof cell === 'object' && cell !== null && 'style' in cell && cell.style === 'fault'
  return { value, style: isFault ? 'fault' : style }
}
