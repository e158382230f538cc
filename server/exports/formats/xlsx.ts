import type { Fact } from '#server/exports/about.ts'
import type { Definition } from '#server/exports/definitions.ts'
import { type Column, forPeople, type Table } from '#server/exports/table.ts'
import type { ExportWords } from '#server/exports/words.ts'
import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { fill } from '#server/messages/fill.ts'
import type { SheetCell, SheetContent } from '#server/spreadsheets/content.ts'

/** A spreadsheet has no more rows on a sheet; the first is the header. */
const rowsOnSheet = 1_048_575

export interface Workbook {
  table: Table
  title: string
  marks: readonly string[]
  about: readonly Fact[]
  definitions: readonly Definition[]
  states: readonly string[]
  words: ExportWords
}

/** The rows, then what they mean, then the rows that one sheet does not hold. */
export function sheetsOf(book: Workbook): SheetContent[] {
  const { table, words, marks } = book
  const { columns, cellsOf } = forPeople(table)
  const rows = takerOf(table, cellsOf)
  const data = Array.from(
    { length: Math.max(1, Math.ceil(table.count / rowsOnSheet)) },
    (_, i): SheetContent => {
      const number = i === 0 ? '' : ` ${i + 1}`
      return {
        name: [`${words.data}${number}`, ...marks].join(' '),
        widths: columns.map(widthOf),
        frozen: 1,
        rows: withHeader(columns, rows),
      }
    },
  )
  return [data[0]!, aboutSheet(book, continued(book, data)), ...data.slice(1)]
}

/** That the rows go on, and where; nothing where they do not. */
function continued({ table, words }: Workbook, data: readonly SheetContent[]): SheetCell[][] {
  if (data.length === 1) return []
  const names = data.map(({ name }) => name).join(words.and)
  const text = fill(words.sheetsText, { rows: table.count, count: data.length, names })
  return [[{ value: words.sheets, style: 'note' }, text]]
}

/** Hands out the rows from where the sheet before has ended. */
function takerOf(
  table: Table,
  cellsOf: (row: Parameters<ReturnType<typeof forPeople>['cellsOf']>[0]) => readonly RawCell[],
): () => AsyncGenerator<readonly SheetCell[]> {
  const all = (async function* () {
    for await (const block of table.blocks()) for (const row of block) yield cellsOf(row)
  })()
  return async function* () {
    for (let taken = 0; taken < rowsOnSheet; taken++) {
      const { value, done } = await all.next()
      if (done) return
      yield value
    }
  }
}

async function* withHeader(
  columns: readonly Column[],
  rows: () => AsyncGenerator<readonly SheetCell[]>,
): AsyncGenerator<readonly SheetCell[]> {
  yield columns.map(({ name }) => ({ value: name, style: 'header' }))
  yield* rows()
}

const widthOf = ({ name, width = 10 }: Column) => Math.min(40, Math.max(width, name.length * 2))

function aboutSheet(
  { title, about, definitions, states, words }: Workbook,
  more: readonly SheetCell[][],
): SheetContent {
  const header = [
    words.measureId,
    words.measure,
    words.unit,
    words.definition,
    words.english,
    words.kindOfMeasure,
    words.owner,
    words.source,
  ]
  return {
    name: words.about,
    widths: [16, 24, 10, 60, 60, 40, 24, 36],
    rows: [
      [{ value: title, style: 'title' }],
      ...about.map(({ name, text }): SheetCell[] => [{ value: name, style: 'note' }, text]),
      [{ value: words.states, style: 'note' }, states.join(' · ')],
      ...more,
      [],
      header.map((value): SheetCell => ({ value, style: 'header' })),
      ...definitions.map(({ id, name, unit, definition, other, adds, owner, source }) => [
        id,
        name,
        unit,
        definition,
        other,
        adds,
        owner,
        source,
      ]),
    ],
  }
}
