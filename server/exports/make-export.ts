import { streamOf } from '#server/answering/stream-of.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { readOutlines } from '#server/db/places/read-areas.ts'
import { ApiError } from '#server/errors.ts'
import { writeXlsx, xlsxType } from '#server/spreadsheets/write-xlsx.ts'
import type { ExportFormat } from '#src/contract/desk/exports.ts'
import { toDay } from '#src/domain/days.ts'
import { aboutExport, marksOf } from './about.ts'
import type { AskedExport } from './asked.ts'
import { dayRows } from './days/day-rows.ts'
import { placeDays } from './days/place-days.ts'
import { seriesRows } from './days/series-rows.ts'
import { definitionsOf } from './definitions.ts'
import { csvOf } from './formats/csv.ts'
import { encoded } from './formats/encoded.ts'
import { dayFeatures, type Geography, tableFeatures } from './formats/geojson.ts'
import { parquetOf } from './formats/parquet.ts'
import { sheetsOf } from './formats/xlsx.ts'
import { placeColumns } from './places/describe-places.ts'
import { placeRows } from './places/place-rows.ts'
import type { Table } from './table.ts'
import { exportWords, stateWords } from './words.ts'

export interface MadeExport {
  /** Rows it will have; of GeoJSON: cells. */
  count: number
  body: ReadableStream<Uint8Array<ArrayBuffer>>
}

export const exportTypes: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: xlsxType,
  geojson: 'application/geo+json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
}

/** More than this is not made: of a workbook what a spreadsheet still opens, of GeoJSON what is gathered by place first. */
const limits: Record<ExportFormat, number> = {
  csv: 20_000_000,
  xlsx: 4_000_000,
  geojson: 4_000_000,
  parquet: 20_000_000,
}

/** Begins a file: what it will hold is settled before its first byte, the rest is made as it is read. */
export async function makeExport(instance: Instance, asked: AskedExport): Promise<MadeExport> {
  const { format, form } = asked.query
  if (format === 'geojson' && form !== 'table') return daysAsGeoJson(instance, asked)
  const table = await { table: placeRows, series: seriesRows, rows: dayRows }[form](instance, asked)
  refuseTooMany(format, table.count)
  const { count } = table
  switch (format) {
    case 'csv':
      return { count, body: streamOf(encoded(csvOf(table, factsOnLines(asked)))) }
    case 'xlsx':
      return { count, body: writeXlsx(sheetsOf(workbook(asked, table))) }
    case 'parquet':
      return { count, body: streamOf(parquetOf(table, aboutForPrograms(asked))) }
    case 'geojson':
      return { count, body: streamOf(encoded(tableFeatures(table, await geography(instance, asked)))) }
  }
}

async function daysAsGeoJson(instance: Instance, asked: AskedExport): Promise<MadeExport> {
  const all = await placeDays(instance, asked)
  refuseTooMany('geojson', all.cells)
  const { from, to } = asked.span
  const days = Array.from({ length: to - from + 1 }, (_, i) => toDay(from + i))
  return {
    count: all.cells,
    body: streamOf(encoded(dayFeatures(all, days, await geography(instance, asked)))),
  }
}

function refuseTooMany(format: ExportFormat, rows: number): void {
  const limit = limits[format]
  if (rows > limit) throw new ApiError('export-too-large', { rows, limit, format })
}

/** A table of CSV has no second sheet: what a row cannot be read without stands on each. */
function factsOnLines(asked: AskedExport) {
  const words = exportWords[asked.locale]
  const { from, to, form } = asked.query
  const span = [
    { id: 'from', name: words.from, text: from },
    { id: 'to', name: words.to, text: to },
  ]
  const kept = aboutExport(asked).filter(({ id }) => ['versus', 'filters', 'known', 'mark'].includes(id))
  return form === 'table' ? [...span, ...kept] : kept
}

function workbook(asked: AskedExport, table: Table) {
  const { locale, catalog } = asked
  const words = exportWords[locale]
  return {
    table,
    words,
    title: `${catalog.title[locale]}${words.joint}${words.about}`,
    marks: catalog.demonstration ? [words.demonstration] : [],
    about: aboutExport(asked),
    definitions: definitionsOf(asked),
    states: Object.values(stateWords[locale]),
  }
}

/** What Parquet and GeoJSON say of themselves. */
function aboutForPrograms(asked: AskedExport) {
  const facts = aboutExport(asked).filter(({ id }) => id !== 'mark')
  return {
    ...Object.fromEntries(facts.map(({ id, text }) => [id, text])),
    marks: marksOf(asked),
    measures: definitionsOf(asked),
    query: asked.query,
  }
}

async function geography({ context }: Instance, asked: AskedExport): Promise<Geography> {
  return {
    outlines: await readOutlines(context.db, asked.span.to),
    columns: placeColumns(asked),
    about: aboutForPrograms(asked),
  }
}
