import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { ExportAsked, ExportForm, ExportFormat } from '#src/contract/desk/exports.ts'
import type { TableGroup, TableRows, TableSort } from '#src/contract/desk/table.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { perWord } from '#src/domain/compare/per-text.ts'
import { columnsText, sortsText } from '#src/domain/table/table-text.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { askedBeside, askedShared, figureText } from './asked-shared.ts'

/** What the table lists, in which order and with which columns, and the measures that have columns beside the shown one. */
export interface TableAsked {
  rows: TableRows
  measures: readonly Measure[]
  columns: readonly string[]
  sorts: readonly TableSort[]
  group: TableGroup | null
}

export interface Wanted {
  form: ExportForm
  format: ExportFormat
  of: TableAsked
}

/** What is on the screen as a file is asked for: the same area and selection, days, moment, measure and divisor. */
export function askedOf(
  { form, format, of }: Wanted,
  choice: Choice,
  catalog: Pick<Catalog, 'charts'>,
  lang: Locale,
): ExportAsked {
  const { measure, key, per, besideTo, compare, versus } = choice
  const shared = { ...askedShared(choice, format, lang), form }
  const divided = per === null ? {} : { per: perWord(per) }
  const figure = figureText(measure.id, key)
  switch (form) {
    case 'table':
      return {
        ...shared,
        ...divided,
        measures: [...new Set([figure, ...of.measures.map(({ id }) => id)])],
        ...(of.rows === 'site' ? { by: 'site' } : { by: 'area', level: of.rows }),
        [columnsText.name]: columnsText.write(of.columns),
        [sortsText.name]: sortsText.write(of.sorts),
        ...(of.group !== null && { group: of.group }),
        compare: String(compare),
        ...(besideTo !== null && { beside: 'now' }),
      }
    case 'series':
      return {
        ...shared,
        ...divided,
        ...askedBeside(choice),
        measures: [figure, ...catalog.charts.filter((id) => id !== figure)],
        ...(versus && { versus: versus.code }),
      }
    case 'rows':
      return { ...shared, measures: [key === null ? `${measure.id}:*` : figure] }
  }
}
