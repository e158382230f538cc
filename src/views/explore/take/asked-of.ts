import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { ExportAsked, ExportForm, ExportFormat } from '#src/contract/exports.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { TableRows } from '#src/contract/table.ts'
import { writeSelection } from '#src/domain/selection/selection-text.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

/** What the table lists, and the measures that have columns beside the shown one. */
export interface TableAsked {
  rows: TableRows
  measures: readonly Measure[]
}

export interface Wanted {
  form: ExportForm
  format: ExportFormat
  of: TableAsked
}

/** What is on the screen as a file is asked for: the same area and selection, days, moment and measure. */
export function askedOf(
  { form, format, of }: Wanted,
  choice: Choice,
  catalog: Pick<Catalog, 'charts'>,
  lang: Locale,
): ExportAsked {
  const { area, part, measure, key, days, asOf, besideTo, compare } = choice
  const selected = part.picked ? writeSelection(part.picked.selection) : {}
  const shared = { format, form, area: area.code, ...days, ...(asOf !== null && { asOf }), ...selected, lang }
  const figure = key === null ? measure.id : `${measure.id}:${key}`
  switch (form) {
    case 'table':
      return {
        ...shared,
        measures: [...new Set([figure, ...of.measures.map(({ id }) => id)])],
        ...(of.rows === 'site' ? { by: 'site' } : { by: 'area', level: of.rows }),
        compare: String(compare),
        ...(besideTo !== null && { beside: 'now' }),
      }
    case 'series':
      return { ...shared, measures: [figure, ...catalog.charts.filter((id) => id !== figure)] }
    case 'rows':
      return { ...shared, measures: [key === null ? `${measure.id}:*` : figure] }
  }
}
