import type { ExportAsked, ExportFormat } from '#src/contract/desk/exports.ts'
import { MeanWord, type Panel, type PanelForm } from '#src/contract/desk/panels.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { perWord } from '#src/domain/compare/per-text.ts'
import { writeSelection } from '#src/domain/selection/selection-text.ts'
import { sortsText } from '#src/domain/table/table-text.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

/**
 * The numbers that a panel is drawn from, divided as it is: over time a row a day, with their average where it is shown, over places a row a place, of a pyramid one row with
 * every key.
 */
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
  const divided = panel.per === null ? {} : { per: perWord(panel.per) }
  switch (form) {
    case 'rank':
      return {
        ...shared,
        ...divided,
        form: 'table',
        by: 'area',
        measures: [figure],
        [sortsText.name]: '-value',
        compare: String(compare),
      }
    case 'spread':
      // What is divided is spread over committees.
      return {
        ...shared,
        ...divided,
        form: 'table',
        ...(panel.per === null ? { by: 'reporter' } : { by: 'area', level: 'committee' }),
        measures: [figure],
      }
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
        ...divided,
        form: 'series',
        ...(panel.mean && { mean: MeanWord.value }),
        // A calendar is of one area.
        ...(form !== 'heat' && choice.versus && { versus: choice.versus.code }),
        measures: [panel.key === null && form !== 'heat' ? `${panel.measure}:*` : figure],
      }
  }
}
