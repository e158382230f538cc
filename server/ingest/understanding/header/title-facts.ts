import type { RawRow } from '#server/ingest/reading/sheet.ts'
import { dayParts } from '#server/ingest/understanding/cells/day-forms.ts'
import type { DayParts } from '#server/ingest/understanding/cells/day-parts.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { cellText } from '#server/ingest/understanding/text/cell-text.ts'
import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import { measureNamed } from './header-meaning.ts'

/** Something a title says, and the words it was read from. */
export interface TitleFact<T> {
  value: T
  found: string
}

/** What the lines above a header say of the whole sheet. */
export interface TitleFacts {
  /** Year and month may stand without the rest. */
  day: TitleFact<DayParts> | null
  /** Indexes of the places named; several: the name repeats. */
  place: TitleFact<readonly number[]> | null
  /** Ids of measures; several where the words fit several. */
  measure: TitleFact<readonly string[]> | null
  /** Id of a form of the catalogue. */
  form: TitleFact<string> | null
}

const dayInside =
  /(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*[日号]|\d{4}\s*年\s*\d{1,2}\s*月|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?<!\d)20\d{6}(?!\d)|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*-\d{4}/i

/** Reads titles from the top; what a later one says does not change what an earlier one has said. */
export function titleFacts(titles: readonly string[], knowledge: Knowledge): TitleFacts {
  const facts: TitleFacts = { day: null, place: null, measure: null, form: null }
  for (const title of titles) {
    const text = title.normalize('NFKC')
    const day = dayIn(text)
    facts.day ??= day && { value: day, found: title }
    const places = placeIn(text, knowledge)
    facts.place ??= places && { value: places, found: title }
    const measures = measureIn(text, knowledge)
    facts.measure ??= measures && { value: measures, found: title }
    const form = knowledge.catalog.forms.find(({ name }) =>
      [name.zh, name.en].some((one) => contains(text, one)),
    )
    facts.form ??= form ? { value: form.id, found: title } : null
  }
  return facts
}

/** The texts of the rows above the header, a row each; a sheet's name, if it is no mere number, comes last. */
export function titlesOf(rows: readonly RawRow[], name: string | null): string[] {
  const lines = rows.flatMap((row) => {
    const texts = row.cells.map(cellText).filter((text, i, all) => text !== '' && text !== all[i - 1])
    return texts.length > 0 ? [texts.join(' ')] : []
  })
  return name !== null && !/^sheet\d*$/i.test(name) ? [...lines, name] : lines
}

function dayIn(text: string): DayParts | null {
  const found = dayInside.exec(text)
  if (found) return dayParts(found[0].replace(/\s+/g, ''))
  const year = /(?<!\d)((?:19|20)\d{2})\s*年/.exec(text)
  return year ? { year: Number(year[1]) } : null
}

const contains = (text: string, name: string) => normalise(text).includes(normalise(name))

const longest = 24

/** The longest official or spoken name of an area that stands in the text, the first of these; a committee's stem alone is too short to trust. */
function placeIn(text: string, { places }: Knowledge): readonly number[] | null {
  const name = normalise(text)
  for (let length = Math.min(longest, name.length); length >= 3; length--)
    for (let from = 0; from + length <= name.length; from++) {
      const found = places.names[0]!.get(name.slice(from, from + length))
      if (found) return found
    }
  return null
}

function measureIn(text: string, knowledge: Knowledge): readonly string[] | null {
  const name = normalise(text)
  for (let length = Math.min(40, name.length); length >= 3; length--)
    for (let from = 0; from + length <= name.length; from++) {
      const found = measureNamed(name.slice(from, from + length), knowledge)
      const reported = found.filter(({ kind }) => kind === 'flow' || kind === 'stock')
      if (reported.length > 0) return reported.map(({ id }) => id)
    }
  return null
}
