import type { ExportAsked, ExportFormat } from '#src/contract/exports.ts'
import type { Panel, PanelForm } from '#src/contract/panels.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { writeSelection } from '#src/domain/selection/selection-text.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

/** The numbers that a panel is drawn from: over time a row a day, over places a row a place, of a pyramid one row with every key. */
export function askedOfPanel(
  { panel, form, versus }: { panel: Panel; form: PanelForm; versus: string | null },
  format: ExportFormat,
  choice: Choice,
  lang: Locale,
): ExportAsked {
  const { area, part, days, asOf, compare } = choice
  const figure = panel.key === null ? panel.measure : `${panel.measure}:${panel.key}`
  const shared = {
    format,
    area: area.code,
    ...days,
    ...(asOf !== null && { asOf }),
    ...(part.picked ? writeSelection(part.picked.selection) : {}),
    lang,
  }
  switch (form) {
    case 'rank':
      return { ...shared, form: 'table', by: 'area', measures: [figure], compare: String(compare) }
    case 'spread':
      return { ...shared, form: 'table', by: 'reporter', measures: [figure] }
    case 'scatter':
      return {
        ...shared,
        form: 'table',
        by: 'reporter',
        measures: versus === null ? [figure] : [figure, versus],
      }
    case 'pyramid':
      return { ...shared, form: 'table', by: 'total', measures: [`${panel.measure}:*`] }
    case 'line':
    case 'bar':
    case 'area':
    case 'heat':
      return {
        ...shared,
        form: 'series',
        measures: [panel.key === null && form !== 'heat' ? `${panel.measure}:*` : figure],
      }
  }
}
