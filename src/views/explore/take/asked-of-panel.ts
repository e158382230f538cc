import type { ExportAsked, ExportFormat } from '#src/contract/desk/exports.ts'
import { MeanWord, type Panel, type PanelForm } from '#src/contract/desk/panels.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { perWord } from '#src/domain/compare/per-text.ts'
import { sortsText } from '#src/domain/table/table-text.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import type { ScatterDots } from '#src/views/explore/panels/model/scatter-dots.ts'
import { askedBeside, askedShared, figureText } from './asked-shared.ts'

export interface Drawn {
  panel: Panel
  form: PanelForm
  /** The other measure of a scatter, and whose dots it has. */
  versus: { measure: string; by: ScatterDots['by'] } | null
  /** The ratio that tells what a level is held against, and which share of it. */
  ceiling?: string | null
}

const committees = { by: 'area', level: 'committee' } as const
const whose: Record<ScatterDots['by'], Pick<ExportAsked, 'by' | 'level'>> = {
  reporter: { by: 'reporter' },
  committee: committees,
}

/**
 * The numbers that a panel is drawn from, divided as it is: over time a row a day, with their average and what a level is held against
 * where these are shown, over places a row a place, of a pyramid one row with every key.
 */
export function askedOfPanel(
  { panel, form, versus, ceiling = null }: Drawn,
  format: ExportFormat,
  choice: Choice,
  lang: Locale,
): ExportAsked {
  const figure = figureText(panel.measure, panel.key)
  const shared = askedShared(choice, format, lang)
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
        compare: String(choice.compare),
      }
    case 'spread':
      return {
        ...shared,
        ...divided,
        form: 'table',
        // What is divided is spread over committees.
        ...(panel.per === null ? { by: 'reporter' } : committees),
        measures: [figure],
      }
    case 'scatter':
      return {
        ...shared,
        form: 'table',
        ...whose[versus?.by ?? 'reporter'],
        measures: versus === null ? [figure] : [figure, versus.measure],
      }
    case 'pyramid':
      return { ...shared, form: 'table', by: 'total', measures: [`${panel.measure}:*`] }
    case 'heat':
      // A calendar is of one area and one time.
      return { ...shared, ...divided, ...averaged(panel), form: 'series', measures: [figure] }
    case 'line':
    case 'bar':
    case 'area':
      return {
        ...shared,
        ...divided,
        ...averaged(panel),
        ...askedBeside(choice),
        form: 'series',
        ...(choice.versus && { versus: choice.versus.code }),
        measures: [
          panel.key === null ? `${panel.measure}:*` : figure,
          ...(ceiling === null ? [] : [ceiling]),
        ],
      }
  }
}

const averaged = ({ mean }: Panel) => (mean ? { mean: MeanWord.value } : {})
