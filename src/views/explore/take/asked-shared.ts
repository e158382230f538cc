import type { ExportAsked, ExportFormat } from '#src/contract/desk/exports.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { writeSelection } from '#src/domain/selection/selection-text.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

/** What every file of the desk is asked with: area and days, the moment, and what is selected. States are those of the desk's measure, whatever a panel shows. */
export function askedShared(
  { area, part: { picked }, days, asOf, measure, key }: Choice,
  format: ExportFormat,
  lang: Locale,
): Omit<ExportAsked, 'form' | 'measures'> {
  return {
    format,
    area: area.code,
    ...days,
    ...(asOf !== null && { asOf }),
    ...(picked && writeSelection(picked.selection)),
    ...(picked && picked.selection.states.length > 0 && { statesOf: figureText(measure.id, key) }),
    lang,
  }
}

/** What is drawn beside a measure's days goes with them: what is known now, else the window that is compared with. */
export function askedBeside({ besideTo, compare }: Choice): Pick<ExportAsked, 'beside' | 'compare'> {
  return besideTo === null ? { compare: String(compare) } : { beside: 'now' }
}

/** `overseas-arrivals`, `overseas-arrivals:home`. */
export const figureText = (measure: string, key: string | null): string =>
  key === null ? measure : `${measure}:${key}`
