import type { RawRow } from '#server/ingest/reading/sheet.ts'
import { dayParts } from '#server/ingest/understanding/cells/day-forms.ts'
import type { DayParts } from '#server/ingest/understanding/cells/day-parts.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { cellText } from '#server/ingest/understanding/text/cell-text.ts'
import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import { isInside } from '#src/domain/places.ts'
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

const longestTitle = 300
const dayInside =
  /(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*[日号]|\d{4}\s*年\s*\d{1,2}\s*月|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?<!\d)20\d{6}(?!\d)|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*-\d{4}/gi

/** Reads titles from the top; what a later one says does not change what an earlier one has said. */
export function titleFacts(titles: readonly string[], knowledge: Knowledge): TitleFacts {
  const facts: TitleFacts = { day: null, place: null, measure: null, form: null }
  for (const title of titles) {
    const text = title.slice(0, longestTitle).normalize('NFKC')
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

/** The day of a title; of a stretch of days only the year is taken, as none of them is the sheet's. */
function dayIn(text: string): DayParts | null {
  const found = [...text.matchAll(dayInside)].map(([day]) => day.replace(/\s+/g, ''))
  const isStretch = new Set(found).size > 1 || /[日号]\s*(?:至|到|-|–|—|~)\s*\d/.test(text)
  const day = found.length > 0 && !isStretch ? dayParts(found[0]!) : null
  if (day && isYear(day.year ?? firstYear)) return day
  const year = /(?<!\d)((?:19|20)\d{2})\s*年/.exec(text)
  return year && isYear(Number(year[1])) ? { year: Number(year[1]) } : null
}

/** A mapping keeps no others. */
const firstYear = 1990
const isYear = (year: number) => year >= firstYear && year <= 2200

const contains = (text: string, name: string) => normalise(text).includes(normalise(name))

const longestName = 24

/** The places whose official names stand in the text, without those around another of them; of a name that repeats, those inside such. */
function placeIn(text: string, { places }: Knowledge): readonly number[] | null {
  const name = normalise(text)
  const named: (readonly number[])[] = []
  for (let from = 0; from < name.length; from++)
    for (let length = Math.min(longestName, name.length - from); length >= 3; length--) {
      const found = places.names[0]!.get(name.slice(from, from + length))
      if (!found) continue
      named.push(found)
      from += length - 1
      break
    }
  const isIn = (one: number, other: number) =>
    one !== other && isInside(places.all[one]!.path, places.all[other]!.path)
  const narrowed = named.flatMap((found) => {
    const inside = found.filter((one) =>
      named.some((others) => others !== found && others.some((other) => isIn(one, other))),
    )
    return inside.length > 0 ? inside : found
  })
  const innermost = narrowed.filter((one) => !narrowed.some((other) => isIn(other, one)))
  return innermost.length > 0 ? [...new Set(innermost)] : null
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
