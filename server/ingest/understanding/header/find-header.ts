import type { Merge, RawCell, RawRow } from '#server/ingest/reading/sheet.ts'
import { plainNumber } from '#server/ingest/understanding/cells/plain-number.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { cellText, isBlank } from '#server/ingest/understanding/text/cell-text.ts'
import { type HeaderMeaning, headerDay, headerMeaning } from './header-meaning.ts'
import { isPlaceName } from './header-places.ts'
import type { HeaderRole } from './header-words.ts'

/** Indexes into the rows of the sample, inclusive. */
export interface HeaderRange {
  from: number
  to: number
}

const searched = 30
const mostLevels = 3

interface RowLook {
  texts: readonly string[]
  filled: number
  known: number
  /** Holds what a header never holds: a figure, a place, or the value of a `name: value` pair. */
  isData: boolean
  /** Names of places alone. */
  isPlaces: boolean
  /** Heads a column a place: names of places beside what names the rows. */
  isPlaceHeader: boolean
  meanings: readonly (HeaderMeaning | null)[]
}

/** The rows that head the columns: of those whose words are known, the one with most of them, and the levels around it. */
export function findHeader(
  rows: readonly RawRow[],
  merges: readonly Merge[],
  knowledge: Knowledge,
): HeaderRange | null {
  const known = new Map<string, HeaderMeaning>()
  const looks = rows.slice(0, searched).map((row) => lookAt(row.cells, known, knowledge))
  let best = -1
  for (const [i, { isData, known, filled }] of looks.entries())
    if (!isData && known >= 1 && filled >= 2 && known > (looks[best]?.known ?? 0)) best = i
  if (best < 0) return plainHeader(looks)
  let [from, to] = [best, best]
  while (
    to - from + 1 < mostLevels &&
    from > 0 &&
    isAbove(looks[from - 1]!, looks[from]!, rows[from - 1]!, merges)
  )
    from--
  while (to - from + 1 < mostLevels && to + 1 < looks.length && isBelow(looks[to + 1]!, looks[to]!)) to++
  return { from, to }
}

/** Words that nobody knows, above a row with figures. */
function plainHeader(looks: readonly RowLook[]): HeaderRange | null {
  const first = looks.findIndex(({ filled }) => filled >= 2)
  const below = looks.slice(first + 1).find(({ filled }) => filled >= 2)
  if (first < 0 || looks[first]!.isData || !below?.isData) return null
  return { from: first, to: first }
}

function lookAt(cells: readonly RawCell[], read: Map<string, HeaderMeaning>, knowledge: Knowledge): RowLook {
  const texts = cells.map(cellText)
  const meanings = texts.map((text) => {
    if (text === '' || /[:：]/.test(text)) return null
    const meaning = read.get(text) ?? headerMeaning([text], knowledge)
    read.set(text, meaning)
    return meaning
  })
  const isKnown = (meaning: HeaderMeaning | null | undefined) => meaning != null && !meaning.unknown
  const isPlace = texts.map((text, i) => text !== '' && !isKnown(meanings[i]) && isPlaceName(text, knowledge))
  const hasNumber = texts.some((text, i) => text !== '' && !isKnown(meanings[i]) && isNumber(text))
  const isDayOfRow = meanings.some((meaning, i) => meaning?.day && meanings[i - 1]?.role === 'day')
  const filled = texts.filter((text) => text !== '').length
  const known = meanings.filter(isKnown).length
  const places = new Set(texts.filter((_, i) => isPlace[i])).size
  const isPlaceHeader =
    places >= 2 &&
    places * 2 > filled - known &&
    !hasNumber &&
    !isDayOfRow &&
    meanings.some((meaning) => meaning?.role != null && rowRoles.has(meaning.role))
  return {
    texts,
    meanings,
    isData: !isPlaceHeader && (hasNumber || isDayOfRow || places > 0),
    isPlaces: places >= 2 && isPlace.every((is, i) => is || texts[i] === ''),
    isPlaceHeader,
    filled,
    known: isPlaceHeader ? known + places : known,
  }
}

/** What names the rows of a sheet with a place a column. */
const rowRoles: ReadonlySet<HeaderRole> = new Set(['day', 'month', 'measure'])

const isNumber = (text: string) =>
  (!Number.isNaN(plainNumber(text)) || /^[-+]?[\d.,]+%?$/.test(text)) && headerDay(text) === null

/** A level above: several headings, or one that does not begin where the sheet begins, as a title would. */
function isAbove(look: RowLook, under: RowLook, row: RawRow, merges: readonly Merge[]): boolean {
  if (look.isPlaces && under.isPlaceHeader) return true
  if (look.isData || look.filled === 0 || look.texts.some((text) => /[:：]/.test(text))) return false
  const width = under.texts.length
  const isTitle = merges.some(
    ({ top, left, right }) =>
      top === row.number && right - left + 1 >= Math.max(2, width) - 1 && right > left,
  )
  if (isTitle && look.filled === 1) return false
  const first = look.texts.findIndex((text) => text !== '')
  const isSpread = new Set(look.texts.filter((text) => text !== '')).size > 1
  return look.known > 0 && (isSpread || first > 0)
}

const namingRoles: ReadonlySet<HeaderRole> = new Set(['place', 'serial', 'day', 'month', 'year'])

/** A level below: all its words are known, and it is empty below what names the places. */
function isBelow(look: RowLook, above: RowLook): boolean {
  if (look.isData || look.filled === 0 || look.known < look.filled) return false
  if (look.texts.some((text, i) => text !== '' && text === above.texts[i] && above.filled > 1)) return false
  return above.meanings.every((meaning, i) => {
    const isNaming = meaning !== null && meaning.role !== null && namingRoles.has(meaning.role)
    return !isNaming || (look.texts[i] ?? '') === ''
  })
}

export const widthOf = (rows: readonly RawRow[]) =>
  rows.reduce((width, { cells }) => Math.max(width, cells.findLastIndex((cell) => !isBlank(cell)) + 1), 0)
