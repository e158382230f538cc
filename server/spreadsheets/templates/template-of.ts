import type { Gazetteer } from '#server/cubes/known/gazetteer.ts'
import { fill } from '#server/messages/fill.ts'
import type { Rule, SheetCell, SheetContent } from '#server/spreadsheets/content.ts'
import type { Catalog, Form } from '#src/contract/catalog.ts'
import type { Day, Locale } from '#src/contract/primitives.ts'
import { type Figure, figuresOf } from '#src/domain/catalog/forms.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { definitionsSheet } from './definitions-sheet.ts'
import { type ExpectedPlace, expectedPlaces } from './expected-places.ts'
import { figureHeaders } from './figure-headers.ts'
import { type TemplateWords, templateWords } from './words.ts'

export interface TemplateFrame {
  catalog: Pick<Catalog, 'measures' | 'demonstration'>
  gazetteer: Gazetteer
  /** Path and name of the area; null: everywhere. */
  area: { path: string; name: string } | null
  day: Day
  locale: Locale
}

/** Title, hint and header. */
const headRows = 3
/** Rows beyond the places that are there, for whoever is new. */
const spare = 50
/** Code, name and day. */
const fixedColumns = 3

/** A form as a workbook to fill in: the places that owe it on the day, a column a figure, and what the columns mean. */
export function templateOf(
  form: Form,
  { catalog, gazetteer, area, day, locale }: TemplateFrame,
): SheetContent[] {
  const words = templateWords[locale]
  const all = figuresOf(form, catalog.measures)
  const places = expectedPlaces(
    form,
    [...new Set(all.map(({ measure }) => measure))],
    gazetteer,
    area?.path ?? null,
    toDayNumber(day),
  )
  const isOwed = ({ measure }: Figure) => places.some(({ duties }) => duties.has(measure.id))
  const figures = all.some(isOwed) ? all.filter(isOwed) : all
  const headers = figureHeaders(figures, locale)
  const marks = catalog.demonstration ? [words.demonstration] : []
  const title = [form.name[locale], ...(area ? [area.name] : []), day, ...marks].join(words.joint)
  const header = [words.code, words.place, words.day, ...headers, words.estimated]
  const last = header.length - 1
  const formSheet: SheetContent = {
    name: form.name[locale],
    widths: [18, 28, 12, ...headers.map((text) => Math.min(24, Math.max(10, text.length * 2))), 10],
    frozen: headRows,
    merges: [1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    rules: rulesOf(figures, places.length, words),
    rows: [
      [{ value: title, style: 'title' }],
      [{ value: words.hint, style: 'note' }],
      header.map((value) => ({ value, style: 'header' })),
      ...places.map((place) => rowOf(place, figures, toDayNumber(day))),
    ],
  }
  const columns = figures.map((figure, i) => ({ header: headers[i]!, figure }))
  return [formSheet, definitionsSheet(title, columns, places, locale), listsSheet(places, words)]
}

function rowOf({ id, name, duties }: ExpectedPlace, figures: readonly Figure[], day: number): SheetCell[] {
  const asks = ({ measure }: Figure) => duties.size === 0 || duties.has(measure.id)
  return [
    id,
    name,
    { day },
    ...figures.map((figure): SheetCell => (asks(figure) ? null : { value: null, style: 'closed' })),
  ]
}

/** Places in columns A and B, the choices in C. */
function listsSheet(places: readonly ExpectedPlace[], { lists, yes, no }: TemplateWords): SheetContent {
  const choices = [yes, no]
  const rows = Array.from({ length: Math.max(places.length, choices.length) }, (_, i): SheetCell[] => [
    places[i]?.id ?? null,
    places[i]?.name ?? null,
    choices[i] ?? null,
  ])
  return { name: lists, hidden: true, rows }
}

function rulesOf(figures: readonly Figure[], places: number, words: TemplateWords): Rule[] {
  const rows = { top: headRows + 1, bottom: headRows + places + spare }
  const column = (index: number) => ({ ...rows, left: index, right: index })
  const list = (index: number, from: number, count: number): Rule => ({
    ...column(index),
    allow: 'list',
    sheet: words.lists,
    list: { top: 1, left: from, bottom: count, right: from },
    message: words.pick,
  })
  const bounds = figures.flatMap(({ measure }, i): Rule[] => {
    if (!measure.bounds) return []
    const whole = measure.decimals === 0
    const message = fill(whole ? words.wholeBetween : words.between, measure.bounds)
    return [{ ...column(fixedColumns + i), allow: 'number', whole, message, ...measure.bounds }]
  })
  const ofPlaces = places > 0 ? [list(0, 0, places), list(1, 1, places)] : []
  return [...ofPlaces, ...bounds, list(fixedColumns + figures.length, 2, 2)]
}
