import type { RawCell, RawRow } from '#server/ingest/reading/sheet.ts'
import { dayParts } from '#server/ingest/understanding/cells/day-forms.ts'
import { isSerial } from '#server/ingest/understanding/cells/read-day.ts'
import { readFigure } from '#server/ingest/understanding/cells/read-figure.ts'
import { measureNamed } from '#server/ingest/understanding/header/header-meaning.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { findPlaces } from '#server/ingest/understanding/places/find-place.ts'
import { cellText, isBlank } from '#server/ingest/understanding/text/cell-text.ts'
import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import { isTotalLabel } from '#server/ingest/understanding/text/total-words.ts'

/** What the first cells of a column look like, as shares of those that differ. */
export interface Evidence {
  filled: number
  places: number
  /** Shares of the cells that are ids of places, and that are names of areas. */
  ids: number
  areas: number
  /** How far down the places lie, on average. */
  depth: number
  days: number
  /** Days in a column that is known to be one: serial numbers and days without a year count too. */
  daysAtLeast: number
  /** Dates of a month alone, 1 to 31. */
  dates: number
  numbers: number
  /** Numbers, and what says that there is none (`—`). */
  figures: number
  measures: number
  units: number
}

const looked = 60
/** Sheets this wide have a day or a key a column, and a few cells show it. */
const wide = 100
const form = { units: new Set<string>(), otherUnits: new Set<string>(), percent: 1 }

export function evidenceOf(body: readonly RawRow[], column: number, knowledge: Knowledge): Evidence {
  const cells = new Map<string, RawCell>()
  for (const row of body) {
    const cell = row.cells[column]
    if (cells.size >= (row.cells.length > wide ? looked / 8 : looked)) break
    if (!isBlank(cell) && !isTotalLabel(cellText(cell))) cells.set(cellText(cell), cell!)
  }
  const texts = [...cells.keys()]
  const share = (is: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(is).length / texts.length
  const { places, measures } = knowledge
  const found = new Map(texts.map((text) => [text, findPlaces(text, places, null)]))
  const depths = [...found.values()].flatMap((some) =>
    some.slice(0, 1).map((one) => places.all[one]!.path.split('/').length),
  )
  const figureIn = (text: string) => readFigure(cells.get(text), form).says
  const isRawDay = (text: string) => typeof cells.get(text) === 'object'
  return {
    filled: texts.length,
    places: share((text) => found.get(text)!.length > 0),
    ids: share((text) => places.byId.has(text)),
    areas: share((text) => found.get(text)!.some((one) => places.all[one]!.type === 'area')),
    depth: depths.reduce((sum, depth) => sum + depth, 0) / Math.max(1, depths.length),
    days: share((text) => isRawDay(text) || isWholeDay(text)),
    daysAtLeast: share((text) => isRawDay(text) || dayParts(text) !== null || isSerial(Number(text))),
    dates: share((text) => isDate(text)),
    numbers: share((text) => figureIn(text) === 'number'),
    figures: share((text) => figureIn(text) === 'number' || figureIn(text) === 'nothing'),
    measures: share((text) => measureNamed(normalise(text), knowledge).length > 0),
    units: share((text) => measures.units.has(normalise(text))),
  }
}

function isWholeDay(text: string): boolean {
  const parts = dayParts(text)
  if (!parts) return false
  return parts.year !== undefined
    ? parts.date !== undefined || parts.pair !== undefined
    : /月.*[日号]?$/.test(text) && parts.date !== undefined
}

function isDate(text: string): boolean {
  const date = /^(\d{1,2})\s*[日号]?$/.exec(text.normalize('NFKC'))
  return date !== null && Number(date[1]) >= 1 && Number(date[1]) <= 31
}
