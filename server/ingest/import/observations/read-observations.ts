import type { Column, Findings } from '#server/ingest/import/finding.ts'
import { parseDay } from '#server/ingest/import/read/numbers.ts'
import { columnFor } from '#server/ingest/import/read/roles.ts'
import type { TableFile } from '#server/ingest/import/read/source-file.ts'
import { headersOf, isTooWide, type Row } from '#server/ingest/import/read/table.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import { toDay } from '#src/domain/days.ts'
import { figureColumns } from './figure-columns.ts'
import type { PlaceBook, Reporter } from './place-book.ts'
import { readFigure } from './read-figure.ts'
import { type ReportedMeasure, reportedMeasure } from './reported-measure.ts'

/** One figure, as it will be stored. */
export interface ObservationRow {
  file: string
  row: number
  column: Column
  measure: ReportedMeasure
  place: Reporter
  /** Day number. */
  day: number
  key: string | null
  value: number
  estimated: boolean
  qualifier: string | null
}

export interface ObservationContext {
  catalog: Catalog
  places: PlaceBook
  /** Day number. */
  today: number
}

/** Figures of a table; an empty cell is no report, so that it shows as missing and not as zero. */
export function readObservations(
  source: TableFile,
  { catalog, places, today }: ObservationContext,
  findings: Findings,
): ObservationRow[] {
  const { file, table, named, options } = source
  const column = (role: Parameters<typeof columnFor>[0]) => columnFor(role, table, named)
  const dayColumn = column('day')
  const placeColumn = options.place === undefined ? column('place') : null
  const columns = { key: column('breakdown'), qualifier: column('qualifier'), estimated: column('estimated') }
  if (!dayColumn) findings.add('missing-column', { file }, { role: 'day', headers: headersOf(table) })
  const figures = figureColumns(source, catalog, findings)
  const fixed = placeColumn ? null : fixedPlace(options.place, places)
  if (!placeColumn && !fixed && options.place !== undefined)
    findings.add('default-place', { file, column: '--place' }, { place: options.place })
  if (!dayColumn || !figures || (!placeColumn && !fixed)) return []

  const readRow = (row: Row): ObservationRow[] => {
    if (isTooWide(file, table, row, findings)) return []
    const at = (one: Column) => ({ file, row: row.number, column: one })
    const cell = (one: Column | null) => (one && row.cells[one.index]) || null
    const wanted = Array.isArray(figures)
      ? figures
      : longFigures(cell(figures.measure), figures, at(figures.measure), catalog, findings)
    const filled = wanted.filter((one) => one.columns.some((value) => cell(value) !== null))
    if (filled.length === 0) return []
    const day = readDay(cell(dayColumn), at(dayColumn), today, findings)
    const place = fixed ?? readPlace(cell(placeColumn), at(placeColumn ?? dayColumn), places, findings)
    return filled.flatMap(({ measure, columns: values }) => {
      const figure = readFigure(file, row, measure, values, findings)
      const key = cell(columns.key) ?? options.breakdown ?? null
      const keys = measure.breakdown?.keys.map(({ id }) => id) ?? []
      const knownKey = key === null || keys.includes(key)
      if (!knownKey)
        findings.add(
          'unknown-breakdown',
          { file, row: row.number, column: columns.key ?? '--breakdown' },
          { key, keys: keys.join('、') || '—' },
        )
      if (day === null || !place || !figure || !knownKey) return []
      const estimated = ['1', 'true', 'yes', '是', '估计'].includes(
        cell(columns.estimated)?.toLowerCase() ?? '',
      )
      const qualifier = cell(columns.qualifier) ?? figure.qualifier
      return [
        {
          file,
          row: row.number,
          column: values[0]!,
          measure,
          place,
          day,
          key,
          value: figure.value,
          estimated,
          qualifier,
        },
      ]
    })
  }
  return table.rows.flatMap(readRow)
}

function longFigures(
  text: string | null,
  { value }: { value: Column },
  at: { file: string; row: number; column: Column },
  catalog: Catalog,
  findings: Findings,
) {
  if (text === null) findings.add('required', at, {})
  const measure = text === null ? null : reportedMeasure(text, catalog, at, findings)
  return measure ? [{ measure, columns: [value] }] : []
}

function fixedPlace(text: string | undefined, places: PlaceBook): Reporter | null {
  if (text === undefined) return places.root
  const found = places.find(text)
  return found.length === 1 ? found[0]! : null
}

type At = { file: string; row: number; column: Column }

function readDay(text: string | null, at: At, today: number, findings: Findings): number | null {
  const day = text === null ? null : parseDay(text)
  if (text === null) findings.add('required', at, {})
  else if (day === null) findings.add('invalid-day', at, { found: text })
  else if (day > today) findings.add('future-day', at, { day: toDay(day), today: toDay(today) })
  return day !== null && day <= today ? day : null
}

function readPlace(text: string | null, at: At, places: PlaceBook, findings: Findings): Reporter | null {
  const found = text === null ? [] : places.find(text)
  if (text === null) findings.add('required', at, {})
  else if (found.length === 0) findings.add('unknown-place', at, { place: text })
  else if (found.length > 1) {
    const codes = found
      .slice(0, 4)
      .map(({ id }) => id)
      .join('、')
    findings.add('ambiguous-place', at, { place: text, count: found.length, codes })
  }
  return found.length === 1 ? found[0]! : null
}
